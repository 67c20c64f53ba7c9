import { IROHA, parseBranched, parseRoman } from '../path-numbers.ts';
import { normalise } from '../path-scan.ts';
import type { ProvisionKind } from '../statute/index.ts';

/** Numbers of a provision, as printed or as a path has them. */
export interface Numbers {
  number: string;
  through?: string;
}

const ARTICLE = /^第(.+?)条((?:の[〇一二三四五六七八九十百千]+)*)$/;
const SEVERAL = /^(第.+?条(?:の[〇一二三四五六七八九十百千]+)*)(?:から|及び|、.+及び)(第.+?条.*?)(?:まで)?$/;
const GROUPS: Readonly<Record<string, ProvisionKind>> = {
  編: 'part',
  章: 'chapter',
  節: 'section',
  款: 'subsection',
  目: 'division',
};
const GROUP = /^第([〇一二三四五六七八九十百千]+)([編章節款目])((?:の[〇一二三四五六七八九十百千]+)*)(?=[\s　]|$)/;

/** 第二十七条の二 → 27-2; 第二条から第四条まで → 2 through 4. Undefined for anything else. */
export function articleNumbers(label: string): Numbers | undefined {
  const plain = label.replace(/[\s　]/g, '');
  const several = SEVERAL.exec(plain);
  if (several !== null) {
    const [first, last] = [articleNumbers(several[1] ?? ''), articleNumbers(several[2] ?? '')];
    return first && last ? { number: first.number, through: last.number } : undefined;
  }
  const one = ARTICLE.exec(plain);
  const number = one && parseBranched((one[1] ?? '') + (one[2] ?? ''));
  return number ? { number } : undefined;
}

/** ２, 2 or 二 of a paragraph; 三の二 of an item; undefined for anything else. */
export function plainNumber(label: string): string | undefined {
  return parseBranched(normalise(label).trim());
}

/** Several items that stand together: 三から五まで, 三及び四. */
export function itemNumbers(label: string): Numbers | undefined {
  const [first = '', last, more] = label.replace(/まで$/, '').split(/から|及び/);
  const number = plainNumber(first.replace(/号$/, ''));
  if (number === undefined || more !== undefined) return undefined;
  const through = last === undefined ? undefined : plainNumber(last);
  return last === undefined ? { number } : through === undefined ? undefined : { number, through };
}

/** イ, （１）, （一）, （十の二）, (i) as a path names it; undefined for signs that no path can name. */
export function subitemNumber(label: string): string | undefined {
  const plain = normalise(label).trim();
  if (plain.length === 1 && IROHA.includes(plain)) return plain;
  const inner = /^\((.+)\)$/.exec(plain)?.[1];
  if (inner === undefined) return undefined;
  const number = parseBranched(inner);
  if (number !== undefined) return `(${number})`;
  return parseRoman(inner) === undefined ? undefined : `(${inner.toLowerCase()})`;
}

/** Whether a sub-item of that number can stand below those named, as paths are written: イ, then (1), then (i). */
export function fitsBelow(number: string, above: readonly string[]): boolean {
  const kind = (text: string) => (text.startsWith('(') ? (/^\([0-9]/.test(text) ? 'number' : 'roman') : 'kana');
  const kinds = [...above, number].map(kind).join(' ');
  return /^(?:kana(?: number(?: roman)?)?|number(?: kana)?)$/.test(kinds);
}

/** The kind and number of 第五章の二　名; undefined for what is no such heading. */
export function groupHeading(text: string): { kind: ProvisionKind; number: string } | undefined {
  const match = GROUP.exec(text.trim());
  const number = match && parseBranched((match[1] ?? '') + (match[3] ?? ''));
  const kind = match && GROUPS[match[2] ?? ''];
  return number && kind ? { kind, number } : undefined;
}

/** The number of 別表第三の二（第四条関係）, "" of an unnumbered one; undefined for what is no 別表. */
export function tableNumber(heading: string): string | undefined {
  const match = /^別表(?:第([〇一二三四五六七八九十百千]+(?:の[〇一二三四五六七八九十百千]+)*))?(?=$|[\s　（(])/.exec(
    heading.trim(),
  );
  if (match === null) return undefined;
  return match[1] === undefined ? '' : parseBranched(match[1]);
}

/** The label of a 附則 heading (what stands in its brackets), and whether it is an extract (抄); undefined for what is no such heading. */
export function supplementaryHeading(heading: string): { label: string; partial?: true } | undefined {
  const match = /^附\s*則(?:\s*[（(](.+?)[）)])?(\s*抄)?$/.exec(heading.replace(/　/g, ' ').trim());
  if (match === null) return undefined;
  return { label: (match[1] ?? '').replace(/\s/g, ''), ...(match[2] ? { partial: true } : {}) };
}

/** Text as a statute has it: line ends of the file are none of its own, nor are spaces at the ends. */
export const tidy = (text: string): string => text.replace(/[\r\n\t]+/g, '').replace(/^[\s　]+|[\s　]+$/g, '');

/** 見出し without its brackets. */
export const captionOf = (text: string): string => tidy(text).replace(/^[（(]([\s\S]*)[）)]$/, '$1');
