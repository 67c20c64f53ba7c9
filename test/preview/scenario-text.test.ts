import { runScenario } from '@fefta/analysis';
import type { Scenario } from '@fefta/bundle';
import { formatText } from '@fefta/language';
import { type File, type ScenarioOptions, scenarioNamespaces, scenarioText } from '@fefta/preview';
import { type Decided, decide, type Rules } from '@fefta/runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { KEYWORD_PAIRS, SOFT_KEYWORDS } from '../../packages/language/src/syntax/keywords.ts';
import { RESERVED } from '../../packages/preview/src/scenario/words.ts';
import { compileSources, lawSources, rulesOf } from './rules.ts';

type Given = Parameters<typeof scenarioText>[1];

function decided(rules: Rules, given: Given): Decided {
  const answer = decide(rules, given);
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
  return answer;
}

const caseOf = ({ act, asOf, assume, facts }: Scenario): Given => ({ act, asOf, assume, facts });

describe('scenarios of rules/, written from their cases and answers', () => {
  const law = lawSources();
  let rules: Rules;
  beforeAll(() => {
    const compiled = compileSources(law.sources, law.data);
    if (!compiled.rules) throw new Error('rules/ has errors');
    rules = compiled.rules;
  });

  test.each(['en', 'ja'] as const)('parse, format, compile and pass (keywords: %s)', (keywords) => {
    // One in three in each spelling, and not the same.
    const scenarios = rules.bundle.scenarios.filter((_, index) => index % 3 === (keywords === 'en' ? 0 : 1));
    expect(scenarios.length).toBeGreaterThan(500);
    const namespaces = new Set(
      scenarios.flatMap((each) => scenarioNamespaces(rules, caseOf(each), decided(rules, caseOf(each)))),
    );
    const file: File = { namespace: '書かれた事例', imports: [...namespaces] };
    const write = (each: Scenario, index: number) =>
      scenarioText(rules, caseOf(each), decided(rules, caseOf(each)), {
        name: `事例${index}`,
        label: each.labels,
        keywords,
        // Every other one with names in full.
        ...(index % 2 === 0 ? { file } : {}),
      });
    const head = `namespace ${file.namespace}\n${file.imports.map((each) => `import ${each}\n`).join('')}\n`;
    const text = head + scenarios.map(write).join('\n');
    expect(text).not.toContain('//');
    const formatted = formatText(text);
    if (!formatted.ok) throw new Error(formatted.findings[0]?.message.en);
    for (const each of [text, formatted.text]) {
      const again = compileSources([...law.sources, { uri: 'file:///made.fefta', text: each }], law.data);
      const errors = again.findings.filter(({ severity, uri }) => severity === 'error' || uri.includes('made'));
      expect(errors.map(({ code, message }) => `${code}: ${message.en}`)).toEqual([]);
      const made = (again.rules as Rules).bundle.scenarios.filter(({ name }) => name.startsWith(file.namespace));
      expect(made).toHaveLength(scenarios.length);
      const failures = made.flatMap((scenario) => runScenario(again.rules as Rules, scenario).failures);
      expect(failures).toEqual([]);
    }
  });
});

const KINDS = `namespace n.s
ratio shares "割合" en "ratio"
unit Hz "ヘルツ" en "hertz" of frequency
unit kHz "キロヘルツ" en "kilohertz" = 1000 Hz
authority MOF "大臣" en "minister"
enum Kind "類型" en "kind" { a "あ" en "a"; 「of」 "の" en "of"; 不明な型 "型" en "type" }
codes Country "国" en "country" { source "an example" KR "韓国" en "Korea"; 3.1 "三の一" en "three one"; }
ground Safety "安全" en "safety"
sectors Sector "業種" en "sectors" of Country { basis Law 1 sector arms "武器" en "arms" ground Safety { KR } }
entity Party "者" en "party" { kind "類型" en "kind": Kind  above "上" en "above": Party? listed "上場" en "listed": boolean }
instrument Law "法" en "act" { kind act }
act Deal "取引" en "deal" {
  buyer "買主" en "buyer": Party
  seller "売主" en "seller": Party?
  share "割合" en "share": ratio of shares
  price "代金" en "price": money of JPY
  dollars "代金" en "price": money of USD
  clock "周波数" en "clock": quantity of Hz
  when1 "日" en "day": date?
  wait "期間" en "wait": period
  「count」 "数" en "count": integer
  level "値" en "level": number
  「note」 "注" en "note": text
  from1 "国" en "countries": set of Country
  sectors "業種" en "sectors": set of Sector
  parts "部分" en "parts": list of Party
  「of」 "語" en "word": boolean
  judgement risky "おそれ" en "risk": boolean by MOF
}
duty D "義務" en "duty" on Deal { basis Law 1 borne by each p in parts when 「of」 or risky or share >= 1% }
`;

describe('every kind of value', () => {
  const rules = rulesOf(KINDS);
  const full: Given = {
    act: 'n.s.Deal',
    asOf: '2020-01-01',
    facts: {
      buyer: { kind: 'of', above: { kind: '不明な型', above: null, listed: true } },
      seller: null,
      share: '1/3',
      price: '150000000 JPY',
      dollars: { amount: '2500000000', currency: 'USD' },
      clock: '0.6 kHz',
      when1: '2020-06-07',
      wait: '5 business days',
      count: '-12',
      level: 1e-7,
      note: 'a "b" \\ c\n<d>\t',
      from1: ['KR', '3.1'],
      sectors: [],
      parts: [{ kind: 'a', listed: false }, {}],
      of: true,
      risky: false,
    },
  };

  /** Writes each case as a scenario, compiles them beside the rules, runs them. */
  function roundTrips(cases: readonly Given[], options: Omit<ScenarioOptions, 'name'> = {}) {
    const texts = cases.map((given, index) =>
      scenarioText(rules, given, decided(rules, given), { name: `T${index}`, ...options }),
    );
    const compiled = compileSources([
      { uri: 'file:///rules.fefta', text: KINDS },
      { uri: 'file:///t.fefta', text: `namespace t\nimport n.s\n${texts.join('\n')}` },
    ]);
    expect(compiled.findings.filter(({ uri }) => uri.endsWith('t.fefta'))).toEqual([]);
    return texts.map((text, index) => {
      const scenario = compiled.bundle?.scenarios.find(({ name }) => name === `t.T${index}`) as Scenario;
      expect(runScenario(compiled.rules as Rules, scenario).failures).toEqual([]);
      return { text, scenario };
    });
  }

  function roundTrip(given: Given, options: Omit<ScenarioOptions, 'name'> = {}) {
    const [only] = roundTrips([given], options);
    if (!only) throw new Error('nothing was written');
    return only;
  }

  test('is written so that it comes back', () => {
    const { text, scenario } = roundTrip(full);
    expect(scenario.facts).toEqual({
      ...full.facts,
      dollars: '2500000000 USD',
      count: -12,
      level: '0.0000001',
    });
    expect(text).toBe(`scenario T0 as of 2020-01-01 {
  given n.s.Deal {
    buyer.kind = 「of」
    buyer.above.kind = 不明な型
    buyer.above.above = none
    buyer.above.listed = true
    seller = none
    share = 三分の一
    price = 150 million JPY;
    dollars = 2500 million USD;
    clock = 0.6 kHz;
    when1 = 2020-06-07
    wait = 5 business days;
    「count」 = -12;
    level = 0.0000001;
    「note」 = "a \\"b\\" \\\\ c\\n<d>\\t"
    from1 = [#KR, #3.1]
    sectors = []
    parts = [
      { kind = a; listed = false },
      {}
    ]
    「of」 = true
    risky = false
  }
  expect n.s.D required borne by parts[0], parts[1]
}
`);
  });

  test('in Japanese spelling, with labels and short names', () => {
    const file = { namespace: 't', imports: ['n.s'] };
    const { text } = roundTrip(full, { keywords: 'ja', label: '事例"の"名', file });
    expect(text).toContain('事例 T0 "事例\\"の\\"名" 時点 2020-01-01 {\n  前提 Deal {');
    expect(text).toContain('price = 1億5000万円;');
    expect(text).toContain('wait = 5営業日;');
    expect(text).toContain('期待 D 要 負担者 parts[0], parts[1]');
  });

  test('with missing facts and judgements', () => {
    const facts = { parts: [], share: '0.5%', of: false };
    expect(roundTrip({ ...full, facts }).text).toContain('expect n.s.D needs judgement missing risky');
    expect(roundTrip({ ...full, facts: { parts: [] } }, { keywords: 'ja' }).text).toContain(
      '期待 n.s.D 未確定 不足 「of」, risky, share',
    );
  });

  test('numbers come back exactly, whatever their size', () => {
    const withFact = (fact: Record<string, unknown>): Given => ({ ...full, facts: { ...full.facts, ...fact } });
    const levels = [1e21, 1.5e-9, 1e300, -0.001, 123456789012345, '0.1', '-99999999999999999999.5'];
    const readLevels = roundTrips(levels.map((level) => withFact({ level })));
    expect(readLevels.map(({ scenario }) => Number(scenario.facts.level))).toEqual(levels.map(Number));
    const shares = { '5% of shares': '5%', '1/8': '12.5%', '0/7': '0%', '22/7000': '11/3500', '10/33': '10/33' };
    const readShares = roundTrips(Object.keys(shares).map((share) => withFact({ share })));
    expect(readShares.map(({ scenario }) => scenario.facts.share)).toEqual(Object.values(shares));
  });

  test('what no literal can say is left out with a comment', () => {
    const given = { ...full, facts: { ...full.facts, note: 'a\u0001', share: '-1/3' } };
    const text = scenarioText(rules, given, decided(rules, given), { name: 'T' });
    expect(text).toContain('    // share: there is no way to write this value\n');
    expect(text).toContain('    // 「note」: there is no way to write this value\n');
  });

  test('a day on which no duty is in force', () => {
    const dated = rulesOf(
      KINDS.replace('on Deal { basis', 'on Deal { in force from 2021-01-01 { when true } basis').replace(
        / when 「of」.*}/,
        '}',
      ),
    );
    const text = scenarioText(dated, full, decided(dated, full), { name: 'T' });
    expect(text).toContain('  expect n.s.D absent\n');
  });
});

test('the reserved words are those of the grammar', () => {
  const words = KEYWORD_PAIRS.flatMap(([english, japanese]) => [...english.split(' '), japanese]);
  const hard = ['ja', 'en', ...words].filter((word) => /\p{L}/u.test(word) && !SOFT_KEYWORDS.has(word));
  expect([...RESERVED].sort()).toEqual([...new Set(hard)].sort());
});
