import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { PAGE } from './page.ts';

interface Conversion {
  status: string;
  toVal: number;
}

const { UcumLhcUtils } = createRequire(import.meta.url)('@lhncbc/ucum-lhc') as {
  UcumLhcUtils: { getInstance(): { convertUnitTo(from: string, value: number, to: string): Conversion } };
};
const ucum = UcumLhcUtils.getInstance();

interface Atom {
  symbol: string;
  ucum?: string;
  exact?: unknown;
  offset?: unknown;
}

const CATALOGUE = new URL('../../tools/units/catalogue.mjs', import.meta.url).href;
const { ATOMS } = (await import(CATALOGUE)) as { ATOMS: Atom[] };

const units = new Map([...PAGE.values()].flatMap((each) => each.map((unit) => [unit.name, unit] as const)));
const atoms = ATOMS.filter(({ ucum, exact, offset }) => ucum && !exact && !offset);

describe('factors, as the library of UCUM converts with floating point', () => {
  test.each(atoms.map(({ symbol, ucum }) => [symbol, ucum as string]))('%s', (symbol, code) => {
    const [n, d] = units.get(symbol)?.factor ?? [0n, 1n];
    const factor = Number(n) / Number(d);
    for (const other of atoms) {
      const { status, toVal } = ucum.convertUnitTo(code, 1, other.ucum as string);
      if (status !== 'succeeded' || !isSameDimension(symbol, other.symbol)) continue;
      const [p, q] = units.get(other.symbol)?.factor ?? [0n, 1n];
      expect(toVal / (factor / (Number(p) / Number(q))), other.symbol).toBeCloseTo(1, 9);
    }
  });

  test('temperatures', () => {
    expect(ucum.convertUnitTo('Cel', 20, 'K').toVal).toBeCloseTo(293.15, 9);
    expect(ucum.convertUnitTo('[degF]', 68, 'Cel').toVal).toBeCloseTo(20, 9);
  });
});

/** UCUM takes Hz for Bq and Gy for Sv; here they are apart. */
function isSameDimension(one: string, other: string): boolean {
  return [...PAGE.values()].some((all) => [one, other].every((name) => all.some((unit) => unit.name === name)));
}
