import { fold, type Key, maskOf } from './fold.ts';

/** What a person types to find something, folded once for many candidates. */
export interface Query {
  text: string;
  /** The parts between spaces, where there are several: each may match elsewhere. */
  words: readonly string[];
  mask: number;
}

export interface Match {
  /** Higher is better; see RANKS. */
  score: number;
  /** The position in the candidate's keys of the one that matched best. */
  index: number;
}

/** What a match is worth by its kind; the distance between kinds is more than what length takes away. */
export const RANKS = { exact: 600, prefix: 500, wordStart: 400, initials: 300, inside: 200, scattered: 100 } as const;

/** Longer texts match less well; no length makes a match fall to a lower kind. */
const MOST_TAKEN = 90;

/** Words of a query that match each for itself count less than one that matches as it stands. */
const APART = 50;

export function queryOf(typed: string): Query {
  const text = fold(typed).trim();
  const words = text.split(/\s+/).filter((word) => word !== '');
  return { text, words: words.length > 1 ? words : [], mask: maskOf(text.replaceAll(/\s/g, '')) };
}

/**
 * How well a candidate matches, by the best of its keys (name, labels, reading …); undefined where none does. Exact before prefix before
 * the beginning of a word before initials before inside a word before letters in order; shorter texts first. An empty query matches all alike.
 */
export function match(query: Query, keys: readonly Key[]): Match | undefined {
  let best: Match | undefined;
  for (const [index, key] of keys.entries()) {
    const score = scoreKey(query, key);
    if (score > (best?.score ?? 0)) best = { score, index };
  }
  return best;
}

/** The score alone; 0 where no key matches. */
export function score(query: Query, keys: readonly Key[]): number {
  return match(query, keys)?.score ?? 0;
}

function scoreKey(query: Query, key: Key): number {
  if (query.text === '') return 1;
  if ((query.mask & key.mask) !== query.mask) return 0;
  const whole = scoreText(query.text, key);
  if (whole > 0 || query.words.length === 0) return whole;
  const parts = query.words.map((word) => scoreText(word, key));
  const least = Math.min(...parts);
  return least > 0 ? Math.max(1, least - APART) : 0;
}

function scoreText(text: string, key: Key): number {
  const at = key.text.indexOf(text);
  const extra = Math.min(MOST_TAKEN, key.text.length - text.length);
  if (at === 0) return extra === 0 ? RANKS.exact : RANKS.prefix - extra;
  if (at > 0) return (startsWord(text, key) ? RANKS.wordStart : RANKS.inside) - extra;
  if (areInitials(text, key)) return RANKS.initials - extra;
  const spread = spreadOf(text, key);
  return spread === undefined ? 0 : RANKS.scattered - Math.min(MOST_TAKEN, spread);
}

function startsWord(text: string, key: Key): boolean {
  return key.starts.some((start) => key.text.startsWith(text, start));
}

/** "pn" for "PriorNotification": every letter begins a word, in order. */
function areInitials(text: string, key: Key): boolean {
  let at = 0;
  for (const start of key.starts) if (at < text.length && key.text[start] === text[at]) at++;
  return at === text.length;
}

/**
 * By how many characters the text's letters lie apart in the key, from the beginning of a word on; undefined where they do not occur in
 * order, or so far apart that nobody meant it.
 */
function spreadOf(text: string, key: Key): number | undefined {
  let least: number | undefined;
  for (const start of key.starts) {
    if (key.text[start] !== text[0]) continue;
    const end = endOfLetters(text, key.text, start);
    if (end === undefined) break;
    const spread = end - start - text.length;
    if (least === undefined || spread < least) least = spread;
  }
  return least !== undefined && least <= 3 * text.length ? least : undefined;
}

function endOfLetters(text: string, candidate: string, start: number): number | undefined {
  let at = start;
  for (let letter = 0; letter < text.length; letter++) {
    at = candidate.indexOf(text[letter] as string, at);
    if (at < 0) return undefined;
    at++;
  }
  return at;
}
