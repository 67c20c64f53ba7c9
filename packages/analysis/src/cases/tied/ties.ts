import { type Exact, type FactExpr, type PlanExpr, toRational } from '@fefta/runtime';
import { keyOfExpr } from '../keys.ts';
import { isSumNeverNegative, type Linear, linearOf } from '../linear.ts';
import type { Space } from '../space.ts';
import { keyOfFact, type Variable } from '../variables.ts';
import { bindersIn, isOverList } from './binders.ts';
import { NOTHING, plus, SystemDraft, times } from './draft.ts';
import { kindsOf } from './kinds.ts';
import { addList, type ListParts } from './list-parts.ts';
import { ANYTHING, NOT_NEGATIVE, point, type Span, spanOfClass, spanOfType } from './span.ts';
import type { Bound, Form } from './system.ts';

/** A variable whose classes say something of unknown numbers. */
export interface Member {
  readonly level: number;
  readonly variable: Variable;
  readonly form: Form;
  /** The facts without which the number is none. */
  readonly facts: readonly FactExpr[];
}

/** What ties the variables of a space together: linear conditions on the facts and on the items of lists from which they are computed. */
export interface Ties {
  readonly draft: SystemDraft;
  readonly members: ReadonlyMap<number, Member>;
  /** The unknown numbers by the facts that they are. */
  readonly facts: ReadonlyMap<string, { readonly fact: FactExpr; readonly form: Form }>;
  readonly lists: ReadonlyMap<string, ListParts>;
}

const known = new WeakMap<Space, Ties>();

/** The same for all who ask of a space. */
export function tiesOf(space: Space): Ties {
  const before = known.get(space);
  if (before) return before;
  const made = new Tying(space);
  known.set(space, made);
  return made;
}

class Tying implements Ties {
  readonly draft = new SystemDraft();
  readonly members = new Map<number, Member>();
  readonly facts = new Map<string, { fact: FactExpr; form: Form }>();
  readonly lists = new Map<string, ListParts>();
  /** Sums of which nothing is known but what they add. */
  private readonly others = new Map<string, Form>();

  constructor({ variables, byKey, asOf }: Space) {
    const tied = variables.filter(({ kind }) => kind === 'computed' || kind === 'test');
    for (const [name, binders] of bindersIn(tied.map(({ expr }) => expr))) {
      const kinds = kindsOf(binders, asOf);
      if (kinds) this.lists.set(name, addList(this.draft, kinds));
    }
    for (const [level, variable] of variables.entries()) {
      const form = variable.kind === 'test' ? this.itemsOf(variable.expr) : undefined;
      if (form) this.members.set(level, { level, variable, form, facts: [] });
      const linear = variable.kind === 'computed' ? linearOf(variable.expr) : undefined;
      if (linear) this.members.set(level, { level, variable, form: this.formOf(linear), facts: factsOf(linear) });
    }
    for (const { fact, form } of this.facts.values()) {
      const level = byKey.get(keyOfFact(fact));
      if (level !== undefined)
        this.members.set(level, { level, variable: variables[level] as Variable, form, facts: [fact] });
    }
    for (const { kinds, groups } of this.lists.values()) {
      const level = byKey.get(keyOfFact(kinds.list));
      const all = groups.flatMap(({ batches, shared }) => [
        ...batches.flatMap(({ items, totals }) => [...(items ? [items.number] : []), ...totals.values()]),
        ...shared.map(({ total }) => total),
      ]);
      if (level !== undefined)
        this.members.set(level, { level, variable: variables[level] as Variable, form: unsigned(all), facts: [] });
    }
  }

  /** The items of which something is asked of any or all of a list. */
  private itemsOf(expr: PlanExpr): Form | undefined {
    if ((expr.op !== 'any' && expr.op !== 'all') || !isOverList(expr)) return undefined;
    return this.lists.get(expr.source.name)?.forms.get(keyOfExpr(expr));
  }

  private formOf({ terms, constant }: Linear): Form {
    let form: Form = { ...NOTHING, constant };
    for (const [name, { by, fact, over }] of terms) {
      const own = fact ? this.ofFact(fact) : this.ofSum(name, over as never);
      form = plus(form, times(own, by));
    }
    return form;
  }

  private ofFact(fact: FactExpr): Form {
    const before = this.facts.get(fact.name);
    if (before) return before.form;
    const form = this.draft.number(spanOfType(fact.type), fact.type.type === 'integer');
    this.facts.set(fact.name, { fact, form });
    return form;
  }

  private ofSum(key: string, over: Parameters<typeof isSumNeverNegative>[0]): Form {
    const listed = isOverList(over) ? this.lists.get(over.source.name)?.forms.get(key) : undefined;
    if (listed) return listed;
    const before = this.others.get(key);
    if (before) return before;
    const form = this.draft.number(isSumNeverNegative(over) ? NOT_NEGATIVE : ANYTHING, over.op === 'count');
    this.others.set(key, form);
    return form;
  }
}

const factsOf = ({ terms }: Linear): FactExpr[] => [...terms.values()].flatMap(({ fact }) => fact ?? []);

/** The sum of all unknowns of some forms: nothing where each of them is nothing. */
function unsigned(forms: readonly Form[]): Form {
  return {
    terms: new Map(forms.flatMap(({ terms }) => [...terms.keys()].map((unknown) => [unknown, 1] as const))),
    constant: 0,
  };
}

const ONE_OR_MORE: Span = { from: 1, hasFrom: true, hasTo: false };

/** What a class of a variable says of the unknown numbers. */
export function boundOf({ variable, form }: Member, way: number, whole: ReadonlySet<number>): Bound | undefined {
  const { kind, expr, classes } = variable;
  if (kind === 'presence') return classes[way] === null ? { form, span: point(0) } : undefined;
  if (kind === 'test') return { form, span: (classes[way] === true) === (expr.op === 'any') ? ONE_OR_MORE : point(0) };
  const span = spanOfClass(variable, way);
  return span === null ? undefined : { form, span: isWhole(form, whole) ? tightened(span) : span };
}

function isWhole({ terms, constant }: Form, whole: ReadonlySet<number>): boolean {
  const isInteger = (value: Exact) => toRational(value).d === 1n;
  return isInteger(constant) && [...terms].every(([unknown, by]) => whole.has(unknown) && isInteger(by));
}

/** The whole numbers of an interval; with an end before its beginning, where there are none. */
function tightened({ from, to, hasFrom, hasTo }: Span): Span {
  const low = from === undefined ? undefined : nextWhole(from, hasFrom, 1n);
  const high = to === undefined ? undefined : nextWhole(to, hasTo, -1n);
  return {
    ...(low !== undefined && { from: low }),
    ...(high !== undefined && { to: high }),
    hasFrom: true,
    hasTo: true,
  };
}

function nextWhole(end: Exact, hasEnd: boolean, step: 1n | -1n): Exact {
  const { n, d } = toRational(end);
  const floor = n / d - (n % d < 0n ? 1n : 0n);
  const isOn = n % d === 0n;
  if (isOn) return { n: hasEnd ? floor : floor + step, d: 1n };
  return { n: step === 1n ? floor + 1n : floor, d: 1n };
}
