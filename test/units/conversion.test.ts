import { decide } from '@fefta/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecider } from '../../packages/runtime/src/fast/decider.ts';
import { createGeneratedDecider } from '../../packages/runtime/src/generate/in-process.ts';
import { rulesOf } from '../preview/rules.ts';
import { compared, inBase, ofDecimal, PAGE, type PageUnit } from './page.ts';

/** An act for each dimension of the page, with two facts to compare: the first in each of its units in turn. */
function source(): string {
  const acts = [...PAGE.values()].map(
    (units, i) => `
act Act${i} "行為${i}" en "act ${i}" {
  a "左" en "left": quantity of ${units[0]?.name}
  b "右" en "right": quantity of ${units.at(-1)?.name}
}
define more${i} "大" en "more" on Act${i}: boolean { means a > b }
define same${i} "同" en "same" on Act${i}: boolean { means a is b }
duty More${i} "大" en "more" on Act${i} { basis Order 1 when more${i} }
duty Same${i} "同" en "same" on Act${i} { basis Order 1 when same${i} }`,
  );
  return `namespace t\ninstrument Order "令" en "order" { kind order }\n${acts.join('\n')}`;
}

const rules = rulesOf(source());
const dimensions = [...PAGE.values()];

interface Sample {
  act: number;
  left: PageUnit;
  right: PageUnit;
  a: string;
  b: string;
  spelling: string;
}

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.nat({ max: 9 }))
  .map(([digits, places]) => {
    const text = `${digits < 0n ? -digits : digits}`.padStart(places + 1, '0');
    const point = text.length - places;
    return `${digits < 0n ? '-' : ''}${text.slice(0, point)}${places === 0 ? '' : `.${text.slice(point)}`}`;
  });

const sample: fc.Arbitrary<Sample> = fc
  .tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), decimal, decimal)
  .map(([act, left, right, spelling, a, b]) => {
    const units = dimensions[act % dimensions.length] as PageUnit[];
    const of = (i: number) => units[i % units.length] as PageUnit;
    const { spellings } = of(left);
    return {
      act: act % dimensions.length,
      left: of(left),
      right: of(right),
      a,
      b,
      spelling: spellings[spelling % spellings.length] as string,
    };
  });

const caseOf = ({ act, right, a, b, spelling }: Sample) => ({
  act: `Act${act}`,
  asOf: '2024-01-01',
  facts: { a: `${a} ${spelling}`, b: { value: b, unit: right.name } },
});

function statuses(answer: ReturnType<typeof decide>): string[] {
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
  return answer.decisions.map(({ status }) => status);
}

const status = (holds: boolean) => (holds ? 'required' : 'not-required');

describe('quantities of all units of the page', () => {
  test('are all of them there', () => {
    expect(dimensions.flat().length).toBeGreaterThan(250);
    expect(dimensions.every((units) => units.length > 0)).toBe(true);
  });

  test('are ordered and equal as their values in base units are, by the factors of the page', () => {
    fc.assert(
      fc.property(sample, (each) => {
        const [x, y] = [inBase(ofDecimal(each.a), each.left), inBase(ofDecimal(each.b), each.right)];
        const order = compared(x, y);
        expect(statuses(decide(rules, caseOf(each)))).toEqual([status(order > 0), status(order === 0)]);
      }),
      { numRuns: 1500 },
    );
  });

  test('are equal to themselves in every other unit in which they have a decimal, there and back', () => {
    let compareds = 0;
    for (const [act, units] of dimensions.entries())
      for (const left of units)
        for (const right of units) {
          const b = decimalIn(inBase(ofDecimal('12.5'), left), right);
          if (b === undefined) continue;
          const there = { act, left, right, a: '12.5', b, spelling: left.name };
          const back = { act, left: right, right: left, a: b, b: '12.5', spelling: right.name };
          compareds++;
          for (const each of [there, back])
            expect(statuses(decide(rules, caseOf(each))), JSON.stringify([left.name, right.name, b])).toEqual([
              'not-required',
              'required',
            ]);
        }
    expect(compareds).toBeGreaterThan(1000);
  });

  test('are decided alike by the interpreter, by closures and by generated code', () => {
    const [closures, generated] = [createDecider(rules), createGeneratedDecider(rules)];
    fc.assert(
      fc.property(sample, (each) => {
        const expected = decide(rules, caseOf(each));
        expect(closures(caseOf(each))).toEqual(expected);
        expect(generated(caseOf(each))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

/** The value of base units in a unit, where it is a decimal of at most 30 places. */
function decimalIn([n, d]: readonly [bigint, bigint], { factor, offset }: PageUnit): string | undefined {
  const [a, b] = [(n * offset[1] - offset[0] * d) * factor[1], d * offset[1] * factor[0]];
  const scaled = a * 10n ** 30n;
  if (scaled % b !== 0n) return undefined;
  const digits = `${scaled / b}`.replace('-', '').padStart(31, '0');
  return `${a < 0n ? '-' : ''}${digits.slice(0, -30)}.${digits.slice(-30)}`;
}
