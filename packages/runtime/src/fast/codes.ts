/**
 * The members of an enum, code list or sector list, each with a number that tells at one look which member it is and in which of
 * the sets that the rules ask for it lies: its place in the list (from 1) above, one bit for each set below.
 */
export interface CodeTable {
  /** How many bits are taken by sets. */
  readonly bits: number;
  readonly size: number;
  /** By code. It inherits nothing, so that names such as `constructor` are nothing but names. */
  readonly packed: Readonly<Record<string, number>>;
}

/** Numbers stay below this, so that they are small integers everywhere. */
const WIDTH = 30;

/** A table while tests are being placed. */
export interface CodeTableDraft {
  readonly members: ReadonlySet<string>;
  readonly sets: ReadonlySet<string>[];
}

/** How many sets a table for the list has room for. */
const room = (members: ReadonlySet<string>): number => WIDTH - Math.ceil(Math.log2(members.size + 2));

/** The bit of the set; undefined if there is no room left. */
export function bitOf(draft: CodeTableDraft, set: ReadonlySet<string>): number | undefined {
  const known = draft.sets.findIndex((other) => sameMembers(other, set));
  if (known >= 0) return 1 << known;
  if (draft.sets.length >= room(draft.members)) return undefined;
  draft.sets.push(set);
  return 1 << (draft.sets.length - 1);
}

function sameMembers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((member) => b.has(member)));
}

/** Where the code stands in the list: 0 stands for none, -1 for what is not in the list. */
export function placeOf(draft: CodeTableDraft, code: string | null): number {
  if (code === null) return 0;
  const index = [...draft.members].indexOf(code);
  return index < 0 ? -1 : index + 1;
}

export function codeTable({ members, sets }: CodeTableDraft): CodeTable {
  const packed: Record<string, number> = Object.create(null);
  let place = 0;
  for (const member of members) {
    place += 1;
    packed[member] = sets.reduce((bits, set, i) => bits | (set.has(member) ? 1 << i : 0), place << sets.length);
  }
  return { bits: sets.length, size: place, packed };
}
