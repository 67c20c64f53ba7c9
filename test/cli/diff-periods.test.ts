import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

const rules = (period: string, weekdays = 'saturday, sunday') => `namespace 投資
instrument Law "見本法" en "Sample Act" { kind act }
calendar Office "執務日" en "office days" { covers from 2026-01-01 until 2028-01-01; closed ${weekdays} }
entity Investor "投資家" en "investor" { basis Law 2 }
act Purchase "株式取得" en "purchase" {
  basis Law 3
  investor "投資家" en "investor": Investor
  received "受理日" en "day of receipt": date
  filed "届出日" en "day of filing": date
}
duty Notice "届出" en "notice" on Purchase { basis Law 4; borne by investor; period standstill "禁止期間" en "standstill" ${period} basis Law 5 }
scenario Known "事例" en "case" as of 2026-03-01 { given Purchase { received = 2026-03-02; filed = 2026-02-27 } expect Notice required }
`;

const CHANGES = {
  event: [rules('30 days from received'), rules('30 days from filed')],
  'first day': [rules('30 days from received'), rules('30 days counting the first day from received')],
  calendar: [
    rules('5 business days from received on Office'),
    rules('5 business days from received on Office', 'friday, saturday, sunday'),
  ],
} as const;

beforeAll(buildFefta);

test.each(Object.entries(CHANGES))(
  'another %s of a period changes answers, and is no matter of wording',
  async (_, [old, now]) => {
    const cwd = folder({ 'old/a.fefta': old, 'new/a.fefta': now });
    const { stdout } = await fefta(['diff', 'old', 'new', '--as-of', '2026-03-01', '--format', 'json'], { cwd });
    const { class: changeClass, cases, replay } = JSON.parse(stdout);
    expect(changeClass).toBe('mixed');
    expect(cases.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['other-periods']);
    expect(cases.changes[0].conditions[0].witness).toBeDefined();
    expect(replay.flips.map(({ kind }: { kind: string }) => kind)).toEqual(['other-periods']);
  },
);

test('it is told how a period is counted', async () => {
  const [old, now] = CHANGES['first day'];
  const cwd = folder({ 'old/a.fefta': old, 'new/a.fefta': now });
  const { stdout } = await fefta(['diff', 'old', 'new', '--as-of', '2026-03-01', '--lang', 'en'], { cwd });
  expect(stdout).toContain(
    '(standstill 30 days from received) → required (standstill 30 days counting the first day from received)',
  );
});

test('what stands behind the name of the event changes answers too', async () => {
  const event = (days: string) =>
    rules('30 days from due').replace(
      'duty ',
      `define due "起算日" en "day from which it runs" on Purchase: date? { basis Law 6; means received + ${days} }\nduty `,
    );
  const cwd = folder({ 'old/a.fefta': event('3 days'), 'new/a.fefta': event('4 days') });
  const { stdout } = await fefta(['diff', 'old', 'new', '--as-of', '2026-03-01', '--format', 'json'], { cwd });
  const { class: changeClass, cases, replay } = JSON.parse(stdout);
  expect(changeClass).toBe('mixed');
  expect(cases.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['other-periods']);
  expect(replay.flips.map(({ kind }: { kind: string }) => kind)).toEqual(['other-periods']);
});

test('who of those among the facts bears a duty changes answers, where they are looked for in the same place', async () => {
  const bearers = (where: string) =>
    rules('30 days from received')
      .replace(
        'act Purchase',
        'entity Partner "組合員" en "partner" {\n  basis Law 7\n  foreign "外国" en "foreign": boolean\n  managing "業務" en "managing": boolean\n}\nact Purchase',
      )
      .replace('received "', 'partners "組合員" en "partners": list of Partner\n  received "')
      .replace('borne by investor', `borne by each p in partners where p.${where}`)
      .replace('{ received =', '{ partners = [{ foreign = true; managing = false }]; received =');
  const cwd = folder({ 'old/a.fefta': bearers('foreign'), 'new/a.fefta': bearers('managing') });
  const { stdout } = await fefta(['diff', 'old', 'new', '--as-of', '2026-03-01', '--format', 'json'], { cwd });
  const { class: changeClass, cases, replay } = JSON.parse(stdout);
  expect(changeClass).toBe('mixed');
  expect(cases.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['other-bearer']);
  expect(replay.flips.map(({ kind }: { kind: string }) => kind)).toEqual(['other-bearer']);
});
