import type {
  Bundle,
  Citation,
  Definition,
  Duty,
  Exemption,
  Expression,
  FactDeclaration,
  Interval,
  Predicate,
  SetExpression,
  Table,
  TableCell,
  Type,
  Version,
} from '@fefta/bundle';
import {
  type Answer,
  type Decided,
  type Decision,
  decide,
  loadBundle,
  type Rules,
} from '../../packages/runtime/src/index.ts';

/** Small bundles by hand. Names are qualified by "t.": duty('D') is t.D. */

export const q = (name: string): string => (name.includes('.') ? name : `t.${name}`);

const declared = (name: string) => ({
  name: q(name),
  labels: {},
  basis: [],
  marks: [],
  place: [0, 1, 1] as [number, number, number],
});

const byName = <T extends { name: string }>(list: T[] = []): T[] => list.toSorted((a, b) => (a.name < b.name ? -1 : 1));

export function bundle(parts: Partial<Bundle>): Bundle {
  return {
    format: 'fefta-bundle',
    formatVersion: '1.0',
    manifest: { name: 't', version: '1', language: '1', compiler: '1', sources: [], content: 'abc' },
    ratioKinds: [{ ...declared('shares') }, { ...declared('votes') }],
    units: [],
    terms: [],
    enums: [],
    instruments: [],
    amendments: [],
    provisions: [],
    codes: [],
    groups: [],
    sectors: [],
    calendars: [],
    comparisons: [],
    scenarios: [],
    properties: [],
    ...parts,
    entities: byName(parts.entities),
    acts: byName(parts.acts ?? [act('Act', {})]),
    duties: byName(parts.duties),
    exemptions: byName(parts.exemptions),
    predicates: byName(parts.predicates),
    definitions: byName(parts.definitions),
    tables: byName(parts.tables),
  };
}

export function load(parts: Partial<Bundle>): Rules {
  const loaded = loadBundle(JSON.parse(JSON.stringify(bundle(parts))));
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  return loaded.rules;
}

export const T = {
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  text: { type: 'text' },
  date: { type: 'date' },
  period: { type: 'period' },
  shares: { type: 'ratio', kind: 't.shares' },
  yen: { type: 'money', currency: 'JPY' },
} as const satisfies Record<string, Type>;

export const named = (type: 'enum' | 'entity' | 'codes' | 'sectors', name: string): Type => ({ type, name: q(name) });
export const setOf = (of: Type): Type => ({ type: 'set', of });
export const listOf = (of: Type): Type => ({ type: 'list', of });
export const optional = (type: Type): Type => ({ ...type, optional: true });
export const quantity = (unit: string): Type => ({ type: 'quantity', unit: q(unit) });

/** A type, or a type decided by an authority. */
type FactSpec = Type | { judged: Type };

function facts(specs: Record<string, FactSpec>): FactDeclaration[] {
  return Object.entries(specs).map(([name, spec]) => ({
    name,
    labels: {},
    basis: [],
    ...('judged' in spec ? { type: spec.judged, judgement: {} } : { type: spec }),
  }));
}

export const act = (name: string, specs: Record<string, FactSpec>, parent?: string): Bundle['acts'][number] => ({
  ...declared(name),
  facts: facts(specs),
  ...(parent === undefined ? {} : { parent: q(parent) }),
});
export const entity = act as (
  name: string,
  specs: Record<string, FactSpec>,
  parent?: string,
) => Bundle['entities'][number];

export const enumOf = (name: string, ...members: string[]): Bundle['enums'][number] => ({
  ...declared(name),
  members: members.map((member) => ({ name: member, labels: {} })),
});

/** [from, until) by date, or by the name of an amendment. */
export function span(from?: string, until?: string): Interval {
  const end = (text: string) => (/^[0-9]/.test(text) ? { date: text } : { amendment: q(text) });
  return { ...(from === undefined ? {} : { from: end(from) }), ...(until === undefined ? {} : { until: end(until) }) };
}

export const cite = (provision: string): Citation => ({ instrument: 't.FEFTA', provision });

export function version(clauses: Partial<Version>, acts: Interval = {}): Version {
  const lists = {
    unless: [],
    conditions: [],
    leaves: [],
    by: [],
    measures: [],
    bearers: [],
    periods: [],
    basis: [],
    marks: [],
    notes: [],
  };
  const qualified = {
    unless: (clauses.unless ?? []).map(q),
    conditions: (clauses.conditions ?? []).map(q),
    leaves: (clauses.leaves ?? []).map(q),
  };
  return { force: acts, acts, place: [0, 1, 1], ...lists, ...clauses, ...qualified };
}

type Body = Partial<Version> | Version[];
const versions = (body: Body): Version[] => (Array.isArray(body) ? body : [version(body)]);

export const duty = (
  name: string,
  body: Body = {},
  more: { acts?: string[]; kind?: 'duty' | 'report' } = {},
): Duty => ({
  ...declared(name),
  kind: more.kind ?? 'duty',
  acts: (more.acts ?? ['Act']).map(q),
  versions: versions(body),
});
export const exemption = (name: string, duties: string[], body: Body = {}, over: string[] = []): Exemption => ({
  ...declared(name),
  duties: duties.map(q),
  over: over.map(q),
  versions: versions(body),
});
const predicate =
  (kind: 'exclusion' | 'condition') =>
  (name: string, body: Body = {}, on = 'Act'): Predicate => ({
    ...declared(name),
    kind,
    on: q(on),
    versions: versions(body),
  });
export const exclusion = predicate('exclusion');
export const condition = predicate('condition');

export const define = (name: string, type: Type, value: Expression, on = 'Act', acts: Interval = {}): Definition => ({
  ...declared(name),
  on: q(on),
  type,
  versions: [{ force: acts, acts, by: [], value, basis: [], marks: [], place: [0, 1, 1] }],
});

export const table = (name: string, type: Type, inputs: Expression[], rows: [TableCell[], Expression][]): Table => ({
  ...declared(name),
  on: 't.Act',
  type,
  inputs,
  result: 'r',
  versions: [
    {
      force: {},
      acts: {},
      by: [],
      basis: [],
      marks: [],
      place: [0, 1, 1],
      rows: rows.map(([cells, result]) => ({ cells, result, basis: [], place: [0, 1, 1] })),
    },
  ],
});

/** Expressions. */
export const f = (path: string): Expression => ({ op: 'fact', path: path === '' ? [] : path.split('.') });
export const v = (path: string): Expression => ({
  op: 'variable',
  name: path.split('.')[0] ?? '',
  path: path.split('.').slice(1),
});
export const n = (value: string | number): Expression => ({ op: 'number', value: String(value) });
export const txt = (value: string): Expression => ({ op: 'text', value });
export const day = (value: string): Expression => ({ op: 'date', value });
export const code = (of: string, value: string): Expression => ({ op: 'code', of: q(of), value });
export const none: Expression = { op: 'none' };
export const yes: Expression = { op: 'boolean', value: true };
export const no: Expression = { op: 'boolean', value: false };
export const and = (...args: Expression[]): Expression => ({ op: 'and', args });
export const or = (...args: Expression[]): Expression => ({ op: 'or', args });
export const not = (arg: Expression): Expression => ({ op: 'not', arg });
export const call = (name: string, self?: Expression): Expression => ({
  op: 'definition',
  name: q(name),
  ...(self && { self }),
});
export const applies = (rule: string): Expression => ({ op: 'applies', rule: q(rule) });
export const group = (name: string): SetExpression => ({ op: 'group', name: q(name) });
export const items = (...list: Expression[]): SetExpression => ({ op: 'set', items: list });
export const period = (amount: number, unit: 'day' | 'business-day' | 'month' | 'year'): Expression => ({
  op: 'period',
  value: { amount, unit },
});

type Binary = Extract<Expression, { left: Expression; right: Expression }>['op'];
export const on = (left: Expression, op: Binary, right: Expression): Expression => ({ op, left, right }) as Expression;
export const inSet = (left: Expression, op: 'in' | 'overlaps' | 'within', right: SetExpression): Expression => ({
  op,
  left,
  right,
});
const choose = 'then';
export const cond = (condition: Expression, a: Expression, b: Expression): Expression =>
  ({ op: 'if', condition, [choose]: a, else: b }) as Expression;
export const quantified = (
  op: 'any' | 'all' | 'count',
  variable: string,
  source: Expression,
  where?: Expression,
): Expression => ({
  op,
  variable,
  source,
  ...(where && { where }),
});
export const sum = (
  variable: string,
  source: Expression,
  value: Expression,
  more: { key?: Expression; where?: Expression } = {},
): Expression => ({
  op: 'sum',
  variable,
  source,
  value,
  ...more,
});

/** Decides a case of t.Act; an answer with errors throws. */
export function decided(rules: Rules, caseFacts: unknown, asOf = '2020-06-07', more: object = {}): Decided {
  const answer = decide(rules, { act: 't.Act', asOf, facts: caseFacts, ...more });
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
  return answer;
}

export function decision(rules: Rules, caseFacts: unknown, name = 'D', asOf?: string): Decision {
  const found = decided(rules, caseFacts, asOf).decisions.find((one) => one.duty === q(name));
  if (found === undefined) throw new Error(`${name} is not listed`);
  return found;
}

export function errorsOf(answer: Answer): [code: string, path: string][] {
  return 'errors' in answer ? answer.errors.map(({ code: c, path }) => [c, path]) : [];
}

/** Status of t.D where `when` alone decides it, and what is missing. */
export function statusOf(
  when: Expression,
  specs: Record<string, FactSpec>,
  caseFacts: unknown,
  parts: Partial<Bundle> = {},
): string {
  const rules = load({ ...parts, acts: [act('Act', specs)], duties: [duty('D', { when })] });
  const { status, missing } = decision(rules, caseFacts);
  return [status, ...missing].join(' ');
}
