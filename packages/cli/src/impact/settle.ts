import type { Status } from '@fefta/bundle';
import { type Answer, decide, type UserError } from '@fefta/runtime';
import type { Group } from './answers.ts';
import type { Database, Row } from './database.ts';
import type { Mapping } from './mapping.ts';
import { caseOf, rowColumns } from './row-case.ts';
import type { Side, Sides } from './sides.ts';
import { withItems } from './with-items.ts';

/** The answer to one duty. `absent`: no such duty on that side; `unsettled`: open, and not asked; `refused`: the interpreter cannot take the row. */
export interface Told {
  readonly status: Status | 'absent' | 'unsettled' | 'refused';
  readonly exemption: string | null;
}

export type DutyAnswers = ReadonlyMap<string, Told>;

/** A group with the answers of both sides by duty. */
export interface Settled {
  readonly group: Group;
  readonly before: DutyAnswers;
  readonly after: DutyAnswers;
  /** Why the interpreter does not take a row. */
  readonly errors: readonly UserError[];
}

/** So many rows are asked of the interpreter at a time. */
const BATCH = 5000;

/** Rows of the view `facts`, as the interpreter takes them. */
export async function rowsAt(database: Database, sides: Sides, numbers: readonly number[]): Promise<Map<number, Row>> {
  const found = new Map<number, Row>();
  const columns = ['CAST(row_no AS DOUBLE) AS row_no', ...rowColumns(sides.columns)].join(', ');
  for (let start = 0; start < numbers.length; start += BATCH) {
    const some = numbers.slice(start, start + BATCH);
    const rows = await database.rows(`SELECT ${columns} FROM facts WHERE row_no IN (${some.join(', ')})`);
    for (const row of await withItems(database, sides, rows)) found.set(Number(row.row_no), row);
  }
  return found;
}

/** The answers of each group: those of the SQL, and where it leaves a duty open, those of the interpreter to one row of the group. */
export async function settle(
  database: Database,
  sides: Sides,
  groups: readonly Group[],
  mapping: Mapping,
  most: number,
  progress: (done: number, total: number) => void,
): Promise<Settled[]> {
  const open = groups.filter((group) => group.open && !group.vague).sort((a, b) => b.count - a.count);
  const asked = open.slice(0, most);
  const answers = new Map<Group, Settled>();
  for (let start = 0; start < asked.length; start += BATCH) {
    const some = asked.slice(start, start + BATCH);
    const rows = await rowsAt(
      database,
      sides,
      some.map(({ row }) => row),
    );
    for (const group of some) {
      const row = rows.get(group.row);
      if (row === undefined) continue;
      const errors: UserError[] = [];
      const ask = (side: Side) => () => {
        const answer = answerOf(row, side, mapping);
        if ('errors' in answer) errors.push(...answer.errors);
        return answer;
      };
      const before = withOpen(sides.before, group.before, ask(sides.before));
      answers.set(group, { group, before, after: withOpen(sides.after, group.after, ask(sides.after)), errors });
    }
    progress(start + some.length, asked.length);
  }
  return groups.map((group) => {
    const nothing = () => undefined;
    const before = withOpen(sides.before, group.before, nothing);
    return answers.get(group) ?? { group, before, after: withOpen(sides.after, group.after, nothing), errors: [] };
  });
}

export const answerOf = (row: Row, side: Side, mapping: Mapping): Answer =>
  decide(side.rules, caseOf(row, side, mapping));

/** The answers of the SQL, and those of the interpreter where they are open. */
function withOpen(side: Side, codes: Group['before'], ask: () => Answer | undefined): DutyAnswers {
  const answer = codes.includes(null) ? ask() : undefined;
  return new Map(
    side.said.duties.map(({ duty }, i) => {
      const code = codes[i] ?? null;
      return [duty.name, code === null ? toldBy(answer, duty.name) : toldByCode(side, i, code)] as const;
    }),
  );
}

export function toldByCode({ said }: Side, duty: number, code: number): Told {
  if (code === 0) return { status: 'not-required', exemption: null };
  if (code === 1) return { status: 'required', exemption: null };
  return { status: 'exempt', exemption: said.duties[duty]?.duty.exemptions[code - 2]?.name ?? null };
}

export function toldBy(answer: Answer | undefined, duty: string): Told {
  if (answer === undefined) return { status: 'unsettled', exemption: null };
  if ('errors' in answer) return { status: 'refused', exemption: null };
  const found = answer.decisions.find((one) => one.duty === duty);
  return found ? { status: found.status, exemption: found.exemption } : { status: 'absent', exemption: null };
}
