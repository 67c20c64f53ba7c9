import { matchTexts } from '@fefta/law';
import { diffArrays } from 'diff';
import { type Block, likenessOf, wholeText } from './block.ts';

/** A block on both sides, or on one. */
export interface Match {
  before?: Block;
  after?: Block;
}

/** Takes two runs of siblings apart into matches. */
type Step = (before: readonly Block[], after: readonly Block[]) => Match[];

/**
 * Which siblings are the same provision before and after, in an order that keeps both sides': what has the same number and the same words,
 * then what has the same words, then what has the same number and is alike, then what is alike, then what has the same number. What is left
 * stands on one side alone.
 */
export const matchBlocks: Step = (before, after) => sameInAll(before, after);

/** Shorter words (削除) say nothing of what a provision is. */
const TELLING = 20;
/** A provision of the same number that is less alike than this may be another one, before which one was put in. */
const ALIKE = 0.5;
/** So much more alike another provision must be for its number to count less than its words. */
const CLEARLY = 0.15;
/** More signs than this to compare pair by pair, and only numbers tell what is the same. */
const MOST_WORK = 30_000_000;

const alone: Step = (before, after) => [
  ...before.map((block) => ({ before: block })),
  ...after.map((block) => ({ after: block })),
];
const sameNumber = by(keyOf, alone);
const alike: Step = (before, after) =>
  isTooMuch(before, after) ? sameNumber(before, after) : pairs(before, after, twins(before, after), sameNumber);
const sameNumberAndAlike: Step = (before, after) => {
  if (isTooMuch(before, after)) return sameNumber(before, after);
  const known = new Map(before.map((block) => [keyOf(block), block]));
  const isCertain = (block: Block): boolean => {
    const twin = known.get(keyOf(block));
    const own = twin === undefined ? 0 : likenessOf(twin, block);
    if (twin === undefined || own < ALIKE) return false;
    const isMore = (others: readonly Block[], than: Block) =>
      others.some((each) => likenessOf(each, than) > own + CLEARLY);
    return !isMore(before, block) && !isMore(after, twin);
  };
  const certain = new Set(after.filter(isCertain).map(keyOf));
  return by((block) => (certain.has(keyOf(block)) ? keyOf(block) : block), alike)(before, after);
};
const sameWords = by(
  (block) => (wholeText(block).length < TELLING ? block : `${block.kind} ${wholeText(block)}`),
  sameNumberAndAlike,
);
/**
 * By the number first, which is the same in most, so that a long law is taken apart in time that grows with its length. A number that stands
 * several times among the siblings tells nothing without the words.
 */
const sameInAll: Step = (before, after) => {
  const repeated = new Set([...repeatedKeys(before), ...repeatedKeys(after)]);
  const identity = (block: Block) =>
    isNamed(block) && !repeated.has(keyOf(block)) ? keyOf(block) : `${block.kind} ${wholeText(block)}`;
  return by(identity, sameWords, (was, is) => wholeText(was) === wholeText(is))(before, after);
};

const isNamed = ({ key }: Block): boolean => key !== '';

function repeatedKeys(blocks: readonly Block[]): unknown[] {
  const known = new Set<unknown>();
  return blocks
    .filter(isNamed)
    .map(keyOf)
    .filter((key) => known.has(key) || !known.add(key));
}

/** A block without a number is the same as no other by it. */
function keyOf(block: Block): string | Block {
  return block.key === '' ? block : `${block.kind} ${block.key}`;
}

function isTooMuch(before: readonly Block[], after: readonly Block[]): boolean {
  const size = (side: readonly Block[]) => side.reduce((sum, each) => sum + wholeText(each).length, 0);
  return Math.max(size(before) * after.length, size(after) * before.length) > MOST_WORK;
}

function twins(before: readonly Block[], after: readonly Block[]): (Block | undefined)[] {
  const text = (block: Block) => wholeText(block);
  return matchTexts(before.map(text), after.map(text)).map((at) => (at === undefined ? undefined : before[at]));
}

/** Blocks are the same where `identity` is, and `isSame` says so; what stands between such goes to `then`. */
function by(
  identity: (block: Block) => unknown,
  then: Step,
  isSame: (before: Block, after: Block) => boolean = () => true,
): Step {
  return (before, after) => {
    if (before.length === 0 || after.length === 0) return alone(before, after);
    const found: (Block | undefined)[] = [];
    let at = 0;
    for (const { added, removed, value } of diffArrays(before.map(identity), after.map(identity))) {
      for (let each = 0; each < value.length && !removed; each += 1) {
        const twin = added ? undefined : before[at + each];
        const own = after[found.length];
        found.push(twin && own && isSame(twin, own) ? twin : undefined);
      }
      if (!added) at += value.length;
    }
    return pairs(before, after, found, then);
  };
}

/** The found twins of `after`, in order, and between them what `then` makes of the rest. */
function pairs(
  before: readonly Block[],
  after: readonly Block[],
  found: readonly (Block | undefined)[],
  then: Step,
): Match[] {
  const matches: Match[] = [];
  let [fromBefore, fromAfter] = [0, 0];
  const close = (toBefore: number, toAfter: number) => {
    const [was, is] = [before.slice(fromBefore, toBefore), after.slice(fromAfter, toAfter)];
    matches.push(...(was.length === 0 || is.length === 0 ? alone(was, is) : then(was, is)));
  };
  const places = new Map(before.map((block, at) => [block, at]));
  for (const [at, twin] of found.entries()) {
    if (twin === undefined || twin.kind !== after[at]?.kind) continue;
    const place = places.get(twin) as number;
    close(place, at);
    matches.push({ before: twin, after: after[at] });
    [fromBefore, fromAfter] = [place + 1, at + 1];
  }
  close(before.length, after.length);
  return matches;
}
