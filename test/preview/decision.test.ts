import { formModel, renderDecision, renderPage } from '@fefta/preview';
import { decide } from '@fefta/runtime';
import { describe, expect, test } from 'vitest';
import { rulesOf } from './rules.ts';

const NAMES = Array.from({ length: 12 }, (_, at) => `f${at}`);
const RULES = rulesOf(`namespace n
authority MOF "財務大臣" en "Minister of Finance"
instrument Law "法" en "act" { kind act }
amendment Reform "改正案" en "reform" amends Law { in force undated }
amendment Old "旧改正" en "old reform" amends Law { in force 2000-01-01 }
codes Country "国" en "country" { source "x" KR "韓国" en "Korea"; DD "東独" en "East Germany" until 1990-10-03; }
entity Party "者" en "party" { above "上" en "above": Party?  at "国" en "country": set of Country }
act Deal "取引" en "deal" {
  buyer "買主" en "buyer": Party
  ${NAMES.map((name) => `${name} "事実${name}" en "fact ${name}": boolean`).join('\n  ')}
  judgement risky "おそれ" en "risk": boolean by MOF under Law 2
}
duty D "届出" en "notification" on Deal { basis Law 1 borne by buyer when ${NAMES.join(' and ')} }
report R "報告" en "report" on Deal { basis Law 3 borne by buyer when f0 }
report J "意見" en "opinion" on Deal { basis Law 4 borne by buyer when risky }
`);

const show = (facts: Record<string, unknown>, form = false) => {
  const given = { act: 'n.Deal', asOf: '2021-01-01', facts };
  return renderDecision(RULES, given, decide(RULES, given), { language: 'en', form });
};

describe('renderDecision', () => {
  test('status is a word beside a colour; what asks for something comes first', () => {
    const html = show({ f0: true, f1: false });
    const statuses = [...html.matchAll(/<span class="fefta-status">([^<]*)</g)].map((found) => found[1]);
    expect(statuses).toEqual(['required', 'needs judgement', 'not required']);
    expect(html).toMatch(/fefta-is-required[^>]*data-duty="n\.R"/);
    expect(html).toContain('<dt>borne by</dt><dd class="fefta-bearer">');
  });

  test('eight missing facts are named at once, the others on demand', () => {
    const html = show({ f0: true });
    const asked = html.slice(html.indexOf('data-duty="n.D"'));
    expect(asked.slice(0, asked.indexOf('<details>')).match(/data-path="f/g)).toHaveLength(8);
    expect(asked).toContain('<summary>3 more</summary>');
  });

  test('beside a form, missing facts are links to their fields', () => {
    expect(show({})).not.toContain('<a ');
    expect(show({}, true)).toContain('<a href="#fefta-fact:f0" data-path="f0">fact f0 (f0)</a>');
  });

  test('reasons are nested lists; the marks have words', () => {
    const html = show({ f0: false });
    expect(html).toMatch(/<details open><summary>.*aria-label="does not hold".*<ul class="fefta-reasons"><li>/);
    expect(html).toContain('<code>f0</code>');
  });

  test('a case with errors tells the facts that are wrong', () => {
    expect(show({ f0: '<b>' })).toMatch(/cannot be decided.*data-path="f0".*&lt;b&gt;.*fact-type/);
  });
});

describe('renderPage', () => {
  const parts = {
    title: '<題>',
    language: 'ja',
    body: '<p>本文</p>',
    style: 'p{}</style>',
    script: '"</script><!--"',
  } as const;

  test('allows its own script and style only, by nonce or by digest', () => {
    const policy = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy(renderPage({ ...parts, nonce: 'abc' }))).toBe(
      "default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'".replaceAll(
        "'",
        '&#39;',
      ),
    );
    expect(policy(renderPage({ ...parts, script: undefined }))).toMatch(/script-src &#39;none&#39;/);
    expect(policy(renderPage(parts))).toMatch(/script-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;/);
  });

  test('neither title, style nor script can end what holds them', () => {
    const html = renderPage({ ...parts, nonce: 'abc' });
    expect(html).toContain('<title>&lt;題&gt;</title>');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).not.toContain('<!--');
  });
});

describe('formModel', () => {
  test('is plain data that says all that a form needs', () => {
    const model = formModel(RULES, 'n.Deal', { language: 'en', asOf: '2021-01-01' });
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(model).toMatchObject({
      label: 'deal',
      acts: [{ value: 'n.Deal', label: 'deal' }],
      amendments: [{ value: 'n.Reform', label: 'reform' }],
      entities: { 'n.Party': { label: 'party', facts: [{ name: 'above', optional: true }, { name: 'at' }] } },
      lists: { 'n.Country': { kind: 'codes', choices: [{ value: 'KR', label: 'Korea' }] } },
    });
    expect(model.facts.at(-1)).toEqual({
      name: 'risky',
      label: 'risk',
      type: { type: 'boolean' },
      optional: false,
      judgement: { by: 'Minister of Finance' },
      basis: ['act 2'],
    });
  });

  test('without a date, codes of every time can be chosen', () => {
    const { lists } = formModel(RULES, 'n.Deal', { language: 'ja' });
    expect(lists['n.Country']?.choices.map(({ label }) => label)).toEqual(['韓国', '東独']);
  });
});
