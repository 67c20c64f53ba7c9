import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta, type Options } from './fefta.ts';
import { folder } from './folder.ts';
import { CASE, SAMPLE } from './sample.ts';

const cwd = folder({ ...SAMPLE, 'case.json': JSON.stringify(CASE, null, 2) });

beforeAll(async () => {
  await buildFefta();
  expect((await fefta(['compile', '-o', 'b.json'], { cwd })).code).toBe(0);
});

interface Answer {
  line?: number;
  act?: string;
  asOf?: string;
  decisions?: { duty: string; status: string; missing: string[] }[];
  errors?: { code: string; path: string; message: { ja: string; en: string } }[];
}

async function decide(
  args: string[],
  options: Options = {},
): Promise<{ code: number | null; answers: Answer[]; stderr: string }> {
  const { code, stdout, stderr } = await fefta(['decide', ...args], { cwd, ...options });
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);
  return { code, answers, stderr };
}

const statusOf = (answer: Answer | undefined) =>
  answer?.decisions?.find(({ duty }) => duty === 'investment.Notification')?.status;
const lines = (...cases: unknown[]) =>
  cases.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');

describe('one case', () => {
  test('from a file, printed over many lines', async () => {
    const { code, answers, stderr } = await decide(['b.json', '--case', 'case.json']);
    expect({ code, stderr, count: answers.length }).toEqual({ code: 0, stderr: '', count: 1 });
    expect(answers[0]).toMatchObject({
      act: 'investment.Purchase',
      asOf: '2020-06-07',
      bundle: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(answers[0]?.decisions?.find(({ duty }) => duty === 'investment.Notification')).toMatchObject({
      status: 'exempt',
      bearer: 'investor',
      exemption: 'investment.Regular',
      conditions: ['investment.NoSeat'],
      reports: [{ duty: 'investment.Report', status: 'required' }],
      basis: [
        { instrument: 'law.FEFTA', provision: '27(1)' },
        { instrument: 'law.FEFTA', provision: '27-2(1)' },
      ],
      missing: [],
    });
  });

  test('from standard input, on one line or many, with CRLF and a byte order mark', async () => {
    for (const input of [
      JSON.stringify(CASE),
      JSON.stringify(CASE, null, '\t'),
      `\uFEFF${JSON.stringify(CASE, null, 2).replaceAll('\n', '\r\n')}\r\n`,
    ]) {
      const { code, answers } = await decide(['b.json'], { input });
      expect([code, answers.map(statusOf)]).toEqual([0, ['exempt']]);
    }
  });

  test('a missing fact is named, it and no other', async () => {
    const { boardSeat: _, ...facts } = CASE.facts;
    const { answers } = await decide(['b.json'], { input: JSON.stringify({ ...CASE, facts }) });
    expect(answers[0]?.decisions?.find(({ duty }) => duty === 'investment.Notification')).toMatchObject({
      status: 'undetermined',
      missing: ['boardSeat'],
    });
  });

  test('--as-of goes before the date of the case; @DATE after it; both are wrong use', async () => {
    const { asOf: _, ...undated } = CASE;
    writeFileSync(join(cwd, 'undated.json'), JSON.stringify(undated));
    const asked = async (...args: string[]) => {
      const { code, answers } = await decide(args);
      return [code, answers[0]?.asOf ?? answers[0]?.errors?.[0]?.code];
    };
    expect(await asked('b.json', '--case', 'case.json', '--as-of', '2019-01-01')).toEqual([0, '2019-01-01']);
    expect(await asked('b.json@2019-01-02', '--case', 'case.json')).toEqual([0, '2020-06-07']);
    expect(await asked('b.json@2019-01-02', '--case', 'undated.json')).toEqual([0, '2019-01-02']);
    expect((await decide(['b.json', '--case', 'undated.json'])).code).toBe(1);
    for (const [args, problem] of [
      [['b.json@2019-01-02', '--as-of', '2019-01-02'], 'two-dates'],
      [['b.json', '--as-of', '2019-02-30'], 'date-invalid'],
      [['b.json@2019-02-30'], 'date-invalid'],
    ] as const) {
      expect(await decide([...args, '--case', 'case.json'])).toMatchObject({
        code: 2,
        answers: [],
        stderr: expect.stringContaining(problem),
      });
    }
  });

  test('what is wrong with it is said, all of it, and the exit code is 1', async () => {
    const facts = { ...CASE.facts, after: 5, nonsense: 1 };
    const { code, answers } = await decide(['b.json'], { input: JSON.stringify({ ...CASE, facts }) });
    expect(code).toBe(1);
    expect(answers[0]?.line).toBe(1);
    expect(answers[0]?.errors?.map(({ path }) => path).sort()).toEqual(['after', 'nonsense']);
    for (const { message } of answers[0]?.errors ?? [])
      expect(message).toEqual({ ja: expect.any(String), en: expect.any(String) });
  });

  test('a number is read exactly or not at all', async () => {
    const input = JSON.stringify(CASE).replace('"5%"', '9.99999999999999999999');
    expect((await decide(['b.json'], { input })).answers[0]?.errors).toMatchObject([
      { code: 'number-precision', path: 'after' },
    ]);
  });

  test('names of prototypes are only names', async () => {
    const input = JSON.stringify(CASE).replace('"facts":{', '"facts":{"__proto__":{"after":"50%"},"constructor":1,');
    const { code, answers } = await decide(['b.json'], { input });
    expect(code).toBe(1);
    expect(answers[0]?.errors?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      '__proto__ fact-unknown',
      'constructor fact-unknown',
    ]);
  });

  test('no case, or a file that is not there', async () => {
    expect(await decide(['b.json'])).toMatchObject({ code: 2, stderr: expect.stringContaining('[no-case]') });
    expect(await decide(['b.json', '--case', 'none.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('none.json'),
    });
    expect(await decide(['b.json', '--case', '法令'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it is a folder'),
    });
  });
});

describe('JSON Lines', () => {
  test('one answer a line, in the order of the cases', async () => {
    const shares = ['0.99%', '1%', '50%', '0%'];
    const input = lines(...shares.map((after) => ({ ...CASE, facts: { ...CASE.facts, after, boardSeat: true } })));
    const { code, answers } = await decide(['b.json'], { input });
    expect(code).toBe(0);
    expect(answers.map(statusOf)).toEqual(['not-required', 'required', 'required', 'not-required']);
  });

  test('a broken line is reported by its number, and the stream goes on', async () => {
    const cut = JSON.stringify(CASE).slice(0, 40);
    const invalid = Buffer.concat([
      Buffer.from(`${lines(CASE, cut, '', '[1]', 'null')}\n`),
      Buffer.from([0x7b, 0xff, 0x0a]),
      Buffer.from(JSON.stringify(CASE)),
    ]);
    const { code, answers } = await decide(['b.json'], { input: invalid });
    expect(code).toBe(1);
    expect(answers.map((answer) => statusOf(answer) ?? `${answer.line} ${answer.errors?.[0]?.code}`)).toEqual([
      'exempt',
      '2 json-invalid',
      '4 case-shape',
      '5 case-shape',
      '6 encoding-invalid',
      'exempt',
    ]);
  });

  test('a first line that is broken does not swallow the others', async () => {
    for (const first of ['{"act": "investment.Pur', '{"act":', 'garbage', '{', '"']) {
      const { code, answers } = await decide(['b.json'], { input: lines(first, CASE, CASE) });
      expect([code, answers.length, answers[0]?.line], first).toEqual([1, 3, 1]);
      expect(answers.slice(1).map(statusOf)).toEqual(['exempt', 'exempt']);
    }
  });

  test('one broken case over many lines is one error', async () => {
    const { code, answers } = await decide(['b.json'], { input: JSON.stringify(CASE, null, 2).replace(',', '') });
    expect(code).toBe(1);
    expect(answers).toMatchObject([{ line: 1, errors: [{ code: 'json-invalid' }] }]);
  });
});
