import { lawNumberKey } from '../law-number.ts';
import type { Statute } from '../model.ts';
import { provisionsOf } from '../tree.ts';

/** Another law, as a text names it. */
export interface LawName {
  /** As written: 金融商品取引法, 法. */
  name: string;
  /** The name that a short one stands for, and its law number, as far as the text says. */
  title?: string;
  number?: string;
  /** Before or after an amendment: 改正後の…法 (以下「新法」という。). */
  isRevised?: boolean;
}

const N = '[元〇一二三四五六七八九十百千0-9０-９]+';
const LAW_NUMBER = `(?:明治|大正|昭和|平成|令和)${N}年[^（）「」。]{0,60}?第${N}号`;
const LAW_LIKE = '(?:法|法律|令|政令|規則|命令|条例|条約|協定|憲章|議定書|省令|府令|告示)';
/** 名（昭和…年法律第…号。以下「略称」という。） */
const DEFINED = /([^、。（）「」]{1,120})（([^（）]*(?:（[^（）]*）[^（）]*)*)）/g;
const NUMBERED = new RegExp(`^${LAW_NUMBER}`);
const SHORT = /以下[^「」（）]{0,24}「([^」]{1,20})」という。/;
const ENDS_LIKE_LAW = new RegExp(`${LAW_LIKE}$`);
/** Where a name may begin after other words. */
const JOINT = /及び|又は|並びに|若しくは|その他|ただし|[はがをにでと]|改正(?:前|後)の|による|規定する|における/g;
/** What is never part of a name. */
const BEFORE_NAME =
  /^.*(?:又は|若しくは|並びに|ただし|改正(?:前|後)の|規定する|における|[条項号]中|[法令則号項条](?:及び|で|と))/;

/** A text from each place in it where a name may begin, the longest first. */
function suffixes(text: string): string[] {
  const starts = [0, ...[...text.matchAll(JOINT)].map((match) => match.index + match[0].length)];
  return [...new Set(starts.map((start) => text.slice(start)))].filter((each) => each.length > 1 || each === text);
}

/** The laws that a statute names with their numbers, and the short names that it gives them. */
export class LawNames {
  private readonly byName = new Map<string, LawName>();
  private longest = 0;

  constructor(statute: Statute) {
    for (const { text } of provisionsOf(statute)) for (const sentence of text) this.define(sentence);
  }

  /** The law whose name ends at that place of a text; undefined when none of those known does. */
  endingAt(text: string, end: number): LawName | undefined {
    for (let length = Math.min(this.longest, end); length > 0; length -= 1) {
      const name = text.slice(end - length, end);
      const law = this.byName.get(name);
      if (law && (length > 3 || !/[一-龠々ァ-ヶー]/.test(text.charAt(end - length - 1)))) return law;
    }
    return undefined;
  }

  private define(sentence: string): void {
    for (const [all, before = '', inner = ''] of sentence.matchAll(DEFINED)) {
      const number = NUMBERED.exec(inner)?.[0];
      const short = SHORT.exec(inner)?.[1];
      if (!ENDS_LIKE_LAW.test(before) || (number === undefined && short === undefined)) continue;
      const isRevised = /改正(?:前|後)の/.test(before) || /改正(?:前|後)の/.test(all);
      const names = suffixes(before).filter((each) => ENDS_LIKE_LAW.test(each));
      const title = before.replace(BEFORE_NAME, '').replace(/^(?:内閣は|この(?:法律|政令|省令|命令)は)/, '');
      const known = number === undefined ? names.map((each) => this.byName.get(each)).find(Boolean) : undefined;
      const law = {
        title: known?.title ?? title,
        ...(number ? { number } : known?.number ? { number: known.number } : {}),
      };
      if (number !== undefined && !isRevised) for (const name of names) this.add(name, { name, ...law, title: name });
      if (short !== undefined && ENDS_LIKE_LAW.test(short)) {
        this.add(short, { name: short, ...law, ...(isRevised ? { isRevised } : {}) });
      }
    }
  }

  private add(name: string, law: LawName): void {
    if (this.byName.has(name)) return;
    this.byName.set(name, law);
    this.longest = Math.max(this.longest, name.length);
  }
}

const UNKNOWN_LAW = /[一-龠々ァ-ヶー・]{2,40}(?:法|令|規則|条約|協定|憲章|議定書)$/;
const NUMBER_ONLY = new RegExp(`^（(${LAW_NUMBER})`);

/** What stands right before a reference and names its law. */
export type LawBefore = { kind: 'own' } | { kind: 'same' } | { kind: 'other'; law: LawName };

/** Cuts brackets off the end of a text: 法（以下…という。）→ 法 and the brackets. */
function withoutBrackets(text: string): { text: string; brackets: string[] } {
  const brackets: string[] = [];
  let rest = text;
  while (rest.endsWith('）')) {
    let depth = 0;
    let at = rest.length;
    do {
      at -= 1;
      const sign = rest.charAt(at);
      depth += sign === '）' ? 1 : sign === '（' ? -1 : 0;
    } while (depth > 0 && at > 0);
    brackets.unshift(rest.slice(at));
    rest = rest.slice(0, at);
  }
  return { text: rest, brackets };
}

/** The law named right before a place in a text; undefined when there is no name of a law. */
export function lawBefore(text: string, place: number, names: LawNames): LawBefore | undefined {
  const { text: before, brackets } = withoutBrackets(text.slice(0, place));
  if (/(?:この|本)(?:法律|政令|省令|命令|規則|法)$/.test(before)) return { kind: 'own' };
  if (/同(?:法|令|政令|規則|省令|条約|命令|法律)$/.test(before)) return { kind: 'same' };
  const known = names.endingAt(before, before.length);
  const number = brackets.map((each) => NUMBER_ONLY.exec(each)?.[1]).find(Boolean);
  const isOther = known && number && known.number && lawNumberKey(known.number) !== lawNumberKey(number);
  if (known && !isOther) return { kind: 'other', law: known };
  const name =
    UNKNOWN_LAW.exec(before)?.[0] ?? (number ? suffixes(before.split(/[、。（）「」]/).at(-1) ?? '')[0] : undefined);
  if (name === undefined || /^(?:前|次)?(?:政令|省令|命令|法令|主務省令|規則)$/.test(name)) return undefined;
  return { kind: 'other', law: { name, ...(number ? { title: name, number } : {}) } };
}
