import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

const HEAD = `namespace 投資

instrument Law "見本法" en "Sample Act" { kind act }
ratio shares "株式の割合" en "ratio of shares"
enum Kind "類型" en "kind" {
  basis Law 2
  general "一般" en "general"
  bank "銀行" en "bank"
}
entity Investor "投資家" en "investor" {
  basis Law 2
  kind "類型" en "kind": Kind
  state "国有" en "state-owned": boolean
}
act Purchase "株式取得" en "purchase" {
  basis Law 3
  investor "投資家" en "investor": Investor
  after "取得後の割合" en "share afterwards": ratio of shares
}
`;

const rules = ({ limit = '>= 10%', exemption = '', label = '届出', versions = false } = {}): string => `${HEAD}
duty Notice "${label}" en "notice" on Purchase {
  basis Law 4
  borne by investor
  ${versions ? 'in force until 2026-05-01 { when after >= 10% }\n  in force from 2026-05-01 { when after >= 5% }' : `when after ${limit}`}
}
${exemption}
scenario Half "半分" en "half" as of 2026-03-01 {
  given Purchase { investor.kind = bank; investor.state = false; after = 5% }
  expect Notice ${limit.includes('10') ? 'not required' : exemption ? 'exempt' : 'required'}
}
`;

const EXEMPTION = `exemption Regular "免除" en "exemption" from Notice {
  basis Law 5
  when investor.kind is bank
  unless StateOwned
}
exclusion StateOwned "国有企業" en "state-owned" on Purchase {
  basis Law 5(2)
  when investor.state
}
`;

const cwd = folder({
  '旧 規則/a.fefta': rules(),
  '新 規則/a.fefta': rules({ limit: '>= 1%', exemption: EXEMPTION }),
  'other/a.fefta': rules({ limit: '> 9.999%', label: '事前届出' }),
  'label/a.fefta': rules({ label: '事前届出' }),
  'same/a.fefta': `${rules()}\n// 注`,
  'rewritten/a.fefta': rules({ limit: '>= 5% and not (after < 10%)' }),
  'later/a.fefta': rules({ versions: true }),
  'renamed/a.fefta': rules()
    .replaceAll('Notice', 'Filing')
    .replace(/\bafter\b/g, 'held'),
  'pending.jsonl':
    '{"act":"投資.Purchase","asOf":"2026-02-01","facts":{"after":"3%","investor":{"kind":"general","state":true}}}\n',
});

const DIFF_SCHEMA = JSON.parse(
  readFileSync(new URL('../../packages/bundle/schema/diff-1.schema.json', import.meta.url), 'utf8'),
);

beforeAll(buildFefta);

const diff = (...args: string[]) => fefta(['diff', ...args], { cwd });
const day = ['--as-of', '2026-03-01'];

describe('diff', () => {
  test('the conditions under which answers change, each with a case that shows it', async () => {
    const { code, stdout } = await diff('旧 規則', '新 規則', ...day, '--format', 'json');
    expect(code).toBe(0);
    const { class: found, cases, rules: changed } = JSON.parse(stdout);
    expect(found).toBe('mixed');
    expect(changed.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`)).toEqual([
      'changed 投資.Notice',
      'added 投資.Regular',
      'added 投資.StateOwned',
    ]);
    const told = cases.changes.map((each: { kind: string; conditions: { terms: { text: string }[] }[] }) => [
      each.kind,
      ...each.conditions.map(({ terms }) =>
        terms
          .map(({ text }) => text)
          .sort()
          .join('; '),
      ),
    ]);
    expect(told.sort()).toEqual([
      ['newly-exempt', 'Regular; after >= 1% and after < 10%'],
      ['newly-exempt', 'Regular; after >= 10%'],
      ['newly-required', 'after >= 1% and after < 10%; not Regular'],
    ]);
    for (const { duty, before, after, conditions } of cases.changes)
      for (const { witness } of conditions) {
        const decided = async (name: string, given: unknown) => {
          const run = await fefta(['decide', name], { cwd, input: JSON.stringify(given) });
          return JSON.parse(run.stdout).decisions.find((each: { duty: string }) => each.duty === duty)?.status;
        };
        expect(await decided('旧 規則', witness.before)).toBe(before.status);
        expect(await decided('新 規則', witness.after)).toBe(after.status);
      }
  });

  test('scenarios and pending cases that flip, with their reasons', async () => {
    const { stdout } = await diff('旧 規則', '新 規則', ...day, '--cases', 'pending.jsonl', '--format', 'json');
    const { replay } = JSON.parse(stdout);
    expect(replay.cases).toBe(2);
    expect(replay.flips.map(({ name, kind }: { name: string; kind: string }) => [name, kind])).toEqual([
      ['投資.Half', 'newly-exempt'],
      ['pending.jsonl:1', 'newly-required'],
    ]);
    expect(replay.flips[0].after.basis).toContainEqual({ instrument: '投資.Law', provision: '5' });
  });

  test('what changes no answer is told apart from what only explains, and from nothing', async () => {
    const classOf = async (name: string) =>
      JSON.parse((await diff('旧 規則', name, ...day, '--format', 'json')).stdout).class;
    expect(await classOf('rewritten')).toBe('editorial');
    expect(await classOf('label')).toBe('explanation');
    expect(await classOf('same')).toBe('none');
    expect(await classOf('other')).toBe('widening');
  });

  test('a gate for CI', async () => {
    expect((await diff('旧 規則', '新 規則', ...day, '--fail-on', 'narrowing')).code).toBe(1);
    expect((await diff('旧 規則', 'other', ...day, '--fail-on', 'narrowing')).code).toBe(0);
    expect((await diff('旧 規則', 'label', ...day, '--fail-on', 'explanation')).code).toBe(1);
    expect((await diff('旧 規則', 'same', ...day, '--fail-on', 'explanation')).code).toBe(0);
  });

  test('for people, in Japanese and English, and as a comment', async () => {
    const ja = await diff('旧 規則', '新 規則', ...day, '--lang', 'ja');
    expect(ja.stdout).toContain('新たに免除');
    expect(ja.stdout).toContain('after >= 1% and after < 10%');
    const markdown = await diff('旧 規則', '新 規則', ...day, '--format', 'markdown');
    expect(markdown.stdout).toContain('**newly required**');
    expect(markdown.stdout).not.toMatch(/[^\\]<script/);
    const proof = await diff('旧 規則', 'rewritten', ...day);
    expect(proof.stdout).toContain('proved for all cases');
  });

  test('without a day every day is compared: what changes, and when', async () => {
    const { stdout } = await diff('旧 規則', 'later', '--format', 'json');
    const { class: found, periods } = JSON.parse(stdout);
    expect(found).toBe('widening');
    expect(periods.map(({ from, until, class: own }: Record<string, string>) => [from, until, own])).toEqual([
      // Until then only the end of the version is another.
      [undefined, '2026-05-01', 'explanation'],
      ['2026-05-01', undefined, 'widening'],
    ]);
    expect((await diff('旧 規則', 'same')).stdout).toContain('No difference');
    expect((await diff('旧 規則', 'later', '--lang', 'ja')).stdout).toContain('2026-05-01 から');
  });

  test('what was renamed is compared once that is said', async () => {
    const classOf = async (...more: string[]) =>
      JSON.parse((await diff('旧 規則', 'renamed', ...day, '--format', 'json', ...more)).stdout).class;
    expect(await classOf()).toBe('mixed');
    expect(await classOf('--rename', '投資.Notice=投資.Filing', '投資.Purchase.after=held')).toBe('none');
  });

  test('each change names what brings it about, with the places on both sides', async () => {
    const { stdout } = await diff('旧 規則', '新 規則', ...day, '--format', 'json');
    const { cases } = JSON.parse(stdout);
    const causes = cases.changes.map(
      (each: { before: { status: string }; after: { status: string }; causes: string[] }) => [
        `${each.before.status} → ${each.after.status}`,
        each.causes,
      ],
    );
    // Who had to file before is exempt by the exemption alone; of the others it takes the new limit as well.
    expect(Object.fromEntries(causes)).toEqual({
      'not-required → exempt': ['投資.Notice', '投資.Regular'],
      'not-required → required': ['投資.Notice', '投資.StateOwned'],
      'required → exempt': ['投資.Regular'],
    });
    const pretty = await diff('旧 規則', '新 規則', ...day);
    expect(pretty.stdout).toContain('旧 規則/a.fefta:21 → 新 規則/a.fefta:21');
  });

  test('the JSON is as its schema says', async () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(DIFF_SCHEMA);
    for (const args of [
      ['旧 規則', '新 規則', ...day, '--cases', 'pending.jsonl'],
      ['旧 規則', 'later'],
      ['旧 規則', 'renamed', ...day],
      ['旧 規則', 'same', ...day],
    ]) {
      const { stdout } = await diff(...args, '--format', 'json');
      expect([validate(JSON.parse(stdout)), validate.errors]).toEqual([true, null]);
    }
    expect(validate({ class: 'none' })).toBe(false);
  });

  test('wrong use: no day, no case, no rules', async () => {
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await diff(...args);
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await refused('旧 規則', '新 規則', '--format', 'html')).toContain('diff-no-date');
    expect(await refused('旧 規則', '新 規則', '--rename', 'nothing')).toContain('diff-rename-unreadable');
    expect(await refused('旧 規則', '新 規則', '--rename', '投資.Nothing=投資.Notice')).toContain(
      'diff-rename-unknown',
    );
    expect(await refused('旧 規則', '新 規則', '--as-of', '2026-02-30')).toContain('2026-02-30');
    expect(await refused('旧 規則', '新 規則', ...day, '--cases', 'nowhere.jsonl')).toContain('nowhere.jsonl');
    expect(await refused('旧 規則', 'nowhere', ...day)).toContain('nowhere');
  });
});
