import { type Plan, type PlanType, planFor, type Rules } from '@fefta/runtime';
import { type Column, type SaidPlan, type SetFlag, sayPlan } from '@fefta/targets';
import { IMPACT } from '../messages/impact.ts';
import { Refusal } from './problem.ts';

/** One state of the rules, for one act on one day. */
export interface Side {
  readonly rules: Rules;
  readonly act: string;
  readonly asOf: string;
  readonly plan: Plan;
  readonly said: SaidPlan;
  /** Before the names of its pieces. */
  readonly prefix: 'o' | 'n';
}

/** The two states that are compared, over one table of facts. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
  readonly flags: readonly SetFlag[];
  /** The facts at which either side looks. */
  readonly columns: readonly Column[];
  /** The members that every side takes that looks at the fact. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Standing {
  readonly rules: Rules;
  readonly act: string;
  readonly asOf: string;
}

/** Puts both sides into SQL. `empty` are lists that have no items in any row. */
export function sidesOf(before: Standing, after: Standing, empty: ReadonlySet<string>): Sides {
  const flags = new Map<string, SetFlag>();
  const side = (standing: Standing, prefix: Side['prefix']): Side => {
    const plan = planFor(standing.rules, standing.act, standing.asOf, []);
    return { ...standing, plan, prefix, said: sayPlan(plan, standing.asOf, { prefix: `${prefix}_`, empty, flags }) };
  };
  const [old, now] = [side(before, 'o'), side(after, 'n')];
  const columns = new Map<string, Column>();
  const members = new Map<string, ReadonlySet<string>>();
  for (const column of [old, now].flatMap(({ said }) => [...said.making.columns.values()])) {
    const known = columns.get(column.fact);
    if (known !== undefined && !isSame(known, column)) throw new Refusal(IMPACT.factDiffers(column.fact));
    const set = membersOf(column.type);
    const before = members.get(column.fact);
    if (set !== undefined)
      members.set(column.fact, before === undefined ? set : new Set([...before].filter((member) => set.has(member))));
    columns.set(column.fact, column);
  }
  return { before: old, after: now, flags: [...flags.values()], columns: [...columns.values()], members };
}

function membersOf(type: PlanType): ReadonlySet<string> | undefined {
  if (type.type === 'set' || type.type === 'list') return membersOf(type.of);
  return 'members' in type ? type.members : undefined;
}

/** Are two columns of one fact alike in all but the members that the day brings? */
function isSame(a: Column, b: Column): boolean {
  return a.name === b.name && signature(a.type) === signature(b.type);
}

function signature(type: PlanType): string {
  const { type: kind, optional } = type;
  const more = 'of' in type ? signature(type.of) : 'currency' in type ? type.currency : 'kind' in type ? type.kind : '';
  const unit = 'dimension' in type ? type.dimension : '';
  return [kind, optional, more, unit].join(' ');
}
