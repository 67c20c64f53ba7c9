import { basesOf, type Dimension, NUMBER, ownName, productOf } from './dimension.ts';
import { type Measure, standardUnit } from './measure.ts';
import { raised, symbolIndex } from './symbols.ts';
import { COMPOUNDS, DIMENSIONS } from './table.ts';
import { readTerms, type Term } from './terms.ts';

/** A unit of the standard as an editor offers it and a bundle lists it. */
export interface StandardUnit extends Measure {
  readonly ja: string;
  readonly en: string;
  /** Everything that it may be written as, the name first. */
  readonly spellings: readonly string[];
}

/** What a dimension is called, and the unit in which a bundle counts it. */
export interface DimensionName {
  readonly dimension: Dimension;
  readonly base: string;
  readonly ja: string;
  readonly en: string;
}

interface Standard {
  readonly units: readonly StandardUnit[];
  readonly byDimension: ReadonlyMap<Dimension, readonly StandardUnit[]>;
  readonly names: ReadonlyMap<Dimension, DimensionName>;
}

let made: Standard | undefined;

function standard(): Standard {
  made ??= makeStandard();
  return made;
}

function makeStandard(): Standard {
  const symbols = symbolIndex().all.map(({ symbol }) => symbol);
  const units = [...new Set([...symbols, ...COMPOUNDS])].flatMap((name) => listed(name) ?? []);
  const byDimension = new Map<Dimension, StandardUnit[]>();
  for (const unit of units) byDimension.set(unit.dimension, [...(byDimension.get(unit.dimension) ?? []), unit]);
  const names = DIMENSIONS.flatMap(([base, ja, en]) => {
    const measure = standardUnit(base);
    return measure
      ? [[measure.dimension, { dimension: measure.dimension, base: baseName(measure), ja, en }] as const]
      : [];
  });
  return { units, byDimension, names: new Map(names) };
}

/** wt% is a hundredth: its dimension is counted in 1. */
function baseName({ name, factor }: Measure): string {
  return factor.numerator === factor.denominator ? name : '1';
}

/** Every unit of the list: atoms with their prefixes and the compounds in use. */
export function standardUnits(): readonly StandardUnit[] {
  return standard().units;
}

/** Those of one dimension. */
export function standardUnitsOf(dimension: Dimension): readonly StandardUnit[] {
  return standard().byDimension.get(dimension) ?? [];
}

/** The dimensions that have a name. */
export function namedDimensions(): readonly DimensionName[] {
  return [...standard().names.values()];
}

/** The names of a dimension: of the standard, of a declaration, or the product of its bases. */
export function dimensionName(dimension: Dimension): DimensionName {
  const named = standard().names.get(dimension);
  if (named) return named;
  const text = ownName(dimension) ?? productText(dimension);
  return { dimension, base: productText(dimension), ja: text, en: text };
}

/** m·s⁻²; 1 of a plain number. */
export function productText(dimension: Dimension): string {
  if (dimension === NUMBER) return '1';
  return basesOf(dimension)
    .map(([base, power]) => (ownName(base) ?? base) + raised(power))
    .join('·');
}

/** A unit with its names and spellings; undefined where the text is none. */
export function listed(text: string): StandardUnit | undefined {
  const measure = standardUnit(text);
  const terms = readTerms(text);
  if (!measure || !terms) return undefined;
  const [only] = terms;
  if (terms.length === 1 && only?.power === 1) {
    const { ja, en, spellings } = only.symbol;
    return { ...measure, ja: ja ?? measure.name, en, spellings };
  }
  const ja = japaneseName(terms);
  const plain = plainText(measure.name);
  const spellings = [measure.name, ...(plain === measure.name ? [] : [plain]), ...(ja === undefined ? [] : [ja])];
  return { ...measure, ja: ja ?? measure.name, en: measure.name, spellings };
}

/** W/cm2, s^-1: what a keyboard has. */
function plainText(name: string): string {
  return name
    .replace(/⁻¹/g, '^-1')
    .replace(/[²³]/g, (figure) => (figure === '²' ? '2' : '3'))
    .replaceAll('µ', 'u');
}

const POWER_WORDS: Readonly<Record<number, string>> = { 1: '', 2: '平方', 3: '立方' };

/** キロワット毎平方センチメートル. */
function japaneseName(terms: readonly Term[]): string | undefined {
  const words = terms.map(({ symbol, power, below }) => {
    const word = POWER_WORDS[Math.abs(power)];
    if (symbol.ja === undefined || word === undefined || (power < 0 && !below)) return undefined;
    if (below && word !== '' && symbol.symbol === 's') return `毎${symbol.ja}`.repeat(Math.abs(power));
    // An hour is 時間, and 毎時 below.
    return `${below ? '毎' : ''}${word}${below && symbol.symbol === 'h' ? '時' : symbol.ja}`;
  });
  return words.every((each) => each !== undefined) ? words.join('') : undefined;
}

/** The unit of a product or quotient of quantities, in base units. */
export function productUnit(factors: readonly (readonly [unit: Measure, power: number])[]): Measure {
  const dimension = productOf(factors.map(([{ dimension }, power]) => [dimension, power]));
  return coherentUnit(dimension);
}

/** The unit in which a dimension is counted. */
export function coherentUnit(dimension: Dimension): Measure {
  return { name: dimensionName(dimension).base, dimension, factor: { numerator: 1n, denominator: 1n } };
}
