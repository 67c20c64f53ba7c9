import type { Bundle, Citation } from '@fefta/bundle';
import { parseProvisionPath } from '@fefta/law';
import { isSaidByItems, itemStatements } from './list-rows.ts';
import type { Said, Statement } from './model.ts';
import { citationsIn } from './walk.ts';

const MARKED: Readonly<Record<string, Said>> = { outside: 'outside', judgement: 'judgement', 'to do': 'to-do' };

type ByInstrument = ReadonlyMap<string, readonly Statement[]>;

const known = new WeakMap<Bundle, Map<string | undefined, ByInstrument>>();

/**
 * What the rules say of the provisions of an instrument (its qualified name), in the order of the bundle. A declaration that cites a
 * provision in several versions says it once.
 */
export function statementsOf(bundle: Bundle, instrument: string, asOf?: string): readonly Statement[] {
  const ofBundle = known.get(bundle) ?? new Map<string | undefined, ByInstrument>();
  known.set(bundle, ofBundle);
  const all = ofBundle.get(asOf) ?? statements(bundle, asOf);
  ofBundle.set(asOf, all);
  return all.get(instrument) ?? [];
}

function statements(bundle: Bundle, asOf: string | undefined): ByInstrument {
  const all = [...cited(bundle, asOf), ...itemStatements(bundle, asOf), ...marked(bundle)];
  return Map.groupBy(all, ({ instrument }) => instrument);
}

function cited(bundle: Bundle, asOf: string | undefined): Statement[] {
  const byKey = new Map<string, Statement>();
  const saidByItems = isSaidByItems(bundle);
  for (const { citation, name, labels, version, said, reason, place } of citationsIn(bundle, asOf)) {
    if (saidByItems(name, citation)) continue;
    const key = JSON.stringify([citation, name, said]);
    const statement = byKey.get(key) ?? statementOn(citation, { said, name, labels, versions: [], reason, place });
    if (version !== undefined && !statement.versions.includes(version)) statement.versions.push(version);
    byKey.set(key, statement);
  }
  return [...byKey.values()].sort((a, b) => Number(isRule(b)) - Number(isRule(a)));
}

/** Rules come before the vocabulary and lists that rest on the same provision. */
function isRule({ versions }: Statement): boolean {
  return versions.length > 0;
}

function marked(bundle: Bundle): Statement[] {
  return bundle.provisions.flatMap(({ citation, labels, marks, place }) =>
    marks.flatMap(({ kind, reason }) => {
      const said = MARKED[kind];
      return said ? [statementOn(citation, { said, labels, versions: [], reason, place })] : [];
    }),
  );
}

function statementOn(
  { instrument, provision }: Citation,
  { reason, ...rest }: Omit<Statement, 'instrument' | 'provision' | 'path' | 'reason'> & { reason: string | undefined },
): Statement {
  const parsed = parseProvisionPath(provision);
  return { instrument, provision, ...(parsed.ok ? { path: parsed.path } : {}), ...rest, ...(reason ? { reason } : {}) };
}
