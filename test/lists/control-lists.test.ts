import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileWorkspace } from '../../packages/compiler/src/index.ts';
import { buildWorkspace } from '../../packages/language/src/index.ts';
import { explain } from '../../packages/preview/src/index.ts';
import {
  checkScenario,
  decide,
  loadBundle,
  type Rules,
  type RuleTrace,
  valueOfRule,
} from '../../packages/runtime/src/index.ts';

const text = readFileSync(join(import.meta.dirname, 'fixtures/goods.fefta'), 'utf8');

function compiled(source: string) {
  const result = compileWorkspace(buildWorkspace([{ uri: 'file:///goods.fefta', text: source }]), {
    name: 'g',
    version: '1',
  });
  const errors = result.findings.filter((each) => each.severity === 'error');
  expect(errors.map((each) => `${each.range.start.line + 1} ${each.message.en}`)).toEqual([]);
  if (!result.ok) throw new Error('not compiled');
  const loaded = loadBundle(result.bundle);
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  return { bundle: result.bundle, rules: loaded.rules };
}

const { bundle, rules } = compiled(text);

describe('what a control list means', () => {
  test.each(bundle.scenarios.map((scenario) => ({ name: scenario.name, scenario })))('$name', ({ scenario }) => {
    expect(checkScenario(rules, scenario).failures).toEqual([]);
  });

  test.each([
    ['good in item 2(8).ロ of Table', 'not good in item 2(8).ロ of Table', { in: '2(8)ロ' }],
    ['not good in item 16(1) of Table', 'good in item 16(1) of Table', { 'not in': '16(1)' }],
    ['good in Table', 'not good in Table', { in: 'Table' }],
  ])('that instead of "%s" "%s" is expected is told with the items that apply', (right, wrong, found) => {
    const other = compiled(text.replace(`  expect ${right}\n`, `  expect ${wrong}\n`));
    const scenario = other.bundle.scenarios.find(({ name }) => name === 'goods.Controlled');
    const failures = scenario && checkScenario(other.rules, scenario).failures;
    expect(failures).toMatchObject([{ what: 'goods.Table: items', actual: { ...found, items: ['2(8)イ', '2(8)ロ'] } }]);
  });

  test('an item of which it is not known whether it applies is neither in nor out', () => {
    const other = compiled(
      text.replace('  expect in2_8_i is true\n}', '  expect good in item 2(8) of Table\n  expect not good in Table\n}'),
    );
    const scenario = other.bundle.scenarios.find(({ name }) => name === 'goods.PowerNotKnown');
    const failures = scenario && checkScenario(other.rules, scenario).failures;
    expect(failures?.map(({ actual }) => actual)).toEqual([
      { unknown: '2(8)', items: [] },
      { unknown: 'Table', items: [] },
    ]);
  });

  test('a list that nothing states, with something still to do, gives no answer that turns on it', () => {
    const facts = { technology: { goods: [] } };
    const asked = valueOfRule(rules, 'goods.inUnstated', { act: 'goods.Export', asOf: '2020-01-01', facts });
    expect(asked).toEqual({ kind: 'unknown', missing: [] });
  });

  test('an open item asks for the statement and for nothing else', () => {
    const facts = { stated: { changer: true, frequency: 5 } };
    const asked = valueOfRule(rules, 'goods.parameters', { act: 'goods.Export', asOf: '2020-01-01', facts });
    expect(asked).toEqual({ kind: 'unknown', missing: ['stated.classified'] });
  });

  test('a number that no item has is refused as a statement', () => {
    const facts = { stated: { changer: true, frequency: 5, classified: ['7'] } };
    const asked = valueOfRule(rules, 'goods.parameters', { act: 'goods.Export', asOf: '2020-01-01', facts });
    expect(asked).toMatchObject({ kind: 'errors', errors: [{ code: 'code-unknown', path: 'stated.classified[0]' }] });
  });
});

/** The rules in a trace that hold, outermost first. */
function holding(trace: RuleTrace): string[] {
  const inner = trace.tests.flatMap(({ because }) => (because ? holding(because) : []));
  return trace.holds ? [trace.rule, ...inner] : inner;
}

function answerFor(on: Rules, name: string) {
  const scenario = on.bundle.scenarios.find((each) => each.name === name);
  const answer = decide(on, { act: scenario?.act, asOf: scenario?.asOf, facts: scenario?.facts });
  if ('errors' in answer) throw new Error('not decided');
  return answer.decisions[0];
}

test('the reasons of a decision name the item that applies', () => {
  const because = answerFor(rules, 'goods.Controlled')?.because;
  expect(because && holding(because)).toEqual([
    'goods.Licence',
    'goods.Table',
    'goods.Table 2',
    'goods.Table 2(8)',
    'goods.Table 2(8)イ',
    'goods.Table 2(8)ロ',
  ]);
  expect(because?.tests[0]?.test).toBe('good in Table');
});

test('an explanation names the items with their numbers, labels and provisions, and leaves out those beside them', () => {
  const { act = '', asOf, facts } = rules.bundle.scenarios.find((each) => each.name === 'goods.Controlled') ?? {};
  const given = { act, asOf, facts };
  const told = explain(rules, given, decide(rules, given), { language: 'en' });
  const texts = JSON.stringify(told);
  expect(texts).toContain('"text":"2(8) frequency changers"');
  expect(texts).toContain('"note":"Export Control Order Appended Table 1 row 2(8)"');
  expect(texts).not.toContain('3A001');
});

test('a bundle holds the list as it is written, numbers in their one form', () => {
  const list = bundle.controlLists?.find(({ name }) => name === 'goods.Table');
  expect(list?.items.map(({ number }) => number)).toEqual(['2', '3A001.a.1', '3A001.a.1', '5', '16(1)']);
  const [changer] = list?.items[0]?.items ?? [];
  expect(changer).toMatchObject({
    number: '2(8)',
    combine: 'all',
    implements: [{ regime: 'goods.NSG', list: 'goods.NSG.part2', entry: '3.A.1' }],
    basis: [{ instrument: 'goods.輸出令' }],
  });
  expect(changer?.items.map(({ number }) => number)).toEqual(['2(8)イ', '2(8)ロ']);
  expect(list?.items.at(-1)?.origin).toEqual({ kind: 'national' });
  expect(bundle.controlLists?.map(({ name, statement }) => [name, statement])).toContainEqual([
    'goods.Stated',
    'classified',
  ]);
});

test('either spelling of the keywords compiles to the same bundle', async () => {
  const { formatText } = await import('../../packages/language/src/index.ts');
  const places = (json: unknown) => JSON.stringify(json, (key, value) => (key === 'place' ? undefined : value));
  for (const keywords of ['ja', 'en'] as const) {
    const formatted = formatText(text, { keywords });
    if (!formatted.ok) throw new Error('not formatted');
    const other = compiled(formatted.text).bundle;
    expect(places(other.controlLists)).toBe(places(bundle.controlLists));
    expect(places(other.definitions)).toBe(places(bundle.definitions));
  }
});
