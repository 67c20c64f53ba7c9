import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta, ROOT } from '../cli/fefta.ts';
import { folder, namesIn } from '../cli/folder.ts';

const HARMLESS = {
  exporter: { isMinister: false },
  good: { classified: [], kind: 'other', hs: '8481', table3_3: false },
  destination: 'VN',
  totalValue: '3000000 JPY',
  transit: false,
  circumstance: null,
  endUser: null,
  wmdUseKnown: false,
  wmdNotice: false,
  conventionalInDocuments: false,
  conventionalInformed: false,
  civilInDocuments: false,
  civilInformed: false,
  officialUse: null,
  conventionalNotice: false,
  licensed: null,
};

interface Decided {
  decisions: { duty: string; status: string; missing: string[] }[];
}

describe('the public set of export scenarios, decided by the bundle', () => {
  let cwd: string;
  beforeAll(async () => {
    await buildFefta();
    cwd = folder();
    const run = await fefta(['compile', join(ROOT, 'rules'), '-o', 'rules.json'], { cwd });
    expect(run.code, run.stderr).toBe(0);
  }, 600_000);

  async function decide(asOf: string, facts: object): Promise<Record<string, string>> {
    const input = JSON.stringify({ act: 'jp.export.Export', asOf, facts: { ...HARMLESS, ...facts } });
    const run = await fefta(['decide', 'rules.json', '--case', '-'], { cwd, input });
    expect(run.stderr).toBe('');
    const { decisions } = JSON.parse(run.stdout) as Decided;
    return Object.fromEntries(decisions.map(({ duty, status }) => [duty.replace('jp.export.', ''), status]));
  }

  const tool = { ...HARMLESS.good, hs: '8457' };
  test.each([
    ['P23', '2026-03-01', {}, 'not-required', 'not-required'],
    ['P24', '2026-03-01', { good: tool, conventionalInDocuments: true }, 'required', 'not-required'],
    ['P24', '2025-09-30', { good: tool, conventionalInDocuments: true }, 'not-required', undefined],
    ['P25', '2026-03-01', { destination: 'AU', wmdNotice: true }, 'not-required', 'required'],
    ['P26', '2019-08-27', { destination: 'KR', wmdUseKnown: true }, 'not-required', undefined],
    ['P26', '2019-08-28', { destination: 'KR', wmdUseKnown: true }, 'required', undefined],
    ['P26', '2023-07-21', { destination: 'KR', wmdUseKnown: true }, 'not-required', undefined],
  ])('%s on %s', async (_id, asOf, facts, licence, groupA) => {
    expect(await decide(asOf, facts)).toEqual({
      ExportLicence: licence,
      ...(groupA === undefined ? {} : { GroupALicence: groupA }),
    });
  });

  test('a frequency changer of 600 Hz needs a licence, one of 599 Hz does not, in any unit', async () => {
    const changer = (frequency: string) => ({
      ...HARMLESS.good,
      kind: 'frequencyChanger',
      frequencyChanger: {
        forCentrifuges: false,
        isPart: false,
        drivesMotors: true,
        restricted: false,
        phases: 3,
        output: '40 V·A',
        frequency,
        control: '0.19%',
      },
    });
    const licence = async (frequency: string) =>
      (await decide('2026-03-01', { good: changer(frequency) })).ExportLicence;
    expect(await licence('600 Hz')).toBe('required');
    expect(await licence('0.6 kHz')).toBe('required');
    expect(await licence('599 Hz')).toBe('not-required');
    expect(await licence('0.5999 kHz')).toBe('not-required');
  });
});

describe('making the lists of export control', () => {
  const make = (from: string, to: string) =>
    promisify(execFile)(process.execPath, [join(ROOT, 'tools/import-export-lists.mjs'), from, to]);

  const HASH = '0123456789012345678901234567890123456789';
  const SOURCE = (name: string) => `- Origin: GitHub ${name}, commit ${HASH} (2026-01-01)\n`;
  const ORIGIN = {
    'harmonized-system/SOURCE.md': SOURCE('datasets/harmonized-system'),
    'harmonized-system/harmonized-system.csv': [
      'section,hscode,description,parent,level',
      'XVI,85,Electrical machinery,TOTAL,2',
      'XVI,8542,Integrated circuits,85,4',
      'XVI,854290,"Parts, of integrated circuits",8542,6',
      'XVI,8481,Taps,84,4',
      'XVI,84,Machinery,TOTAL,2',
      'XVI,848110,Valves,8481,6',
    ].join('\n'),
    'jp-export-country-lists/country-lists.json': '{"2026-06-05":{"catch_all_16_1_hs":{"include":["8542"]}}}',
    'export-entity-lists/SOURCE.md': SOURCE('xyna-bpinelab/security-export-control-registry'),
  };
  const user = (n: number, reason: string) => ({
    id: `jp-eul-${n}`,
    entity_name: `Firm ${n}`,
    reason,
    addresses: ['State of Israel'],
  });
  const users = (reason = '大量破壊兵器等の懸念: 核 N') =>
    JSON.stringify(Array.from({ length: 835 }, (_, i) => user(835 - i, i === 0 ? '通常兵器の懸念: CW' : reason)));

  test('takes subheadings only of the headings named, end users in the order of the list, and gives the same bytes twice', async () => {
    const cwd = folder({ ...ORIGIN, 'export-entity-lists/jp-foreign-end-user-list.json': users() });
    await make(cwd, join(cwd, 'out'));
    await make(cwd, join(cwd, 'again'));
    for (const name of ['hs-2022.codes.json', 'end-users.codes.json'])
      expect(readFileSync(join(cwd, 'out', name))).toEqual(readFileSync(join(cwd, 'again', name)));
    const read = (name: string) => JSON.parse(readFileSync(join(cwd, 'out', name), 'utf8'));
    const codes = read('hs-2022.codes.json').entries.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['84', '8481', '85', '8542', '854290']);
    const { entries } = read('end-users.codes.json');
    expect(entries[3]).toEqual({ code: '1', parent: 'WMD', en: 'Firm 1 (IL)', country: 'IL', from: '2025-10-09' });
    expect(entries.at(-1)).toMatchObject({ code: '835', parent: 'CW' });
  });

  test.each([
    ['a concern that cannot be read', users('懸念がある'), 'no concern is read'],
    ['too few records', '[]', '0 records; 835 are expected'],
    ['no list', '{}', 'expected a JSON array'],
    ['no JSON', '{', 'not JSON'],
  ])('refuses %s and writes nothing', async (_what, list, said) => {
    const cwd = folder({ ...ORIGIN, 'export-entity-lists/jp-foreign-end-user-list.json': list });
    await expect(make(cwd, join(cwd, 'out'))).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(said) });
    expect(namesIn(cwd).filter((name) => name.startsWith('out'))).toEqual([]);
    writeFileSync(
      join(cwd, 'harmonized-system/harmonized-system.csv'),
      'hscode,description,parent\n854290,Parts,8542\n',
    );
    await expect(make(cwd, join(cwd, 'out'))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('"854290" is under "8542"'),
    });
  });
});
