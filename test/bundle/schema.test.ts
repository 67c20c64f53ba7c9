import { BUNDLE_SCHEMA } from '@fefta/bundle/schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { EXPRESSIONS } from './expressions.ts';
import { fullBundle } from './full-bundle.ts';
import { strictSchema } from './strict-schema.ts';

const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true }).compile(
  BUNDLE_SCHEMA,
);

/** The full bundle with the value at a path (of dots) replaced, or taken away where there is none. */
function broken(path: string, value?: unknown): unknown {
  const bundle = structuredClone(fullBundle()) as unknown as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() as string;
  const holder = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, bundle);
  expect(holder, path).toHaveProperty([last]);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return bundle;
}

/** What must not pass: a path into the full bundle, and what stands there instead (nothing: the member is gone). */
const BROKEN: readonly [path: string, value?: unknown][] = [
  ['format', 'other'],
  ['formatVersion', '2.0'],
  ['formatVersion', '1'],
  ['manifest'],
  ['manifest.content', 'abc'],
  ['manifest.sources.0', 'not a digest'],
  ['manifest.compiler', 1],
  ['scenarios'],
  ['duties', {}],
  ['ratioKinds.0.name', ''],
  ['ratioKinds.0.labels'],
  ['ratioKinds.0.labels.ja', 1],
  ['ratioKinds.0.place', [0, 0, 1]],
  ['ratioKinds.0.place', [0, 1]],
  ['ratioKinds.0.marks.0.kind', 'maybe'],
  ['ratioKinds.0.basis.0.provision'],
  ['units.0.factor', '1000.0'],
  ['standardUnits', {}],
  ['standardUnits.0.name'],
  ['standardUnits.0.spellings'],
  ['standardUnits.0.offset', 459.67],
  ['standardUnits.0.factor', '0.5'],
  ['terms.0.kind', 'other'],
  ['enums.0.members.0.name'],
  ['entities.0.facts.0.type', { type: 'string' }],
  ['entities.0.facts.0.type.name'],
  ['entities.0.facts.1.type.kind'],
  ['entities.0.facts.1.type.optional', false],
  ['entities.0.facts.2.type.currency', 'yen'],
  ['entities.0.facts.3.type.unit', 3],
  ['entities.0.facts.4.type.of.name'],
  ['instruments.0.kind', 'law'],
  ['instruments.0.aliases'],
  ['amendments.0.promulgated', '2019-13-01'],
  ['provisions.0.citation', '28'],
  ['codes.0.entries.0.from', '2024-04-01'],
  ['codes.0.entries.0.from', { date: '2024-04-01', amendment: 'law.Act60' }],
  ['groups.0.of'],
  ['sectors.0.sectors.0.core', 'yes'],
  ['sectors.0.sectors.0.include.0', ['276']],
  ['calendars.0.weekdays', [9]],
  ['regimes.0.members.0.code'],
  ['regimes.0.lists'],
  ['controlLists.0.items.0.number', ''],
  ['controlLists.0.items.0.combine', 'some'],
  ['controlLists.0.items.0.items'],
  ['controlLists.0.items.0.origin', { kind: 'group' }],
  ['controlLists.0.items.0.items.0.when', 'true'],
  ['controlLists.0.items.0.implements.0.list'],
  ['procedures.0.least', '18 months'],
  ['procedures.0.stages.0.months.first', 13],
  ['procedures.0.stages.0.outcomes.0.name'],
  ['duties.0.kind', 'task'],
  ['duties.0.versions.0.force'],
  ['duties.0.versions.0.unless', 'a.Breach'],
  ['duties.0.versions.0.periods.0.length', '30 days'],
  ['duties.0.versions.0.periods.0.length.unit', 'week'],
  ['duties.0.versions.0.periods.0.extensions.0.when'],
  ['duties.0.versions.0.bearers.0.each.variable'],
  ['exemptions.0.over'],
  ['predicates.0.on'],
  ['definitions.0.versions.0.value'],
  ['definitions.0.versions.0.value.value', 0.01],
  ['tables.0.versions.0.rows.0.cells.1', [{ op: '=', value: { op: 'none' } }]],
  ['tables.0.versions.0.rows.0.result'],
  ['comparisons.0.rows.0.cells.0.value', 5],
  ['comparisons.0.columns.0.type'],
  ['scenarios.0.asOf', '2019/11/01'],
  ['scenarios.0.facts', []],
  ['scenarios.0.expect.0.status', 'maybe'],
  ['scenarios.0.expect.0.periods.0.ends'],
  ['properties.0.kind', 'sometimes'],
];

describe('the schema', () => {
  test('takes a bundle that uses every member', () => {
    expect(validate(fullBundle()), JSON.stringify(validate.errors)).toBe(true);
  });

  test('names every member that a bundle has', () => {
    const strict = new Ajv2020({ strict: false, allErrors: true }).compile(strictSchema());
    expect(strict(fullBundle()), JSON.stringify(strict.errors)).toBe(true);
    for (const path of [
      'duties.0',
      'duties.0.versions.0',
      'duties.0.versions.0.when',
      'entities.0.facts.0',
      'manifest',
    ]) {
      const more = structuredClone(fullBundle()) as unknown as Record<string, unknown>;
      const holder = path
        .split('.')
        .reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, more);
      holder.unknown = 1;
      expect(strict(more), path).toBe(false);
    }
  });

  test('takes what a later minor version adds to the bundle and its declarations', () => {
    const bundle = { ...fullBundle(), formatVersion: '1.7', treaties: [] } as unknown as ReturnType<typeof fullBundle>;
    bundle.duties = bundle.duties.map((duty) => ({ ...duty, urgency: 'high' }));
    expect(validate(bundle), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(BROKEN.map(([path, value]) => ({ path, value })))('refuses $path = $value', ({ path, value }) => {
    expect(validate(broken(path, value))).toBe(false);
  });
});

describe('expressions in the schema', () => {
  const rule = (when: unknown) => broken('duties.0.versions.0.when', when);

  test.each(EXPRESSIONS.map((expression) => ({ expression })))('takes $expression', ({ expression }) => {
    expect(validate(rule(expression)), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(EXPRESSIONS.filter((each) => Object.keys(each).length > 1).map((each) => ({ expression: each })))(
    'refuses $expression without any one required member',
    ({ expression }) => {
      const optional = new Set(['where', 'key', 'self', 'item', 'unit']);
      for (const member of Object.keys(expression).filter((key) => !optional.has(key))) {
        const { [member]: _, ...rest } = expression as unknown as Record<string, unknown>;
        expect(validate(rule(rest)), member).toBe(false);
      }
    },
  );

  test('looks into the depth of expressions', () => {
    const deep = (leaf: unknown) =>
      rule({ op: 'not', arg: { op: 'or', args: [{ op: 'all', variable: 'p', source: leaf }] } });
    expect(validate(deep({ op: 'fact', path: ['a'] }))).toBe(true);
    expect(validate(deep({ op: 'fact', path: 'a' }))).toBe(false);
    expect(validate(deep({ op: 'eval', code: 'x' }))).toBe(false);
  });
});
