import type { Bundle, Expression, Version } from '@fefta/bundle';
import {
  conditionHolds,
  decide,
  loadBundle,
  type Rules,
  renderExpression,
  simpleName,
  valueOfRule,
} from '../../packages/runtime/src/index.ts';
import { type Book, moves } from './small-book.ts';

const ACT = 't.Act';
const DAY = '2000-01-01';

type Given = { act: string; asOf: string; facts: Record<string, unknown> };

/** What is to be found in a book, by changing it and deciding every case again. One text for each finding: code, line, names. */
export function expected({ bundle, cases }: Book): string[] {
  const given = cases.map((facts): Given => ({ act: ACT, asOf: DAY, facts }));
  const brute = new Brute(bundle, given);
  return [...brute.rules(), ...brute.limits(), ...brute.table(), ...brute.clashes(), ...brute.property()].sort();
}

const copy = (bundle: Bundle): Bundle => structuredClone(bundle);

export function rulesOf(bundle: Bundle): Rules {
  const loaded = loadBundle(bundle);
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  return loaded.rules;
}

type Rows = Bundle['tables'][number]['versions'][number]['rows'];
type Rule = Bundle['duties' | 'exemptions' | 'predicates'][number];

class Brute {
  private readonly bundle: Bundle;
  private readonly given: readonly Given[];
  private readonly before: string[];
  private readonly own: Rules;
  private readonly dead = new Set<string>();

  constructor(bundle: Bundle, given: readonly Given[]) {
    this.bundle = bundle;
    this.given = given;
    this.own = rulesOf(bundle);
    this.before = this.answers(this.own);
  }

  private answers(rules: Rules): string[] {
    return this.given.map((each) => {
      const answer = decide(rules, each);
      if (!('decisions' in answer)) throw new Error(JSON.stringify(answer.errors));
      return JSON.stringify(
        answer.decisions.map(({ duty, status, exemption, conditions, bearer, reports }) => [
          duty,
          status,
          exemption,
          conditions,
          bearer,
          reports.map((r) => r.duty),
        ]),
      );
    });
  }

  /** Does any answer change once the bundle is altered? */
  private changes(alter: (bundle: Bundle) => void): boolean {
    const other = copy(this.bundle);
    alter(other);
    return this.answers(rulesOf(other)).some((each, index) => each !== this.before[index]);
  }

  private *all(of: Bundle = this.bundle): Generator<Rule> {
    yield* of.duties;
    yield* of.exemptions;
    yield* of.predicates;
  }

  private versionIn(of: Bundle, name: string): Version {
    return [...this.all(of)].find((each) => each.name === name)?.versions[0] as Version;
  }

  /** Does the rule hold, whether or not it is asked? A condition of the same words is asked in its place. */
  private holding(name: string): boolean[] {
    const other = copy(this.bundle);
    const body = this.versionIn(other, name);
    other.predicates.push({
      name: 't.Asked',
      labels: {},
      basis: [],
      marks: [],
      place: [0, 1, 1],
      kind: 'condition',
      on: ACT,
      versions: [body],
    });
    const rules = rulesOf(other);
    return this.given.map((each) => {
      const found = valueOfRule(rules, 't.Asked', each);
      return found.kind === 'value' && found.value === true;
    });
  }

  *rules(): Generator<string> {
    for (const { name, versions } of this.all()) {
      const [body] = versions;
      if (!body || this.holding(name).some((each) => each)) continue;
      this.dead.add(name);
      yield `never-applies ${body.place[1]} ${simpleName(name)}`;
    }
    for (const { name, versions } of this.all()) {
      const [body] = versions;
      if (!body || this.dead.has(name)) continue;
      const line = body.place[1];
      for (const exclusion of body.unless) {
        const without = (of: Bundle) => {
          const changed = this.versionIn(of, name);
          changed.unless = changed.unless.filter((each) => each !== exclusion);
        };
        if (!this.dead.has(exclusion) && !this.changes(without))
          yield `never-matters ${line} ${simpleName(exclusion)},${simpleName(name)}`;
      }
      for (const index of body.bearers.keys()) yield* this.bearer(name, line, index);
    }
    for (const { name, versions } of this.bundle.exemptions) {
      const none = (of: Bundle) => void (of.exemptions = of.exemptions.filter((each) => each.name !== name));
      const mentioned =
        JSON.stringify(this.bundle).includes(`"op":"applies","rule":"${name}"`) ||
        JSON.stringify(this.bundle).includes(`"rule":"${name}","op":"applies"`);
      const alter = mentioned
        ? (of: Bundle) =>
            void ((of.exemptions.find((each) => each.name === name) as { versions: Version[] }).versions = [])
        : none;
      if (!this.dead.has(name) && !this.changes(alter))
        yield `never-matters ${versions[0]?.place[1]} ${simpleName(name)}`;
    }
  }

  private *bearer(name: string, line: number, index: number): Generator<string> {
    const other = copy(this.bundle);
    const clause = this.versionIn(other, name).bearers[index];
    if (clause) clause.party = { op: 'fact', path: ['r'] };
    const isUsed = this.answers(rulesOf(other)).some((each) => each.includes('"r"'));
    if (!isUsed) yield `never-applies ${line} ${index} ${simpleName(name)}`;
    else if (!this.changes((of) => void this.versionIn(of, name).bearers.splice(index, 1)))
      yield `never-matters ${line} ${index} ${simpleName(name)}`;
    if (index > 0) return;
    const open = this.before.some((each) => {
      const [, status, , , bearer] = (JSON.parse(each) as unknown[][]).find(([duty]) => duty === name) ?? [];
      return (status === 'required' || status === 'exempt') && bearer === null;
    });
    if (open) yield `duty-without-bearer-in-case ${line} ${simpleName(name)}`;
  }

  *limits(): Generator<string> {
    const named = [...this.all(), ...this.bundle.definitions];
    const limits = limitsIn(
      [...this.all()].map(({ versions }) => versions),
      limitsIn(this.bundle.definitions.map(({ versions }) => versions)),
    );
    for (const [rule, { name, versions }] of named.entries())
      for (const [index] of comparisonsIn(versions).entries()) {
        const of = (bundle: Bundle) =>
          comparisonsIn([...this.all(bundle), ...bundle.definitions][rule]?.versions)[index] as Comparison;
        const own = of(this.bundle);
        const { fact, limit } = readComparison(own);
        const ways = moves(fact, limits.get(fact) ?? [], limit);
        const decides = ways.length === 0 || ways.some((to) => this.changes((bundle) => move(of(bundle), to)));
        if (!decides && !this.dead.has(name))
          yield `never-decides ${versions[0]?.place[1]} ${renderExpression(this.own, ACT, own as Expression)},${simpleName(name)}`;
      }
  }

  private tableValues(bundle: Bundle): string[] {
    const rules = rulesOf(bundle);
    return this.given.map((each) => {
      const found = valueOfRule(rules, 't.Table', each);
      return found.kind === 'value' ? String(found.value) : '?';
    });
  }

  *table(): Generator<string> {
    const [own] = this.bundle.tables;
    const [body] = own?.versions ?? [];
    if (!own || !body) return;
    const altered = (alter: (rows: Rows) => void): string[] => {
      const other = copy(this.bundle);
      alter(other.tables[0]?.versions[0]?.rows ?? []);
      return this.tableValues(other);
    };
    const before = this.tableValues(this.bundle);
    const isSame = (after: string[]) => after.every((each, index) => each === before[index]);
    const idle = new Set<number>();
    for (const [index, { place }] of body.rows.entries()) {
      const marked = altered(
        (rows) => void ((rows[index] as { result: Expression }).result = { op: 'number', value: '99' }),
      );
      if (!marked.includes('99')) {
        idle.add(index);
        yield `never-applies ${place[1]} ${index} Table`;
      } else if (isSame(altered((rows) => void rows.splice(index, 1)))) {
        idle.add(index);
        yield `never-matters ${place[1]} ${index} Table`;
      }
    }
    const input = (own.inputs[0] as { path: string[] }).path[0] ?? '';
    const limits = [
      ...new Set(
        body.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell ?? []).map(({ value }) => (value as { value: string }).value)),
        ),
      ),
    ];
    for (const [index, { cells, place }] of body.rows.entries())
      for (const [at, { op, value }] of (cells[0] ?? []).entries()) {
        const ways = moves(input, limits, (value as { value: string }).value);
        const to = (limit: string) =>
          altered(
            (rows) =>
              void (((rows[index]?.cells[0] ?? [])[at] as { value: Expression }).value = {
                op: 'number',
                value: limit,
              }),
          );
        if (ways.length > 0 && !idle.has(index) && ways.every((each) => isSame(to(each))))
          yield `never-decides ${place[1]} ${renderExpression(this.own, ACT, { op, left: { op: 'fact', path: [input] }, right: value } as Expression)},Table`;
      }
    if (!own.type.optional && before.includes('null')) yield `case-without-row ${body.place[1]} Table`;
    for (const [b, later] of body.rows.entries())
      for (const [a, earlier] of body.rows.slice(0, b).entries()) {
        const only = (which: number) =>
          altered(
            (rows) =>
              void rows.splice(0, rows.length, {
                ...(rows[which] as (typeof rows)[number]),
                result: { op: 'number', value: '7' },
              }),
          );
        const [first, second] = [only(a), only(b)];
        if (
          JSON.stringify(earlier.result) !== JSON.stringify(later.result) &&
          first.some((each, index) => each === '7' && second[index] === '7')
        )
          yield `exceptions-clash ${later.place[1]} ${a},${b} Table`;
      }
  }

  *clashes(): Generator<string> {
    const [a, b] = this.bundle.exemptions;
    const [x, y] = [a?.versions[0], b?.versions[0]];
    if (!a || !b || !x || !y || a.over.includes(b.name)) return;
    if (JSON.stringify([x.conditions, x.leaves]) === JSON.stringify([y.conditions, y.leaves])) return;
    const [duty, first, second] = ['t.D0', a.name, b.name].map((each) => this.holding(each)) as [
      boolean[],
      boolean[],
      boolean[],
    ];
    if (duty.some((each, index) => each && first[index] && second[index]))
      yield `exceptions-clash ${y.place[1]} E0,E1,D0`;
  }

  *property(): Generator<string> {
    const [property] = this.bundle.properties;
    if (!property) return;
    const bad = property.kind === 'never';
    if (this.given.some((each) => conditionHolds(this.own, property.condition, each) === bad))
      yield `property-broken ${property.place[1]} P`;
  }
}

type Comparison = {
  op: string;
  left: { op: string; path?: string[]; value?: string };
  right: { op: string; path?: string[]; value?: string };
};

function comparisonsIn(data: unknown): Comparison[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = data as Comparison;
  if (['>=', '>', '<=', '<'].includes(own.op)) return [own];
  return Object.values(data).flatMap(comparisonsIn);
}

function readComparison({ left, right }: Comparison): { fact: string; limit: string } {
  const [fact, limit] = left.op === 'fact' ? [left, right] : [right, left];
  return { fact: fact.path?.[0] ?? '', limit: limit.value ?? '' };
}

function move({ left, right }: Comparison, to: string): void {
  (left.op === 'number' ? left : right).value = to;
}

function limitsIn(data: unknown, known = new Map<string, string[]>()): Map<string, string[]> {
  for (const each of comparisonsIn(data)) {
    const { fact, limit } = readComparison(each);
    known.set(fact, [...new Set([...(known.get(fact) ?? []), limit])]);
  }
  return known;
}
