import type { Bundle } from '@fefta/bundle';
import { parseProvisionPath } from '@fefta/law';
import type { Said, Statement } from './model.ts';
import { citationsIn } from './walk.ts';

const MARKED: Readonly<Record<string, Said>> = { outside: 'outside', judgement: 'judgement', 'to do': 'to-do' };

/**
 * What the rules say of the provisions of an instrument (its qualified name), in the order of the bundle. A declaration that cites a
 * provision in several versions says it once. Citations of the instrument as a whole are left out: they say nothing of any provision.
 */
export function statementsOf(bundle: Bundle, instrument: string, asOf?: string): Statement[] {
  return [...cited(bundle, instrument, asOf), ...marked(bundle, instrument)].map(withPath);
}

function cited(bundle: Bundle, instrument: string, asOf: string | undefined): Statement[] {
  const byKey = new Map<string, Statement>();
  for (const { citation, name, labels, version, said, reason, place } of citationsIn(bundle, asOf)) {
    const { provision } = citation;
    if (citation.instrument !== instrument || provision === '') continue;
    const key = JSON.stringify([provision, name, said]);
    const known = byKey.get(key);
    const statement = known ?? { provision, said, name, labels, versions: [], ...(reason ? { reason } : {}), place };
    if (version !== undefined && !statement.versions.includes(version)) statement.versions.push(version);
    if (!known) byKey.set(key, statement);
  }
  return [...byKey.values()];
}

function marked(bundle: Bundle, instrument: string): Statement[] {
  return bundle.provisions
    .filter(({ citation }) => citation.instrument === instrument)
    .flatMap(({ citation, labels, marks, place }) =>
      marks.flatMap(({ kind, reason }) => {
        const said = MARKED[kind];
        return said ? [{ provision: citation.provision, said, labels, versions: [], reason, place }] : [];
      }),
    );
}

function withPath(statement: Statement): Statement {
  const parsed = parseProvisionPath(statement.provision);
  return parsed.ok ? { ...statement, path: parsed.path } : statement;
}
