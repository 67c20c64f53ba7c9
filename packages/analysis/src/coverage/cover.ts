import type { Provision } from '@fefta/law';
import { countOf, noCounts, stateOf, sumOf } from './counts.ts';
import type { Counts, CoveredProvision, LeafState, Said, Statement } from './model.ts';
import { isUncounted } from './named.ts';
import { namedAs } from './named-as.ts';

/** What is said of single provisions. */
export type StatementsAt = ReadonlyMap<Provision, readonly Statement[]>;

/**
 * Every provision, at any depth, with its state. What is said of a provision holds for all that stands in it, until something is said of a
 * part of it: the closest word counts. Where a control list writes a table down, who cites the table as a whole says nothing of its rows.
 */
export function cover(
  provisions: readonly Provision[],
  { at, listed, files }: Pick<Covering, 'at' | 'listed' | 'files'>,
): ReadonlyMap<Provision, CoveredProvision> {
  const covered = new Map<Provision, CoveredProvision>();
  coverAll(provisions, { at, listed, files, above: [], covered });
  return covered;
}

interface Covering {
  at: StatementsAt;
  /** Tables that a control list writes down. */
  listed: ReadonlySet<Provision>;
  /** The files of what stands in another than that of the text. */
  files: ReadonlyMap<Provision, string>;
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
  const above = covering.listed.has(provision) ? closest.filter(isMark) : closest;
  const parts = provision.deleted ? [] : coverAll(provision.children, { ...covering, above });
  const counts = parts.length > 0 ? sumOf(parts.map((each) => each.counts)) : countsAlone(provision, closest);
  const { kind, number, heading, caption, line } = provision;
  const { path, provision: cited } = namedAs(provision);
  const file = covering.files.get(provision);
  return {
    kind,
    number,
    ...(path && cited !== undefined ? { path, provision: cited } : {}),
    ...(heading === undefined ? {} : { heading }),
    ...(caption === undefined ? {} : { caption }),
    ...(file === undefined ? {} : { file }),
    line,
    ...(isUncounted(provision) ? { uncounted: true } : {}),
    state: stateOf(counts),
    counts,
    statements: [...(parts.length > 0 ? own : closest)],
    parts,
  };
}

function isMark({ name }: Statement): boolean {
  return name === undefined;
}

function countsAlone({ deleted }: Provision, statements: readonly Statement[]): Counts {
  return deleted ? noCounts() : countOf(stateBy(statements));
}

/**
 * The state of a provision by what is said of it. A mark "to do" on it, or on an item of a list that writes it down, weighs most: what is still to
 * do is not done. Another declaration that is itself marked so weighs least: another may have done it.
 */
function stateBy(statements: readonly Statement[]): LeafState {
  const isMarked = statements.some(
    ({ said, name, item }) => said === 'to-do' && (name === undefined || item !== undefined),
  );
  if (isMarked) return 'to-do';
  const order: readonly Said[] = ['encoded', 'judgement', 'outside', 'to-do'];
  return order.find((said) => statements.some((each) => each.said === said)) ?? 'silent';
}
