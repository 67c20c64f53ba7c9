// Writes the table of units of the language from UCUM's data and tools/units/catalogue.mjs.
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATOMS, BASES, COMPOUNDS, DIMENSIONS, PREFIXES } from './units/catalogue.mjs';
import { expression, measure, multiply, power, prefix, rational } from './units/ucum.mjs';

const FILE = join(import.meta.dirname, '../packages/language/src/units/table.ts');
const known = new Map();

function valueIn(atom) {
  const value = plainValueOf(atom);
  const kind = atom.kind ? measure(1n, 1n, { [atom.kind]: 1 }) : measure(1n);
  return multiply(value, kind);
}

function plainValueOf({ ucum, base, per, of, times = '1', exact }) {
  if (of)
    return of
      .split('/')
      .reduce((product, each, i) => multiply(product, power(known.get(each), i === 0 ? 1 : -1)), rational(times));
  if (base)
    return multiply(
      measure(1n, ['wt', 'vol', 'mole'].includes(base) ? 100n : 1n, { [base]: 1 }),
      per ? power(known.get(per), -1) : measure(1n),
    );
  const value = expression(ucum);
  return exact ? { ...rational(exact.factor), dims: value.dims } : value;
}

const fraction = ({ n, d }) => (d === 1n ? `${n}` : `${n}/${d}`);
const dims = ({ dims }) =>
  BASES.flatMap((base) => (dims[base] ? [`${base}${dims[base] === 1 ? '' : `^${dims[base]}`}`] : [])).join(' ');

const atoms = ATOMS.map((atom) => {
  const value = valueIn(atom);
  if (known.has(atom.symbol)) throw new Error(`${atom.symbol} stands twice`);
  known.set(atom.symbol, value);
  if (atom.ucum && atom.base) throw new Error(`${atom.symbol}: either UCUM or a base`);
  const offset = atom.offset ? multiply(rational(atom.offset.value), { ...value, dims: {} }) : undefined;
  return {
    symbol: atom.symbol,
    factor: fraction(value),
    dimension: dims(value),
    ...(offset ? { offset: fraction(offset) } : {}),
    ...(atom.level ? { isLevel: true } : {}),
    prefixes: atom.prefixes,
    ja: atom.ja,
    en: atom.en,
    also: atom.also ?? [],
  };
});

const row = (each) => `  ${JSON.stringify(each)},`;
const text = `// Made by tools/units.mjs from UCUM; see SOURCE.md. Not to be edited by hand.
// UCUM table, codes and definitions copyright (c) 1995-2009 Regenstrief Institute, Inc. and the UCUM Organization, https://ucum.org/license

/** An atom of a unit. factor: how many coherent base units one is, exactly; offset: what is added to them (temperature scales). */
export interface Atom {
  readonly symbol: string;
  readonly factor: string;
  /** Powers of bases: "kg m^2 s^-3". */
  readonly dimension: string;
  readonly offset?: string;
  /** A logarithmic level. */
  readonly isLevel?: true;
  /** The prefixes it is used with. */
  readonly prefixes: string;
  readonly ja: readonly string[];
  readonly en: readonly string[];
  /** Other symbols. */
  readonly also: readonly string[];
}

export const BASES: readonly string[] = ${JSON.stringify(BASES)};

/** Symbol, factor, English, Japanese. */
export const PREFIXES: readonly (readonly [symbol: string, factor: string, en: string, ja: string])[] = [
${PREFIXES.map(([symbol, code, en, ja]) => row([symbol, fraction(prefix(code)), en, ja])).join('\n')}
];

export const ATOMS: readonly Atom[] = [
${atoms.map(row).join('\n')}
];

/** The coherent unit of a dimension, and what the dimension is called. */
export const DIMENSIONS: readonly (readonly [unit: string, ja: string, en: string])[] = [
${DIMENSIONS.map(row).join('\n')}
];

/** Compounds in use. */
export const COMPOUNDS: readonly string[] = [
${COMPOUNDS.map(row).join('\n')}
];
`;
function write(file, content) {
  writeFileSync(`${file}.tmp`, content);
  renameSync(`${file}.tmp`, file);
}

write(FILE, text);
// The page is made of what the language reads in the new table.
const { unitsPage } = await import('./units/page.mjs');
write(join(import.meta.dirname, '../docs/units.md'), unitsPage());
