import { buildWorkspace, checkWorkspace, formatText } from '@fefta/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE } from './page.ts';

/** The errors of rules that each compare a fact of one unit with a literal. */
function errorsIn(comparisons: readonly (readonly [unit: string, literal: string])[]): string[][] {
  const rule = ([unit, literal]: readonly [string, string], i: number) =>
    `act Act${i} { x: quantity of ${unit} } define d${i} on Act${i}: boolean { means x > ${literal} }`;
  const text = `namespace t\n${comparisons.map(rule).join('\n')}\n`;
  const found: string[][] = comparisons.map(() => []);
  for (const { code, severity, range } of checkWorkspace(buildWorkspace([{ uri: 'file:///a.fefta', text }])))
    if (severity === 'error') found[range.start.line - 1]?.push(code);
  return found;
}

const errorsOf = (unit: string, literal: string): string[] => errorsIn([[unit, literal]])[0] ?? [];

/** A name that stands in the language as it is: without spaces and no keyword. */
const isWritable = (spelling: string) => !spelling.includes(' ') || spelling.startsWith('%');

const units = [...PAGE.entries()].flatMap(([dimension, all]) => all.map((unit) => ({ ...unit, dimension })));

describe('literals', () => {
  test('every unit of the page is read in every spelling, with and without a space, and as the type of a fact', () => {
    const comparisons = units.flatMap(({ name, spellings }) =>
      spellings.filter(isWritable).flatMap((each) => [[name, `5 ${each}`] as const, [each, `12.5${each}`] as const]),
    );
    expect(comparisons.length).toBeGreaterThan(1500);
    const wrong = errorsIn(comparisons).flatMap((codes, i) => (codes.length > 0 ? [[comparisons[i], codes]] : []));
    expect(wrong).toEqual([]);
  });

  test('units of two dimensions never compare', () => {
    const any = fc.constantFrom(...units);
    fc.assert(
      fc.property(fc.array(fc.tuple(any, any), { minLength: 200, maxLength: 300 }), (pairs) => {
        const found = errorsIn(pairs.map(([one, other]) => [one.name, `5 ${other.name}`]));
        const expected = pairs.map(([one, other]) => (one.dimension === other.dimension ? [] : ['units-mixed']));
        expect(found).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  test.each([
    ['full-width letters and figures', 'W/cm²', '１０Ｗ／ｃｍ２'],
    ['a squared letter', 'mm', '10㎜'],
    ['the sign of degrees Celsius', '°C', '-20℃'],
    ['a Greek mu', 'µm', '0.9 μm'],
    ['a power with a caret', 'cm⁻¹', '5 cm^-1'],
    ['a middle dot of Japanese', 'kN·m', '5 kN・m'],
    ['two strokes', 'W/(m·K)', '5 W/m/K'],
    ['an unlisted compound', 'W/cm²', '5 nW/mm²'],
    ['an unlisted compound in Japanese', 'W/cm²', '5ナノワット毎平方ミリメートル'],
    ['a large numeral before it', 'W/cm²', '5万W/cm²'],
    ['a large numeral before words', 'Hz', '1億5000万ヘルツ'],
    ['words of English numerals', 'Hz', '600 million Hz'],
    ['a quotient in brackets', 'm/s', '(300 km / 2 h)'],
    ['a second power by 毎 twice', 'm/s²', '5メートル毎秒毎秒'],
  ])('%s', (_what, unit, literal) => {
    expect(errorsOf(unit, literal)).toEqual([]);
  });

  test.each([
    ['a temperature scale in a product', 'W/(m·K)', '5 W/(m·°C)'],
    ['a product after a stroke without brackets', 'W/(m·K)', '5 W/m·K'],
    ['a unit within a word', 'm/s', '5 m/sx'],
    ['a prefix that the unit does not take', 'Hz', '5 daHz'],
  ])('%s is no unit', (_what, unit, literal) => {
    expect(errorsOf(unit, literal)).not.toEqual([]);
  });

  test('a division needs its spaces, a unit has none', () => {
    const text = `namespace t
act Export { x: quantity of m; s: number }
define a on Export: boolean { means x > 5 m / s }
define b on Export: boolean { means x > 5 m/s }
`;
    const findings = checkWorkspace(buildWorkspace([{ uri: 'file:///a.fefta', text }]));
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, range }) => [code, range.start.line])).toEqual([['units-mixed', 3]]);
    const formatted = formatText(text);
    expect(formatted.ok && formatted.text).toContain('5 m / s\n');
    expect(formatted.ok && formatted.text).toContain('5 m/s\n');
  });
});
