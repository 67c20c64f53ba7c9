import { formatText } from '@fefta/language';
import { compareRuleTexts, type RulesOnDay } from '@fefta/preview';
import type { Rules } from '@fefta/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileSources, lawSources, rulesOf } from '../rules.ts';
import { shown } from './texts.ts';

interface Given {
  limit?: string;
  label?: string;
  more?: string;
  members?: string;
}

const source = ({
  limit = '10%',
  label = '届出',
  more = '',
  members = 'KR until 2019-08-28; US;',
}: Given = {}): string => `namespace n
instrument Law "法" en "act" { kind act }
amendment Reform "令和二年改正" en "reform of 2020" amends Law { in force 2020-05-08 number "令和元年法律第六十号" }
ratio shares "割合" en "share"
codes Country "国" en "country" { source "x" KR "韓国" en "Korea"; US "米国" en "United States"; }
group GroupA "群" en "group A" of Country { basis Law 9 ${members} }
enum Kind "類型" en "kind" { bank "銀行" en "bank"; fund "基金" en "fund" }
entity Investor "投資家" en "investor" { kind "類型" en "kind": Kind  home "国" en "home": Country }
act Deal "取得" en "deal" { investor "者" en "investor": Investor  after "後" en "after": ratio of shares  received "受理" en "received": date }
duty Notice "${label}" en "notice" on Deal {
  basis Law 1
  borne by investor
  period wait "禁止期間" en "standstill" 30 days from received under Law 2
  in force until 2020-05-08 { when after >= ${limit} }
  in force from 2020-05-08 by Reform applicable from 2020-06-07 { when after >= 1% and not investor.home in GroupA }
}
table late "期限" en "limit" on Deal: boolean {
  | after | investor.kind => "期限" |
  | >= 50% | bank, fund => true "直ちに" |
  | < 50% | - => false |
}
${more}
`;

const compiled = new Map<string, Rules>();

function on(given: Given, asOf?: string): RulesOnDay {
  const text = source(given);
  const rules = compiled.get(text) ?? rulesOf(text);
  compiled.set(text, rules);
  return { rules, ...(asOf ? { asOf } : {}) };
}

const compared = (before: RulesOnDay, after: RulesOnDay, whole = false) =>
  compareRuleTexts(before, after, { language: 'ja', whole });

describe('two days of one rule book', () => {
  const table = compared(on({}, '2020-06-06'), on({}, '2020-06-07'));

  test('the version that applies on each day, its limit marked; everything else is left out', () => {
    expect(shown(table)).toEqual([
      'n ‖ n',
      '（届出） ‖ （届出）',
      'duty Notice "届出" en "notice" on Deal { ‖ duty Notice "届出" en "notice" on Deal {',
      ' basis Law 1 ‖  basis Law 1',
      ' in force [from] 2020-05-08 [by Reform applicable from 2020-06-07 ]{ ‖  in force [until] 2020-05-08 {',
      '  when after >= [1% and not investor.home in GroupA] ‖   when after >= [10%]',
      '  （略） ‖   （略）',
      '（略） ‖ （略）',
    ]);
  });

  test('the amendment that made the new version, and the days', () => {
    expect(table.amendments).toEqual([
      { title: '令和二年改正', number: '令和元年法律第六十号', inForce: '2020-05-08' },
    ]);
    expect([table.before[0], table.after[0]]).toEqual(['令和2年6月6日の規則', '令和2年6月7日の規則']);
  });

  test('members with days of their own come and go', () => {
    expect(shown(compared(on({}, '2019-08-27'), on({}, '2019-08-28')))).toContain(' ‖  [KR until 2019-08-28]');
  });

  test('the same day says nothing', () => {
    expect(shown(compared(on({}, '2020-06-07'), on({}, '2020-06-07')))).toEqual(['（略） ‖ （略）']);
  });
});

test('a long declaration: its first line and what changed, the rest left out', () => {
  const members = (last: string) =>
    `${Array.from({ length: 6 }, (_, at) => `m${at} "${at}" en "${at}"`).join('; ')}; ${last} "末" en "last"`;
  const enumOf = (last: string) => ({ more: `enum Long "長い類型" en "long" { ${members(last)} }` });
  expect(shown(compared(on(enumOf('old')), on(enumOf('fresh')))).filter((each) => /Long|old|fresh/.test(each))).toEqual(
    [
      'enum Long "長い類型" en "long" { ‖ enum Long "長い類型" en "long" {',
      ' [fresh] "末" en "last" ‖  [old] "末" en "last"',
    ],
  );
});

describe('two rule books', () => {
  test('a limit, a label, a new rule; without a day all versions are compared', () => {
    const more = 'report After "報告" en "report" on Deal { basis Law 3 borne by investor when after >= 10% }';
    const lines = shown(compared(on({}), on({ limit: '5%', label: '事前届出', more })));
    expect(lines).toContain('（[事前]届出） ‖ （届出）');
    expect(lines).toContain('  when after >= [5%] ‖   when after >= [10%]');
    expect(lines).toContain('[（報告）] ‖ [（新設）]');
    expect(lines).toContain('[report After "報告" en "report" on Deal {] ‖ ');
  });

  test('whole: every declaration of both sides, each side as it is', () => {
    const table = compared(on({}), on({ limit: '5%' }), true);
    const side = (which: 'before' | 'after') =>
      table.groups
        .flatMap(({ rows }) => rows.flatMap((row) => row[which].flatMap(({ runs }) => runs.map(({ text }) => text))))
        .join('\n');
    expect(side('after').replace('5%', '10%')).toBe(side('before'));
    for (const part of [
      'enum Kind',
      'entity Investor',
      'codes Country',
      '| >= 50% | bank, fund => true "直ちに" |',
      'period wait',
    ])
      expect(side('before')).toContain(part);
  });

  test('whatever differs in the bundles differs in the table', () => {
    const limits = fc.constantFrom('1%', '5%', '10%', '33.3%');
    const given = fc.record({
      limit: limits,
      label: fc.constantFrom('届出', '報告'),
      members: fc.constantFrom('KR; US;', 'US;', 'KR from 2020-01-01; US;', 'US until 2021-01-01 by Reform;'),
      more: fc.constantFrom(
        '',
        'define x "値" en "value" on Deal: ratio of shares { means after }',
        'always P "性質" en "p" on Deal: after >= 1%',
      ),
    });
    fc.assert(
      fc.property(given, given, (was, is) => {
        const changed = compared(on(was), on(is)).groups.filter(({ state }) => state !== 'same');
        expect(changed.length > 0).toBe(source(was) !== source(is));
      }),
      { numRuns: 60 },
    );
  });
});

test('the rules of this repository, written out, are texts of the language', () => {
  const { sources, data } = lawSources();
  const { rules } = compileSources(sources, data);
  if (!rules) throw new Error('rules/ does not compile');
  const unread: string[] = [];
  let texts = 0;
  const format = (text: string): undefined => {
    texts += 1;
    if (!formatText(`namespace n\n\n${text}\n`).ok) unread.push(text.slice(0, text.indexOf('\n')));
    return undefined;
  };
  compareRuleTexts({ rules }, { rules }, { language: 'ja', whole: true, format });
  // Lists of regimes stand within their regime; procedures, comparisons and units are told as data.
  const isData = (head: string) => /^(list|procedure|comparison|unit) /.test(head);
  expect(unread.filter((head) => !isData(head))).toEqual([]);
  expect(texts).toBeGreaterThan(2 * 1000);
}, 120_000);
