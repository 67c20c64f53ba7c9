import type { Provision } from '@fefta/law';
import { countOf, noCounts, stateOf, sumOf } from './counts.ts';
import type { Counts, CoveredProvision, LeafState, Said, Statement } from './model.ts';
import { isUncounted } from './named.ts';
import { namedAs } from './named-as.ts';

/** What is said of single provisions. */
export type StatementsAt = ReadonlyMap<Provision, readonly Statement[]>;

/**
 * Every provision, at any depth, with its state. What is said of a provision holds for all that stands in it, until something is said of a
 * part of it: the closest word counts.
 */
export function cover(provisions: readonly Provision[], at: StatementsAt): ReadonlyMap<Provision, CoveredProvision> {
  const covered = new Map<Provision, CoveredProvision>();
  coverAll(provisions, { at, above: [], covered });
  return covered;
}

interface Covering {
  at: StatementsAt;
  /** The closest words above. */
  above: readonly Statement[];
  covered: Map<Provision, CoveredProvision>;
}

function coverAll(provisions: readonly Provision[], covering: Covering): CoveredProvision[] {
  return provisions
    .filter((each) => namedAs(each).isCounted)
    .map((each) => {
      const result = coverOne(each, covering);
      covering.covered.set(each, result);
      return result;
    });
}

function coverOne(provision: Provision, covering: Covering): CoveredProvision {
  const own = covering.at.get(provision) ?? [];
  const closest = own.length > 0 ? own : covering.above;
  const parts = provision.deleted ? [] : coverAll(provision.children, { ...covering, above: closest });
  const counts = parts.length > 0 ? sumOf(parts.map((each) => each.counts)) : countsAlone(provision, closest);
  const { kind, number, heading, caption, line } = provision;
  const { path, provision: cited } = namedAs(provision);
  return {
    kind,
    number,
    ...(path && cited !== undefined ? { path, provision: cited } : {}),
    ...(heading === undefined ? {} : { heading }),
    ...(caption === undefined ? {} : { caption }),
    line,
    ...(isUncounted(provision) ? { uncounted: true } : {}),
    state: stateOf(counts),
    counts,
    statements: [...(parts.length > 0 ? own : closest)],
    parts,
  };
}

function countsAlone({ deleted }: Provision, statements: readonly Statement[]): Counts {
  return deleted ? noCounts() : countOf(stateBy(statements));
}

/**
 * The state of a provision by what is said of it. A mark "to do" on it weighs most: what is still to do is not done. A declaration that is
 * itself marked so weighs least: another may have done it.
 */
function stateBy(statements: readonly Statement[]): LeafState {
  const isMarked = statements.some(({ said, name }) => said === 'to-do' && name === undefined);
  if (isMarked) return 'to-do';
  const order: readonly Said[] = ['encoded', 'judgement', 'outside', 'to-do'];
  return order.find((said) => statements.some((each) => each.said === said)) ?? 'silent';
}
