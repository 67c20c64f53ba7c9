import type { Bundle, ControlItem, Expression, Interval, Place, Type } from '@fefta/bundle';
import { actScope, type Rules, renderIn, type Scope, typeOf, withItem } from '@fefta/runtime';
import { endpoint } from '../coverage.ts';
import type { RuleVersion } from '../outcome.ts';
import { type LimitSide, limitSide, type Ordered } from './limits.ts';

/** A comparison with a limit, where it stands. */
export interface Threshold extends RuleVersion {
  /** In the language: `after >= 1%`. */
  readonly test: string;
  readonly op: Ordered['op'];
  readonly limit: LimitSide;
  /** Of what is compared, as far as declarations tell. */
  readonly type: Type | undefined;
  /** The unit in which the limit is written. */
  readonly unit: string | undefined;
  /** The comparison in the bundle; of cells of a table that draw the same line, their values. */
  readonly origins: readonly Expression[];
}

/** A part of the rules in which comparisons can stand. */
interface Part {
  readonly rule: string;
  readonly version: number;
  readonly acts: Interval;
  readonly place: Place;
  /** The act or entity on which it stands. */
  readonly on: string;
  readonly expressions: readonly Expression[];
}

/** Every comparison with a limit in the versions of rules, in the items of control lists and in tables, in the order of the bundle. */
export function allThresholds(rules: Rules): Threshold[] {
  const written = [...partsOf(rules)].flatMap((part) =>
    part.expressions.flatMap((expr) => found(rules, part, actScope(part.on), expr)),
  );
  return [...written, ...tableThresholds(rules)];
}

function found(rules: Rules, part: Part, scope: Scope, data: unknown): Threshold[] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((each) => found(rules, part, scope, each));
  const expr = data as Expression;
  const inner = 'variable' in expr ? withItem(rules, scope, expr, -2) : scope;
  const below = Object.entries(expr).flatMap(([name, each]) =>
    found(rules, part, name === 'source' ? scope : inner, each),
  );
  return isOrdered(expr) ? [...thresholdAt(rules, part, scope, expr, expr), ...below] : below;
}

const ORDERS: ReadonlySet<string> = new Set<Ordered['op']>(['>=', '>', '<=', '<']);

/** Is it something in order, with both sides? A cell of a table has the sign, but only one side. */
export function isOrdered(data: object): data is Ordered {
  return 'op' in data && ORDERS.has(String(data.op)) && 'left' in data;
}

function thresholdAt(rules: Rules, part: Part, scope: Scope, expr: Ordered, origin: Expression): Threshold[] {
  const limit = limitSide(rules, expr);
  if (limit === undefined) return [];
  const { rule, version, acts, place } = part;
  const written = expr[limit];
  return [
    {
      rule,
      version,
      from: endpoint(acts.from),
      until: endpoint(acts.until),
      place,
      test: renderIn(rules, scope, expr),
      op: expr.op,
      limit,
      type: typeOf(rules, scope, expr.left) ?? typeOf(rules, scope, expr.right),
      unit: written.op === 'number' ? written.unit : undefined,
      origins: [origin],
    },
  ];
}

function* partsOf(rules: Rules): Generator<Part> {
  const { bundle } = rules;
  for (const { name, acts, versions } of bundle.duties) yield* versionParts(name, acts[0] ?? '', versions);
  for (const { name, duties, versions } of bundle.exemptions)
    yield* versionParts(name, rules.duties.get(duties[0] ?? '')?.acts[0] ?? '', versions);
  for (const { name, on, versions } of bundle.predicates) yield* versionParts(name, on, versions);
  for (const { name: rule, on, versions } of bundle.definitions)
    for (const [version, { acts, place, value }] of versions.entries())
      yield { rule, version, acts, place, on, expressions: [value] };
  for (const list of bundle.controlLists ?? [])
    if (list.of !== undefined) yield* itemParts(list.name, list.of, list.items, new Map());
}

type Versions = Bundle['duties'][number]['versions'];

function* versionParts(rule: string, on: string, versions: Versions): Generator<Part> {
  for (const [version, { acts, place, when, bearers, periods }] of versions.entries()) {
    const clauses = [...bearers, ...periods] as unknown as Expression[];
    yield { rule, version, acts, place, on, expressions: [...(when ? [when] : []), ...clauses] };
  }
}

/** `seen`: how many versions of each number came before. */
function* itemParts(
  list: string,
  on: string,
  items: readonly ControlItem[],
  seen: Map<string, number>,
): Generator<Part> {
  for (const item of items) {
    const rule = `${list} ${item.number}`;
    const version = seen.get(rule) ?? 0;
    seen.set(rule, version + 1);
    const { place, when, except } = item;
    if (!item.deleted)
      yield { rule, version, acts: item, place, on, expressions: [...(when ? [when] : []), ...except] };
    yield* itemParts(list, on, item.items, seen);
  }
}

/**
 * The comparisons in the cells of the tables, and in their inputs and results. Rows are tried in turn, so that `>= 50%` in one and `< 50%` in
 * another are one threshold: which of the two is compared depends on the rows before.
 */
function tableThresholds(rules: Rules): Threshold[] {
  return rules.bundle.tables.flatMap(({ name: rule, on, inputs, versions }) =>
    versions.flatMap(({ acts, place, rows }, version) => {
      const part: Part = { rule, version, acts, place, on, expressions: [] };
      const cuts = new Map<string, Threshold>();
      for (const row of rows) {
        for (const [column, cell] of row.cells.entries())
          for (const { op, value } of cell ?? [])
            addCut(rules, { ...part, place: row.place }, cuts, column, {
              op,
              left: inputs[column],
              right: value,
            } as Ordered);
      }
      return [...cuts.values(), ...found(rules, part, actScope(on), [inputs, rows.map(({ result }) => result)])];
    }),
  );
}

function addCut(rules: Rules, part: Part, cuts: Map<string, Threshold>, column: number, test: Ordered): void {
  if (!isOrdered(test) || !test.left) return;
  const key = JSON.stringify([column, test.right, test.op === '>=' || test.op === '<']);
  const known = cuts.get(key);
  if (known) cuts.set(key, { ...known, origins: [...known.origins, test.right] });
  else for (const made of thresholdAt(rules, part, actScope(part.on), test, test.right)) cuts.set(key, made);
}
