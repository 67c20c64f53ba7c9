import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldModel, formModel, renderForm, scenarioText } from '@fefta/preview';
import { decide } from '@fefta/runtime';
import { describe, expect, test } from 'vitest';
import { compileSources, rulesOf } from '../preview/rules.ts';

const FIXTURE = readFileSync(join(import.meta.dirname, 'fixtures/thresholds.fefta'), 'utf8');
const OWN = `
unit crate "箱" en "crate" of crates
unit pallet "パレット" en "pallet" = 40 crate
unit kHz "自分のキロヘルツ" en "our kilohertz" = 1000 Hz
act Load "積荷" en "load" { load "量" en "amount": quantity of pallet; clock "周波数" en "clock": quantity of kHz }
`;

const rules = rulesOf(FIXTURE + OWN);

function unitsOf(act: string, name: string, language: 'ja' | 'en'): [value: string, label: string][] {
  const model = formModel(rules, act, { language, asOf: '2024-01-01' });
  const type = (model.facts.find((each) => each.name === name) as FieldModel).type;
  return type.type === 'quantity' ? type.units.map(({ value, label }) => [value, label]) : [];
}

describe('the form of a case', () => {
  test('offers the unit of the fact first, then the others of its dimension, in the language of the person', () => {
    const units = unitsOf('閾値.Export', 'frequency', 'ja');
    expect(units[0]).toEqual(['kHz', 'kHz (自分のキロヘルツ)']);
    expect(units).toContainEqual(['MHz', 'MHz (メガヘルツ)']);
    expect(unitsOf('閾値.Export', 'heat', 'en')).toEqual([
      ['°C', '°C (degree Celsius)'],
      ['mK', 'mK (millikelvin)'],
      ['°F', '°F (degree Fahrenheit)'],
      ['K', 'K (kelvin)'],
    ]);
  });

  test('offers a declared unit once, and of a dimension of its own only its units', () => {
    const clock = unitsOf('閾値.Load', 'clock', 'en').map(([value]) => value);
    expect(clock.filter((each) => each === 'kHz')).toHaveLength(1);
    expect(clock[0]).toBe('kHz');
    expect(unitsOf('閾値.Load', 'load', 'en')).toEqual([
      ['pallet', 'pallet (pallet)'],
      ['crate', 'crate (crate)'],
    ]);
  });

  test('draws a value beside its unit, however the case gives it', () => {
    const model = formModel(rules, '閾値.Export', { language: 'en', asOf: '2024-01-01' });
    for (const density of ['5 W/cm²', { value: '5', unit: 'W/cm²' }]) {
      const html = renderForm(model, { density });
      expect(html).toMatch(/value="5"[\s\S]{0,300}<option value="W\/cm²" selected/);
    }
  });
});

test('a case becomes a scenario that decides alike, with units in their symbols', () => {
  const facts = {
    frequency: { value: '0.6', unit: 'キロヘルツ' },
    output: '0.04 kilowatt',
    heat: '-20 °C',
    density: '1.5 W/cm2',
    content: '41 % by weight',
  };
  const given = { act: '閾値.Export', asOf: '2024-01-01', assume: [], facts };
  const answer = decide(rules, given);
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
  const text = scenarioText(rules, given, answer, { name: 'Made', keywords: 'en' });
  for (const written of ['0.6 kHz', '0.04 kW', '-20 °C', '1.5 W/cm²', '41 wt%']) expect(text).toContain(`= ${written}`);
  const again = compileSources([{ uri: 'file:///a.fefta', text: `${FIXTURE}${OWN}${text}` }]);
  expect(again.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const made = again.bundle?.scenarios.find(({ name }) => name.endsWith('.Made'));
  expect(decide(rules, { act: '閾値.Export', asOf: '2024-01-01', facts: made?.facts })).toMatchObject({
    decisions: answer.decisions,
  });
});
