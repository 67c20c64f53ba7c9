import type { Plan, PlannedAtom, PlannedDuty } from '@fefta/runtime';
import { findConflicts } from './conflicts.ts';
import { atomsOf } from './reach.ts';
import { type Making, type Naming, newMaking } from './shape.ts';
import { cases, logic } from './text.ts';
import { answerSql, atomSql } from './truth.ts';
import type { Limit } from './unsayable.ts';

/** A test, or the clauses on who bears a duty, that SQL cannot say exactly, in the words of the rules. */
export interface Unsaid {
  readonly text: string;
  readonly limit: Limit;
}

/** The answer to a duty as SQL. */
export interface SaidDuty {
  readonly duty: PlannedDuty;
  /** Integer: 0 not required, 1 required, n + 2 exempt by the exemption n of the duty; NULL: see `unsaid`, or facts are missing. */
  readonly sql: string;
  /** Tests of this duty that are taken as not known. */
  readonly unsaid: readonly Unsaid[];
}

/** The rules of an act on a day as SQL: layers of named pieces over the columns, flags and items, and the answers over these. */
export interface SaidPlan {
  readonly making: Making;
  readonly duties: readonly SaidDuty[];
  /** SQL of each leaf test on which some duty depends, over the columns of the last layer. */
  readonly atoms: readonly { readonly atom: PlannedAtom; readonly sql: string; readonly limit: Limit | undefined }[];
}

/** Puts a plan into SQL that DuckDB, Spark and Trino share. A test that cannot be said is NULL, and named with the duties. */
export function sayPlan(plan: Plan, asOf: string, naming: Naming = {}): SaidPlan {
  const making = newMaking(asOf, naming);
  const reached = new Map(plan.duties.map((duty) => [duty, atomsOf(duty)]));
  const all = [...new Set([...reached.values()].flatMap((atoms) => [...atoms]))].sort((a, b) => a.index - b.index);
  const sql = new Map(all.map((atom) => [atom, atomSql(making, atom)]));
  const limitOf = ({ index }: PlannedAtom) => making.unsayable.get(index);
  const answers = new Map(plan.duties.map((duty) => [duty, answerSql(making, duty)]));
  const open = new Set(plan.atoms.filter((atom) => !findConflicts(making, atom.test)));
  const openBearers = plan.duties.filter(({ bearers, periods }) => !findConflicts(making, { bearers, periods }));
  const everywhere = [...[...open].map(({ text }) => text), ...openBearers.map(({ name }) => `${name}: borne by …`)];
  // Items that disagree leave a case without any answer.
  const conflict = logic('or', [...making.conflicts]);
  const duties = plan.duties.map((duty): SaidDuty => {
    const own = [...(reached.get(duty) ?? [])].flatMap((atom): Unsaid[] => {
      const limit = open.has(atom) ? undefined : limitOf(atom);
      return limit === undefined ? [] : [{ text: atom.text, limit }];
    });
    const unsaid = [...own, ...everywhere.map((text): Unsaid => ({ text, limit: 'list' }))];
    return { duty, sql: cases([[conflict, 'NULL']], answers.get(duty) ?? 'NULL'), unsaid };
  });
  const atoms = all.map((atom) => ({ atom, sql: sql.get(atom) ?? '', limit: limitOf(atom) }));
  return { making, duties, atoms };
}
