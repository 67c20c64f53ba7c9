import type { Level } from './lines.ts';

/** A sentence ends in its predicate: in hiragana, but in none of the nouns that items end in (…すること。, …のとき。). */
const PREDICATE = /[ぁ-ん]。$/;
const NOUN = /(?:こと|とき|もの|ところ|おそれ|ため)。$/;
/** What goes on with a paragraph or item: ただし書, 後段, and 「…も、同様とする。」. */
const GOES_ON = /^(?:ただし、|但し、|この場合)|^(?!前|第).*も、(?:また、)?同様とする。$/;
/** Sentences that may begin a paragraph or go on with one. */
const DOUBTFUL = /^(?:当該|これらの|その|同様に|情を知[つっ]て)|この場合について準用する。$/;
/** What announces a list that follows. */
const ANNOUNCES =
  /^イ(?:又は|から|及び|若しくは|、)|[次左]の(?:いずれ|各号|各[イ（]|[イ１一（])|[次左]に(?:掲げる|定める|該当|列記)|[次左]の[^、。表]{1,12}(?:に掲げる|のいずれか|に定める)/;
/** A list whose items have two columns. */
const PAIRED = /区分に応じ|当該各号に(?:定める|掲げる)|それぞれ当該/;

/** Without what stands in brackets. */
function bare(line: string): string {
  const inner = line.replace(/（[^（）]*）/g, '');
  return inner === line ? line : bare(inner);
}

/** Is the line a sentence, as those of paragraphs are, and not a noun, as most items are? */
export function isSentence(line: string | undefined): boolean {
  if (line === undefined || !line.endsWith('。')) return false;
  const plain = bare(line);
  return PREDICATE.test(plain) && !NOUN.test(plain);
}

export const goesOn = (line: string): boolean => GOES_ON.test(line);
export const isDoubtful = (line: string): boolean => DOUBTFUL.test(line);
export const announces = (line: string): boolean => ANNOUNCES.test(line);

/** A list of texts that are no sentences; the next sentence begins a paragraph. */
function nouns(lines: readonly string[], from: number): Level[] {
  let end = from;
  while (end < lines.length && (!isSentence(lines[end]) || GOES_ON.test(lines[end] ?? ''))) end += 1;
  const list = lines.slice(from, end);
  if (list.some((line) => ANNOUNCES.test(line))) return list.map(() => 'unsure');
  return list.map((line) => (GOES_ON.test(line) ? 'sentence' : 'item'));
}

/** A list of two columns each; undefined where it does not fall into such. */
function pairs(lines: readonly string[], from: number): Level[] | undefined {
  const levels: Level[] = [];
  for (let at = from; at < lines.length && !isSentence(lines[at]); at += 2) {
    const [name = '', value] = [lines[at], lines[at + 1]];
    if (value === undefined || ANNOUNCES.test(name) || ANNOUNCES.test(value) || GOES_ON.test(value)) return undefined;
    levels.push('item', 'column');
  }
  return levels;
}

/** The list that an announcement announces; undefined where more than one reading is possible. */
function list(lines: readonly string[], from: number, announcement: string): Level[] | undefined {
  const first = lines[from];
  if (first === undefined) return undefined;
  if (first.startsWith('「')) {
    const isAll = lines.slice(from).every((line) => line.startsWith('「') && !ANNOUNCES.test(line));
    return isAll ? lines.slice(from).map(() => 'item') : undefined;
  }
  if (isSentence(first)) return undefined;
  return PAIRED.test(announcement) ? pairs(lines, from) : nouns(lines, from);
}

/**
 * What each line of an article is that has lost its numbers, as far as the text itself shows it: paragraphs are sentences, items of a list
 * that was announced (次に掲げる) are none. From the first place where two readings are possible on, everything is unsure; where a list
 * holds another, only that list is.
 */
export function countLines(lines: readonly string[]): Level[] {
  const levels: Level[] = [];
  const rest = (): Level[] => [...levels, ...lines.slice(levels.length).map((): Level => 'unsure')];
  while (levels.length < lines.length) {
    const begin = levels.length;
    const line = lines[begin] ?? '';
    if (!isSentence(line) || (begin > 0 && DOUBTFUL.test(line))) return rest();
    levels.push('paragraph');
    while (GOES_ON.test(lines[levels.length] ?? '')) levels.push('sentence');
    const announcement = lines.slice(begin, levels.length).find((each) => ANNOUNCES.test(each));
    const listed = announcement === undefined ? [] : list(lines, levels.length, announcement);
    if (listed === undefined) return rest();
    levels.push(...listed);
  }
  return levels;
}
