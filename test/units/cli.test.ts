import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from '../cli/fefta.ts';
import { folder } from '../cli/folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURE = readFileSync(join(import.meta.dirname, 'fixtures/thresholds.fefta'), 'utf8');
const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'packages/bundle/schema/bundle-1.schema.json'), 'utf8'));

beforeAll(buildFefta);

const cwd = folder({ '閾値 一.fefta': FIXTURE });
const bundle = () => JSON.parse(readFileSync(join(cwd, 'rules.json'), 'utf8'));

async function decided(facts: Record<string, unknown>): Promise<Record<string, unknown>> {
  const input = JSON.stringify({ act: 'Export', asOf: '2024-01-01', facts });
  const { stdout } = await fefta(['decide', 'rules.json', '--case', '-'], { cwd, input });
  return JSON.parse(stdout);
}

describe('units on the command line', () => {
  beforeAll(async () => {
    expect((await fefta(['compile', '-o', 'rules.json'], { cwd })).code).toBe(0);
  });

  test('thresholds are met and missed on both sides, in any unit', async () => {
    const { code, stdout } = await fefta(['test', '--lang', 'en'], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining('scenarios: 2 passed, 0 failed')]);
  });

  test('a bundle lists the units of its dimensions exactly and is what the schema says', () => {
    const { standardUnits } = bundle();
    const named = (name: string) => standardUnits.find((unit: { name: string }) => unit.name === name);
    expect(named('°F')).toEqual({
      name: '°F',
      labels: { ja: 'カ氏度', en: 'degree Fahrenheit' },
      spellings: ['degF', 'カ氏度', '華氏度', 'degree Fahrenheit'],
      dimension: 'temperature',
      factor: '5/9',
      offset: '45967/180',
      base: 'K',
    });
    expect(named('kW/cm²')).toMatchObject({ factor: '10000000', base: 'W/m²', dimension: 'power density' });
    expect(named('Pa')).toBeUndefined();
    const validate = new Ajv2020({ strict: false }).compile(SCHEMA);
    expect([validate(bundle()), validate.errors]).toEqual([true, null]);
    expect(validate({ ...bundle(), standardUnits: [{ name: 'Hz' }] })).toBe(false);
  });

  test('literals are in base units, with the unit in which they are written', () => {
    const text = JSON.stringify(bundle().duties);
    expect(text).toContain('{"op":"number","unit":"°C","value":"5863/20"}');
    expect(text).toContain('{"op":"number","unit":"km/h","value":"250/3"}');
  });

  test('reasons name quantities as the rule does', async () => {
    const { decisions } = await decided({ heat: '25 °C', surround: { value: '59', unit: '°F' } });
    const texts = JSON.stringify(decisions);
    expect(texts).toContain('"test":"heat > 20 °C","holds":true');
    expect(texts).toContain('"test":"heat - surround >= 5 K","holds":true');
    expect(texts).toContain('"test":"density > 10 kW/m²","holds":null');
  });

  test.each([
    ['another dimension', { output: '40 Hz' }, 'fact-unit', '"Hz" is no unit of power'],
    ['no unit at all', { output: '40' }, 'fact-type', '"600 W"'],
    ['a bare number', { output: 40 }, 'fact-type', '"600 W"'],
    ['a unit that is none', { heat: '20 degrees Rankine' }, 'fact-unit', 'no unit of temperature'],
    ['a number for the value', { heat: { value: 20, unit: '°C' } }, 'fact-type', 'text with a unit'],
    ['more members than two', { heat: { value: '20', unit: '°C', at: '' } }, 'fact-type', 'text with a unit'],
  ])('a fact with %s is an error that names it', async (_what, facts, code, words) => {
    const { errors } = (await decided(facts)) as { errors: { code: string; path: string; message: { en: string } }[] };
    expect(errors).toEqual([expect.objectContaining({ code, path: Object.keys(facts)[0] })]);
    expect(errors[0]?.message.en).toContain(words);
  });
});
