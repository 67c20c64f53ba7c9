import { decide } from '@fefta/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rulesOf } from '../preview/rules.ts';

const rules = rulesOf(`namespace t
instrument Order "令" en "order" { kind order }
act Export "輸出" en "export" {
  hot "高温側" en "hot side": quantity of °C
  cold "低温側" en "cold side": quantity of K
  warm "温かい側" en "warm side": quantity of K
  around "周囲" en "around": quantity of °F
}
define rise "上昇" en "rise" on Export: quantity of K { means warm - cold }
duty OnScales "度と度" en "on scales" on Export { basis Order 1 when hot - around > 5 K }
duty InKelvins "ケルビンとケルビン" en "in kelvins" on Export { basis Order 1 when warm - cold > 5000 mK }
duty Named "名のある差" en "named" on Export { basis Order 1 when rise > 5 K }
duty Shifted "差を足した温度" en "shifted" on Export { basis Order 1 when around + rise > 25 °C }
`);

const hundredths = fc.integer({ min: -20_000, max: 50_000 });
const decimal = (value: number): string => (value / 100).toFixed(2);
const kelvin = (value: number): string => `${decimal(value + 27_315)} K`;

function statuses(facts: Record<string, string>): Record<string, string> {
  const answer = decide(rules, { act: 'Export', asOf: '2024-01-01', facts });
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
  return Object.fromEntries(answer.decisions.map(({ duty, status }) => [duty.replace('t.', ''), status]));
}

const status = (holds: boolean) => (holds ? 'required' : 'not-required');

describe('differences of temperatures', () => {
  test('are kelvins, exactly, whatever the units of the two temperatures are', () => {
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, fc.boolean(), (hot, cold, around, inKelvins) => {
        const written = (value: number) => (inKelvins ? kelvin(value) : `${decimal(value)} °C`);
        const facts = { hot: written(hot), warm: written(hot), cold: written(cold), around: written(around) };
        expect(statuses(facts)).toEqual({
          OnScales: status(hot - around > 500),
          InKelvins: status(hot - cold > 500),
          Named: status(hot - cold > 500),
          Shifted: status(around + (hot - cold) > 2500),
        });
      }),
    );
  });

  test('at the limit itself are not above it', () => {
    const facts = { hot: '25 °C', around: '68 °F', warm: '25 °C', cold: '293.15 K' };
    expect(statuses(facts)).toEqual({
      OnScales: 'not-required',
      InKelvins: 'not-required',
      Named: 'not-required',
      Shifted: 'not-required',
    });
    expect(statuses({ ...facts, hot: '25.01 °C', warm: '298.16 K' })).toEqual({
      OnScales: 'required',
      InKelvins: 'required',
      Named: 'required',
      Shifted: 'required',
    });
  });
});
