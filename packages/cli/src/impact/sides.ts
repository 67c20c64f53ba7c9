import { type Plan, type PlanType, planFor, type Rules } from '@fefta/runtime';
import { type Column, type ItemQuery, type SaidPlan, type SetFlag, sayPlan } from '@fefta/targets';
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

/** What is looked for in a table. */
export interface Facts {
  /** The facts at which either side looks. */
  readonly columns: readonly Column[];
  /** The members that every side takes that looks at the fact. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The facts of the items of a list. */
export interface ListFacts extends Facts {
  /** The column of the row that holds the list's key. */
  readonly list: Column;
}

/** The two states that are compared, over one table of facts and those of its lists. */
export interface Sides extends Facts {
  readonly before: Side;
  readonly after: Side;
  readonly lists: readonly ListFacts[];
}

export interface Standing {
  readonly rules: Rules;
  readonly act: string;
  readonly asOf: string;
}

/** Puts both sides into SQL. `empty` are lists that have no items in any row. */
export function sidesOf(before: Standing, after: Standing, empty: ReadonlySet<string>): Sides {
  const shared = { flags: new Map<string, SetFlag>(), queries: new Map<string, ItemQuery>() };
  const side = (standing: Standing, prefix: Side['prefix']): Side => {
    const plan = planFor(standing.rules, standing.act, standing.asOf, []);
    return {
      ...standing,
      plan,
      prefix,
      said: sayPlan(plan, standing.asOf, { prefix: `${prefix}_`, empty, ...shared }),
    };
  };
  const both = [side(before, 'o'), side(after, 'n')] as const;
  const makings = both.map(({ said }) => said.making);
  const items = makings.flatMap((making) => [...making.items.values()]).filter(({ list }) => list.kind === 'list');
  const lists = [...Map.groupBy(items, ({ list }) => list.fact).values()].map((of): ListFacts => {
    const [{ list }] = of as [(typeof of)[number]];
    return {
      list,
      ...factsOf(
        of.flatMap(({ columns }) => [...columns.values()]),
        list,
      ),
    };
  });
  return {
    before: both[0],
    after: both[1],
    ...factsOf(makings.flatMap(({ columns }) => [...columns.values()])),
    lists,
  };
}

/** The facts of both sides, which must declare them alike. */
function factsOf(all: readonly Column[], list?: Column): Facts {
  const columns = new Map<string, Column>();
  const members = new Map<string, ReadonlySet<string>>();
  for (const column of all) {
    const known = columns.get(column.fact);
    if (known !== undefined && !isSame(known, column)) throw new Refusal(IMPACT.factDiffers(shownFact(column, list)));
    const set = membersOf(column.type);
    const before = members.get(column.fact);
    if (set !== undefined)
      members.set(column.fact, before === undefined ? set : new Set([...before].filter((member) => set.has(member))));
    columns.set(column.fact, column);
  }
  return { columns: [...columns.values()], members };
}

/** A fact as people are told of it: "related[].shares". */
export const shownFact = ({ fact }: Column, list?: Column): string =>
  list === undefined ? fact : `${list.fact}[]${fact && `.${fact}`}`;

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
