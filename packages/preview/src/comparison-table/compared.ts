import { type Block, likenessOf, wholeText } from './block.ts';
import { matchBlocks } from './match.ts';

/** A block on both sides or on one, with all that stands below it compared. */
export interface Compared {
  before?: Block;
  after?: Block;
  /** On the place from which a block moved: where it stands now. */
  movedTo?: Block;
  children: Compared[];
}

/** Compares two sequences of blocks; a division holds what follows its heading. */
export function compareBlocks(before: readonly Block[], after: readonly Block[]): Compared[] {
  const all = compared(before, after);
  findMoves(all);
  return nested(all);
}

function compared(before: readonly Block[], after: readonly Block[]): Compared[] {
  return matchBlocks(before, after).map((match) => ({
    ...match,
    children: compared(match.before?.children ?? [], match.after?.children ?? []),
  }));
}

/** Less alike, and what is gone in one place and new in another are two provisions. */
const MOVED = 0.75;
/** Shorter texts are alike by chance. */
const TELLING = 20;
/** More pairs than this to look at, and only the same words are a move. */
const MOST_PAIRS = 100_000;

/** What stands on one side alone in one place, and on the other alone in another, has moved. */
function findMoves(all: readonly Compared[]): void {
  const lone = [...loneIn(all)].filter((each) => wholeText(blockOf(each)).length >= TELLING);
  const gone = lone.filter(({ after }) => after === undefined);
  const come = lone.filter(({ before }) => before === undefined);
  const likeness = gone.length * come.length > MOST_PAIRS ? sameOnly : likenessOf;
  const moves: { from: Compared; to: Compared; alike: number }[] = [];
  for (const from of gone)
    for (const to of come) {
      if (blockOf(from).kind !== blockOf(to).kind) continue;
      const alike = likeness(blockOf(from), blockOf(to));
      if (alike >= MOVED) moves.push({ from, to, alike });
    }
  for (const { from, to } of moves.sort((a, b) => b.alike - a.alike)) {
    if (from.movedTo !== undefined || to.before !== undefined) continue;
    from.movedTo = to.after;
    to.before = from.before;
    to.children = compared(from.before?.children ?? [], to.after?.children ?? []);
  }
}

const sameOnly = (a: Block, b: Block): number => (wholeText(a) === wholeText(b) ? 1 : 0);

function* loneIn(all: readonly Compared[]): Generator<Compared> {
  for (const each of all) {
    if (each.before === undefined || each.after === undefined) yield each;
    else yield* loneIn(each.children);
  }
}

/** The side that is there; after, where both are. */
export function blockOf({ after, before }: Compared): Block {
  return (after ?? before) as Block;
}

/** Puts below a heading what follows it up to the next heading of its depth or above. */
function nested(all: readonly Compared[]): Compared[] {
  const root: Compared[] = [];
  const open: Compared[] = [];
  for (const each of all) {
    const { division } = blockOf(each);
    if (division !== undefined) while (open.length > 0 && depthOf(open.at(-1)) >= division) open.pop();
    (open.at(-1)?.children ?? root).push(each);
    if (division !== undefined && each.after !== undefined) open.push(each);
  }
  return root;
}

const depthOf = (each: Compared | undefined): number => (each && blockOf(each).division) ?? 0;

/** Does it have another number on the two sides? A number that one text has lost is no other. */
export function isRenumbered({ before, after }: Compared): boolean {
  const [was, is] = [before?.name ?? '', after?.name ?? ''];
  return was !== '' && is !== '' && was !== is;
}

/** Do both sides say the same in the same order, below it too, whatever its own number? */
export function saysSame({ before, after, children }: Compared): boolean {
  if (before === undefined || after === undefined) return false;
  return wholeText(before) === wholeText(after) && children.every((each) => saysSame(each) && !isRenumbered(each));
}
