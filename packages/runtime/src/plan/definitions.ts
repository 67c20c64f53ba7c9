import type { Definition, Expression, Table, TableCell, Type } from '@fefta/bundle';
import type { PlanExpr, PlannedTruth, PlannedValue } from '../plan.ts';
import { planExpr, UNKNOWN } from './expressions.ts';
import { OPEN, type Planner, use, using } from './planner.ts';
import { type Scope, scopeOf } from './scope.ts';
import { planTest } from './tests.ts';
import { versionAt } from './time.ts';

type Call = Extract<Expression, { op: 'definition' }>;

/** A definition or table as it stands for the case: where its expressions stand, and what it means in a given scope. */
interface Body {
  readonly name: string;
  readonly version: number;
  readonly type: Type;
  readonly scope: Scope;
  /** The expression of a definition. */
  readonly means?: Expression;
  readonly plan: (planner: Planner) => PlanExpr;
}

function bodyOf(planner: Planner, scope: Scope, call: Call): Body | undefined {
  const { rules, moment } = planner;
  const rule = rules.definitions.get(call.name) ?? rules.tables.get(call.name);
  const inner = rule && scopeOf(rules, planner.act, scope, rule.on, call.self);
  const version = rule && versionAt(rules, rule.versions, moment);
  if (rule === undefined || inner === undefined || version === undefined) return undefined;
  const found = { name: call.name, version, type: rule.type, scope: inner };
  if ('inputs' in rule) return { ...found, plan: (p) => planRows(p, inner, rule, version) };
  const means = (rule as Definition).versions[version]?.value;
  return means && { ...found, means, plan: (p) => planExpr(p, inner, means) };
}

const placeKey = (name: string, { slot, path }: Scope): string => JSON.stringify([name, slot, path]);

/** Plans a definition unless it is being planned: asked of what belongs to that of which it is asked it would go on without end. */
function once<T>(planner: Planner, key: string, plan: () => T): T | undefined {
  if (planner.within.has(key)) return undefined;
  planner.within.add(key);
  const planned = plan();
  planner.within.delete(key);
  return planned;
}

/** The value of a definition or table; without version, or asked where it cannot stand, it is unknown. */
export function planDefinition(planner: Planner, scope: Scope, call: Call): PlanExpr {
  const body = bodyOf(planner, scope, call);
  if (body === undefined) return UNKNOWN;
  return body.scope.slot < 0 ? planValue(planner, body) : planInline(planner, body);
}

function planValue(planner: Planner, body: Body): PlanExpr {
  const key = placeKey(body.name, body.scope);
  const known = planner.values.get(key);
  if (known === OPEN) return UNKNOWN;
  if (known === undefined) planner.values.set(key, OPEN);
  const of = known ?? once(planner, `value ${body.name}`, () => makeValue(planner, body));
  if (of === undefined) {
    planner.values.delete(key);
    return UNKNOWN;
  }
  planner.values.set(key, of);
  use(planner, of.facts, of.rules);
  return { op: 'value', of };
}

function makeValue(planner: Planner, body: Body): PlannedValue {
  const { planned: value, uses } = using(planner, () => body.plan(planner));
  const rules = [`${body.name}#${body.version}`, ...uses.rules];
  return {
    index: planner.next.value++,
    name: body.name,
    path: body.scope.path,
    type: planner.types.typeAt(body.type),
    value,
    facts: [...uses.facts],
    rules,
  };
}

/** Asked of the item in a slot there is nothing to remember: its expression stands in place of the call. */
function planInline(planner: Planner, body: Body): PlanExpr {
  const key = placeKey(body.name, body.scope);
  const known = planner.inlined.get(key);
  if (known === OPEN) return UNKNOWN;
  if (known === undefined) planner.inlined.set(key, OPEN);
  const made =
    known === undefined
      ? once(planner, `inline ${body.name}`, () => using(planner, () => body.plan(planner)))
      : { planned: known.expr, uses: known.uses };
  if (made === undefined) {
    planner.inlined.delete(key);
    return UNKNOWN;
  }
  const { planned: expr, uses } = made;
  planner.inlined.set(key, { expr, uses });
  use(planner, uses.facts, [`${body.name}#${body.version}`, ...uses.rules]);
  return expr;
}

/**
 * A definition of boolean type asked for its truth. Undefined if the call must stay a leaf: a table, or something asked of an item
 * in a slot.
 */
export function planTruth(planner: Planner, scope: Scope, call: Call): PlannedTruth | undefined {
  const body = bodyOf(planner, scope, call);
  if (body?.means === undefined || body.type.type !== 'boolean' || body.scope.slot >= 0) return undefined;
  const key = placeKey(body.name, body.scope);
  const known = planner.truths.get(key);
  if (known === OPEN) return undefined;
  if (known === undefined) planner.truths.set(key, OPEN);
  const { means } = body;
  const truth = known ?? once(planner, `truth ${body.name}`, () => makeTruth(planner, body, means));
  if (truth === undefined) {
    planner.truths.delete(key);
    return undefined;
  }
  planner.truths.set(key, truth);
  use(planner, truth.facts, []);
  return truth;
}

function makeTruth(planner: Planner, { name, version, scope }: Body, means: Expression): PlannedTruth {
  const { planned: test, uses } = using(planner, () => planTest(planner, scope, means));
  const listed = planner.rules.listed.has(name) && ({ listed: true } as const);
  return { index: planner.next.truth++, name, path: scope.path, ...listed, version, test, facts: [...uses.facts] };
}

function planRows(planner: Planner, scope: Scope, table: Table, version: number): PlanExpr {
  const rows = table.versions[version]?.rows ?? [];
  return {
    op: 'rows',
    rows: rows.map((row) => ({
      condition: planExpr(planner, scope, {
        op: 'and',
        args: row.cells.flatMap((cell, i) => cellTest(cell, table.inputs[i])),
      }),
      result: planExpr(planner, scope, row.result),
    })),
  };
}

/** A cell as a condition: one of its alternatives holds. */
function cellTest(cell: TableCell, input: Expression | undefined): Expression[] {
  if (cell === null || input === undefined) return [];
  const args = cell.map(({ op, value }): Expression => ({ op, left: input, right: value }));
  return args.length === 1 ? args : [{ op: 'or', args }];
}
