import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { ChangedCases, WitnessCase } from '../../packages/analysis/src/compare/changes.ts';
import { type Decision, decide, loadBundle, type Rules } from '../../packages/runtime/src/index.ts';
import { buildFefta, fefta, ROOT } from '../cli/fefta.ts';
import { folder } from '../cli/folder.ts';

interface Told {
  duty: string;
  before?: { status: string; exemption?: string };
  after?: { status: string; exemption?: string };
  conditions: ChangedCases[];
}

let changes: Told[];
let rules: Rules;

beforeAll(async () => {
  await buildFefta();
  const cwd = folder({});
  await fefta(['compile', join(ROOT, 'rules'), '-o', 'rules.json'], { cwd });
  const loaded = loadBundle(JSON.parse(readFileSync(join(cwd, 'rules.json'), 'utf8')));
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  rules = loaded.rules;
  const sides = ['rules.json@2020-06-06', 'rules.json@2020-06-07'];
  const { stdout } = await fefta(['diff', ...sides, '--format', 'json'], { cwd });
  changes = (JSON.parse(stdout) as { cases: { changes: Told[] } }).cases.changes;
}, 300_000);

function decisionOf(given: WitnessCase, duty: string): Pick<Decision, 'status' | 'exemption'> | undefined {
  const answer = decide(rules, given);
  if (!('decisions' in answer)) throw new Error(JSON.stringify(answer));
  return answer.decisions.find((each) => each.duty === duty);
}

test('no condition on the entry into force of the 2019 amendment is left undecided', () => {
  const conditions = changes.flatMap((change) => change.conditions);
  expect(conditions.length).toBeGreaterThan(100);
  expect(conditions.filter(({ witness }) => !witness)).toEqual([]);
});

test('each is shown by a case that is answered on both sides as is told', () => {
  for (const { duty, before, after, conditions } of changes)
    for (const { witness } of conditions) {
      if (!witness) continue;
      const [was, is] = [decisionOf(witness.before, duty), decisionOf(witness.after, duty)];
      const statuses = [was?.status ?? 'not-required', is?.status ?? 'not-required'];
      expect([duty, ...statuses]).toEqual([duty, before?.status ?? 'not-required', after?.status ?? 'not-required']);
      if (after?.exemption) expect(is?.exemption).toBe(after.exemption);
    }
}, 60_000);

test('what is held in one block and listed twice was counted twice, and is not any more', () => {
  const repeated = changes.flatMap(({ conditions }) =>
    conditions.flatMap(({ witness }) => {
      const related = (witness?.after.facts.related ?? []) as { block: string }[];
      return related.length > new Set(related.map(({ block }) => block)).size ? [witness] : [];
    }),
  );
  expect(repeated.length).toBeGreaterThan(0);
});
