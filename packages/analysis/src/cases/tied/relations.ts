import type { Space } from '../space.ts';
import type { Steps } from '../steps.ts';
import { amountOf } from './draft.ts';
import { Nones } from './nones.ts';
import { holdsIn } from './span.ts';
import { connected, type Subsystem, subsystem } from './subsystem.ts';
import { type Bound, type Solution, solve } from './system.ts';
import { boundOf, type Member, type Ties, tiesOf } from './ties.ts';

/** Variables with more combinations of classes to look at than these are not told to be tied. */
const MOST_TRIED = 2000;

/** Which classes of the variables can go together: of the first one a way for each class, and so on; or all, or none. */
export type Ways = boolean | readonly Ways[];

export interface Relation {
  /** In their order. */
  readonly levels: readonly number[];
  /** Absent: there are too many combinations. */
  readonly ways?: Ways;
}

const known = new WeakMap<Space, readonly Relation[]>();

/** All relations between variables of a space, worked out once. Variables that nothing ties together are in different ones. */
export function* relationsOf(space: Space): Steps<readonly Relation[]> {
  const before = known.get(space);
  if (before) return before;
  const ties = tiesOf(space);
  const found: Relation[] = [];
  for (const { unknowns, members } of partsOf(ties))
    found.push(yield* new Relating(space, ties, unknowns, members).relation());
  known.set(space, found);
  return found;
}

/** Variables that share unknowns, also by way of conditions on these. */
function partsOf({ draft, members }: Ties): { unknowns: ReadonlySet<number>; members: Member[] }[] {
  const all = [...members.values()].sort((a, b) => a.level - b.level);
  const sets = connected(
    draft,
    all.map(({ form }) => form),
  );
  const parts = sets.map((unknowns) => ({
    unknowns,
    members: all.filter(({ form }) => [...form.terms.keys()].some((unknown) => unknowns.has(unknown))),
  }));
  const fixed = all.filter(({ form }) => form.terms.size === 0);
  const alone = fixed.map((member) => ({ unknowns: new Set<number>(), members: [member] }));
  return [...parts, ...alone].filter((part) => part.members.length > 0);
}

/** Looks for the combinations of classes of some variables that are possible. */
class Relating {
  private readonly members: readonly Member[];
  private readonly system: Subsystem;
  private readonly nones: Nones;
  private left = MOST_TRIED;

  constructor(space: Space, { draft }: Ties, unknowns: ReadonlySet<number>, members: readonly Member[]) {
    this.system = subsystem(draft, unknowns);
    this.members = members.map((member) => ({ ...member, form: this.system.own(member.form) }));
    this.nones = new Nones(space, members);
  }

  *relation(): Steps<Relation> {
    const levels = this.members.map(({ level }) => level);
    const ways = yield* this.waysFrom(0, [], this.solutionOf([]), new Map());
    return ways === undefined ? { levels } : { levels, ways };
  }

  private *waysFrom(
    at: number,
    bounds: readonly Bound[],
    solution: Solution,
    chosen: ReadonlyMap<number, number>,
  ): Steps<Ways | undefined> {
    const member = this.members[at];
    if (!member) return true;
    const ways: Ways[] = [];
    for (const way of member.variable.classes.keys()) {
      const more = new Map([...chosen, [member.level, way]]);
      const bound = boundOf(member, way, this.system.whole);
      const within = bound ? [...bounds, bound] : bounds;
      const next = this.nones.canBe(more) ? this.solutionWith(within, bound, solution) : 'none';
      if (this.left <= 0) return undefined;
      const below = next === 'none' ? false : yield* this.waysFrom(at + 1, within, next, more);
      if (below === undefined) return undefined;
      ways.push(below);
      yield;
    }
    const [first] = ways;
    return typeof first === 'boolean' && ways.every((each) => each === first) ? first : ways;
  }

  /** The solution that was found before one more bound, where it lies within that bound. */
  private solutionWith(bounds: readonly Bound[], bound: Bound | undefined, before: Solution): Solution {
    const isStill = !bound || (typeof before !== 'string' && holdsIn(bound.span, amountOf(bound.form, before)));
    return isStill ? before : this.solutionOf(bounds);
  }

  private solutionOf(bounds: readonly Bound[]): Solution {
    this.left--;
    return solve({ ...this.system, bounds: [...this.system.bounds, ...bounds] });
  }
}
