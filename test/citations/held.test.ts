import { LiveWorkspace } from '@fefta/language';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildFefta, fefta } from '../cli/fefta.ts';
import { folder } from '../cli/folder.ts';
import { openEditor } from '../server/editor.ts';
import { SAMPLE_LAW, SAMPLE_STATUTES, sampleText } from './statutes.ts';

const RULES = `namespace a
import law
authority Right "大臣" en "Minister" { basis Act 5(1) }
authority Counted "大臣" en "Minister" { basis Act 5(4) }
authority Wrong "大臣" en "Minister" { basis 見本法第九十九条 }
`;

describe('from the command line', () => {
  test('citations are checked against texts that lie anywhere in the folder', async () => {
    await buildFefta();
    const cwd = folder({ ...SAMPLE_STATUTES, 'law.fefta': SAMPLE_LAW, '規則/a.fefta': RULES });
    const run = await fefta(['check', '--format', 'json', '--lang', 'en'], { cwd });
    const { findings } = JSON.parse(run.stdout) as {
      findings: { code: string; severity: string; message: { ja: string; en: string } }[];
    };
    expect(run.code).toBe(1);
    const found = findings.filter(({ code }) => code === 'missing-provision');
    expect(found.map(({ severity, message }) => `${severity}: ${message.en}`)).toEqual([
      'error: Act 5(4) is not in the texts of 2010-01-01, 2015-01-01, 2020-01-01 held here. Nearest: 5(1), 5(3). Check the number.',
      'error: Act 99 is not in the texts of 2010-01-01, 2015-01-01, 2020-01-01 held here. Nearest: 1, 9. Check the number.',
    ]);
  });

  test('numbers that were counted are worth a warning, and the finding says so', async () => {
    const one = 'sample-act-2020.statute.json';
    const law = `namespace law\ninstrument Act "見本法" en "Sample Act" { kind act; also 見本法; held "${one}" }\n`;
    const cwd = folder({ [one]: sampleText(one), 'law.fefta': law, 'a.fefta': RULES });
    const run = await fefta(['check', '--format', 'json', '--lang', 'ja'], { cwd });
    const { findings } = JSON.parse(run.stdout) as {
      findings: { code: string; severity: string; message: { ja: string; en: string } }[];
    };
    const found = findings.filter(({ code }) => code === 'missing-provision');
    expect(found.map(({ severity, message }) => [severity, message.ja.includes('数えて付けた番号')])).toEqual([
      ['warning', true],
      ['error', false],
    ]);
  });
});

describe('while texts change', () => {
  const codesOf = (live: LiveWorkspace) => live.findings('file:///a.fefta').map(({ code }) => code);
  const options = (data: ReadonlyMap<string, string>) => ({ requiredLanguages: [], checks: {}, data });
  const one = 'sample-act-2015.statute.json';
  const sources = [
    {
      uri: 'file:///law.fefta',
      text: `namespace law\ninstrument Act "見本法" { kind act; also 見本法; held "${one}" }\n`,
    },
    { uri: 'file:///a.fefta', text: RULES },
  ];

  test('what was found is found anew', () => {
    const live = new LiveWorkspace(options(new Map([[one, sampleText(one)]])));
    live.apply({ set: sources });
    expect(codesOf(live).filter((code) => code === 'missing-provision')).toHaveLength(2);
    const longer = sampleText(one).replace(
      '{"depth":0,"article":"7"',
      '{"depth":0,"article":"99","text":["九十九。"]},\n$&',
    );
    live.apply({ options: options(new Map([[one, longer]])) });
    expect(codesOf(live).filter((code) => code === 'missing-provision')).toHaveLength(1);
  });

  test('an instrument that holds another text concerns those who cite it', () => {
    const two = 'sample-act-2010.statute.json';
    const data = new Map([one, two].map((name) => [name, sampleText(name)]));
    const live = new LiveWorkspace(options(data));
    const rules = 'namespace a\nimport law\nauthority A "大臣" { basis Act 5-2 }\n';
    live.apply({ set: [sources[0] as (typeof sources)[0], { uri: 'file:///a.fefta', text: rules }] });
    expect(codesOf(live)).not.toContain('missing-provision');
    const law = (sources[0]?.text ?? '').replace(one, two);
    live.apply({ set: [{ uri: 'file:///law.fefta', text: law }] });
    expect(codesOf(live)).toContain('missing-provision');
  });

  test('what is left to nobody follows what is cited elsewhere, and what elsewhere is delegated', () => {
    const order = 'sample-order-2015.statute.json';
    const live = new LiveWorkspace(options(new Map([one, order].map((name) => [name, sampleText(name)]))));
    const set = (name: string, text: string) => live.apply({ set: [{ uri: `file:///${name}.fefta`, text }] });
    const isLeft = () => live.findings('file:///law.fefta').some(({ code }) => code === 'delegated-nowhere');
    live.apply({ set: [sources[0] as (typeof sources)[0]] });
    expect(isLeft()).toBe(false);
    set('b', 'namespace b\nimport law\nauthority A "大臣" { basis Act 5(1) }\n');
    expect(isLeft()).toBe(true);
    set('b', 'namespace b\nimport law\nauthority A "大臣" { basis Act 7 }\n');
    expect(isLeft()).toBe(false);
    set('b', 'namespace b\nimport law\nauthority A "大臣" { basis Act 5(1) }\n');
    const lower = (kind: string) =>
      `namespace law\ninstrument Order "施行令" { kind ${kind}; delegated by Act 1; held "${order}" }\n`;
    set('order', lower('notice'));
    expect(isLeft()).toBe(true);
    set('order', lower('order'));
    expect(isLeft()).toBe(false);
  });

  test('an editor hears of it', async () => {
    const files = { ...SAMPLE_STATUTES, 'law.fefta': SAMPLE_LAW, 'a.fefta': RULES };
    const editor = await openEditor(files, { open: ['a.fefta'] });
    onTestFinished(() => editor.stop());
    const codes = async () => (await editor.diagnose('a.fefta')).map(({ code }) => code);
    expect(await codes()).toEqual(expect.arrayContaining(['missing-provision', 'missing-provision']));
    const name = '法令 本文/sample-act-2020.statute.json';
    const text = SAMPLE_STATUTES[name] ?? '';
    await editor.write(
      name,
      text.replace('{"depth":0,"article":"7"', '{"depth":0,"article":"99","text":["九十九。"]},\n$&'),
    );
    expect((await codes()).filter((code) => code === 'missing-provision')).toHaveLength(1);
  });
});
