import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { toBase64 } from '../../packages/vscode/src/client/base64.ts';
import { gapBefore } from '../../packages/vscode/src/client/gap.ts';
import { groupBy } from '../../packages/vscode/src/client/group-by.ts';
import { InTurn } from '../../packages/vscode/src/client/in-turn.ts';
import { Soon } from '../../packages/vscode/src/client/soon.ts';
import { isJapanese } from '../../packages/vscode/src/commands/spelling.ts';
import { type DecisionCase, entered, readCase } from '../../packages/vscode/src/decision/case.ts';
import { argumentsOf, COMMANDS, matchersOf } from '../../packages/vscode/src/tasks/definition.ts';
import { ICONS } from '../../packages/vscode/src/tree/icons.ts';
import { EXTENSION, manifest } from './manifest.ts';

test('bytes of any number become base64', async () => {
  for (const size of [0, 1, 2, 3, 0xc00, 0xc01, 100_000, 2_000_000]) {
    const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 256);
    expect(await toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
});

test.each([
  ['', ''],
  ['\n\n', ''],
  ['a', '\n\n'],
  ['a\n', '\n'],
  ['a\r\n', '\n'],
  ['a\n\n', ''],
  ['a\r\n\r\n\r\n', ''],
])('one empty line after %j', (text, gap) => {
  expect(gapBefore(text)).toBe(gap);
});

test('groups keep the order of their items', () => {
  expect([...groupBy(['b1', 'a1', 'b2'], (each) => each[0])]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

test('work that is asked for while it is done is done once more, and never twice at once', async () => {
  let [running, most, count] = [0, 0, 0];
  const turn = new InTurn(async () => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running--;
    count++;
  });
  await Promise.all([turn.ask(), turn.ask(), turn.ask()]);
  expect([most, count]).toEqual([1, 2]);
  await turn.ask();
  expect(count).toBe(3);
});

test('work that failed can be asked for again', async () => {
  let fails = true;
  const turn = new InTurn(async () => {
    if (fails) throw new Error('no');
  });
  await expect(turn.ask()).rejects.toThrow('no');
  fails = false;
  await expect(turn.ask()).resolves.toBeUndefined();
});

test('what is asked for often is done once, afterwards; not at all when it is given up', () => {
  vi.useFakeTimers();
  const work = vi.fn();
  const soon = new Soon(work, 100);
  soon.ask();
  vi.advanceTimersByTime(99);
  soon.ask();
  vi.advanceTimersByTime(99);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledTimes(1);
  soon.ask();
  soon.dispose();
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});

describe('the spelling of a new scenario is that of the file', () => {
  test.each([
    ['// 事例\nnamespace a\n', false],
    ['名前空間　例\n', true],
    ['名前空間 例\nscenario x "x" {\n}\n', true],
    ['namespace 例\n事例 x "x" {\n}\n', false],
    ['', false],
  ])('%j', (source, japanese) => {
    expect(isJapanese(source)).toBe(japanese);
  });

  test.each([
    ['ja', '事例'],
    ['en', 'scenario'],
  ])('there is a pattern for it in %s', (language, key) => {
    const text = readFileSync(join(EXTENSION, `snippets/fefta.${language}.json`), 'utf8');
    expect(JSON.parse(text)[key].body.join('\n')).toMatch(new RegExp(`^${key} `));
  });
});

describe('the case of the decision panel', () => {
  const before: DecisionCase = { root: 'file:///r/', act: 'a.A', facts: {} };
  const message = { act: 'a.A', facts: { x: '1%' } };

  test('has a date of its own only if it was changed in the form', () => {
    expect(entered(before, { ...message, asOf: '2024-01-01' }, '2024-01-01')).toEqual({
      ...before,
      facts: { x: '1%' },
    });
    const own = entered(before, { ...message, asOf: '2020-01-01' }, '2024-01-01');
    expect(own.asOf).toBe('2020-01-01');
    expect(entered(own, { ...message, asOf: '2020-01-01' }, '2020-01-01').asOf).toBe('2020-01-01');
    expect(entered(own, { ...message, asOf: '' }, '2020-01-01')).not.toHaveProperty('asOf');
  });

  test('is read back as it was kept; what is no case is not', () => {
    const kept = { ...before, facts: { x: null }, asOf: '2020-01-01', assume: ['a.Bill'] };
    expect(readCase(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(readCase({ act: 'a.A', facts: 'x', asOf: '', assume: [1] })).toEqual({ act: 'a.A', facts: {}, assume: [] });
    for (const no of [undefined, null, 'x', {}, { act: 1 }]) expect(readCase(no)).toBeUndefined();
  });
});

describe('tasks', () => {
  test('call the command line', () => {
    expect(argumentsOf({ type: 'fefta', command: 'check' })).toEqual(['check']);
    expect(argumentsOf({ type: 'fefta', command: 'test', paths: ['規則 集'], output: 'x' })).toEqual([
      'test',
      '規則 集',
    ]);
    expect(argumentsOf({ type: 'fefta', command: 'compile', output: 'a.json' })).toEqual(['compile', '-o', 'a.json']);
  });

  test('name commands and matchers of the manifest', () => {
    const [{ properties }] = manifest.contributes.taskDefinitions as [{ properties: { command: { enum: string[] } } }];
    expect(COMMANDS).toEqual(properties.command.enum);
    const known = (manifest.contributes.problemMatchers as { name: string }[]).map(({ name }) => `$${name}`);
    for (const command of COMMANDS) for (const matcher of matchersOf(command)) expect(known).toContain(matcher);
  });
});

test('every kind in the tree of rules has an icon', () => {
  expect(new Set(Object.values(ICONS)).size).toBe(Object.keys(ICONS).length);
});
