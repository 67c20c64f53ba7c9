import { IROHA } from '../path-numbers.ts';
import type { ProvisionData } from '../statute/index.ts';
import { alignLines } from './align.ts';
import { countLines, isSentence } from './count.ts';
import type { Level, Line } from './lines.ts';

const DEPTH: Readonly<Record<Level, number>> = {
  paragraph: 1,
  item: 2,
  subitem1: 3,
  subitem2: 4,
  subitem3: 5,
  sentence: 0,
  column: 0,
  unsure: 0,
};

/** From this line on nothing can be counted, since a sentence among the unsure lines may begin a paragraph or not. */
function endOfSure(lines: readonly Line[]): number {
  if (lines[0]?.level !== 'paragraph') return 0;
  const at = lines.findIndex((line) => line.level === 'unsure' && isSentence(line.text));
  if (at < 0) return lines.length;
  // The unsure lines right before it belong to the same doubt.
  let from = at;
  while (from > 0 && lines[from - 1]?.level === 'unsure') from -= 1;
  return from;
}

/** The signs that number sub-items of a level: イ, then (1), then (i). */
function sign(depth: number, index: number): string {
  if (depth === 2) return String(index);
  if (depth === 3) return IROHA.charAt(index - 1);
  return depth === 4 ? `(${index})` : '';
}

/** Numbers that are known from elsewhere hold where nothing of the list is new and nothing is gone; else the list is counted. */
function number(children: ProvisionData[], depth: number, known: ReadonlyMap<ProvisionData, string | undefined>): void {
  const numbers = children.map((child) => known.get(child));
  const isWhole = numbers.every((each, index) => each !== undefined && numbers.indexOf(each) === index);
  for (const [index, child] of children.entries()) {
    const counted = depth === 1 ? String(index + 1) : sign(depth, index + 1);
    child.number = depth > 1 && isWhole ? (numbers[index] ?? counted) : counted;
    if (child.number === '') child.heading = `（${index + 1}）`;
    number(child.children, depth + 1, known);
  }
}

/** A list in which a known number would have to change, or an unknown one stands before known ones, cannot be counted: 三の二 or 四? */
function isShifted(children: readonly ProvisionData[], known: ReadonlyMap<ProvisionData, string | undefined>): boolean {
  const numbers = children.map((child) => known.get(child));
  const firstNew = numbers.indexOf(undefined);
  return firstNew >= 0 && numbers.slice(firstNew).some((each) => each !== undefined);
}

/** What the lines are: what the other revision says of the very same text, else what the text shows, else what is near to the other revision. */
function levelLines(texts: readonly string[], known: readonly Line[] | undefined): Line[] {
  const plain = countLines(texts);
  const aligned = known && alignLines(known, texts);
  if (aligned && !aligned.some((line) => line.level === 'unsure')) return aligned;
  return texts.map((text, at): Line => {
    const line = aligned?.[at];
    const level = plain[at] ?? 'unsure';
    if (line && (line.isSame || level === 'unsure')) return line;
    return line?.level === level ? line : { text, level };
  });
}

class ArticleBuilder {
  readonly paragraphs: ProvisionData[] = [];
  readonly known = new Map<ProvisionData, string | undefined>();
  private open: ProvisionData[] = [];

  add({ text, level, number: written }: Line): void {
    const depth = DEPTH[level];
    const holder = this.open.at(-1);
    if ((depth === 0 || depth > this.open.length + 1) && holder) {
      if (level === 'unsure' || depth > 0) this.addUnsure(text);
      else if (level === 'column') holder.text[holder.text.length - 1] += `　${text}`;
      else holder.text.push(text);
      return;
    }
    this.open.length = Math.min(this.open.length, depth - 1);
    const kind = depth === 1 ? 'paragraph' : depth === 2 ? 'item' : 'subitem';
    const provision: ProvisionData = { kind, number: '', text: [text], counted: true, children: [] };
    this.known.set(provision, written);
    (this.open.at(-1)?.children ?? this.paragraphs).push(provision);
    this.open.push(provision);
  }

  /** A text of a list that cannot be counted: all of the paragraph's list is given up. */
  private addUnsure(text: string): void {
    const [paragraph] = this.open;
    if (!paragraph) return;
    this.open.length = 1;
    paragraph.partial = true;
    paragraph.children.push({ kind: 'note', number: '', text: [text], children: [] });
  }
}

/** Gives up the numbers of a list: its texts stay. */
function giveUp(provision: ProvisionData): void {
  const texts = (each: ProvisionData): ProvisionData[] => [
    { kind: 'note', number: '', text: each.text, children: [] },
    ...each.children.flatMap(texts),
  ];
  provision.partial = true;
  provision.children = provision.children.flatMap((child) => (child.kind === 'note' ? [child] : texts(child)));
}

function giveUpShifted(provision: ProvisionData, known: ReadonlyMap<ProvisionData, string | undefined>): void {
  if (provision.partial || isShifted(provision.children, known)) {
    giveUp(provision);
    return;
  }
  for (const child of provision.children) giveUpShifted(child, known);
}

/**
 * The paragraphs of an article that has lost its numbers, counted where only one reading is possible; `known` are the lines of the article
 * in another revision. What cannot be counted is kept as notes, and the provision that holds it is marked `partial`.
 */
export function countArticle(
  texts: readonly string[],
  known: readonly Line[] | undefined,
): { children: ProvisionData[]; partial?: true } {
  const lines = levelLines(texts, known);
  const end = endOfSure(lines);
  const builder = new ArticleBuilder();
  for (const line of lines.slice(0, end)) builder.add(line);
  const { paragraphs } = builder;
  for (const paragraph of paragraphs) giveUpShifted(paragraph, builder.known);
  number(paragraphs, 1, builder.known);
  if (end === lines.length) return { children: paragraphs };
  const last = paragraphs.at(-1);
  // What could not be counted may go on with the last paragraph.
  if (last) giveUp(last);
  const rest = lines
    .slice(end)
    .map((line): ProvisionData => ({ kind: 'note', number: '', text: [line.text], children: [] }));
  return { children: [...paragraphs, ...rest], partial: true };
}
