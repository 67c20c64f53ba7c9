import type { Unit } from '../generated/ast.ts';
import { type Exact, minus, over, plus, powerOf, times } from '../literals/exact.ts';
import { type Dimension, productOf } from './dimension.ts';
import { ONE } from './symbols.ts';
import { readTerms, type Term, writeTerms } from './terms.ts';

/** A unit, of the standard or declared: how its values become values in the coherent base units of its dimension. */
export interface Measure {
  /** As it is written: kHz, W/(m·K), or the name of the declaration. */
  readonly name: string;
  readonly dimension: Dimension;
  /** How many base units one is. */
  readonly factor: Exact;
  /** What is then added, on a scale whose zero is not nothing: 0 °C is 273.15 K. */
  readonly offset?: Exact;
  /** A logarithmic level: it compares, but nothing is calculated with it. */
  readonly isLevel?: true;
  readonly declared?: Unit;
}

/** Units that were looked for before; forgotten when there are too many. */
const known = new Map<string, Measure | undefined>();
const MOST = 5000;

/** The unit of the standard that a text means, in any spelling; undefined where there is none. */
export function standardUnit(text: string): Measure | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size >= MOST) known.clear();
  const terms = readTerms(text);
  const measure = terms && measureOfTerms(terms);
  known.set(text, measure);
  return measure;
}

function measureOfTerms(terms: readonly Term[]): Measure {
  const [only] = terms;
  const isLevel = terms.some(({ symbol }) => symbol.isLevel);
  return {
    name: writeTerms(terms),
    dimension: productOf(terms.map(({ symbol, power }) => [symbol.dimension, power])),
    factor: terms.reduce((factor, { symbol, power }) => times(factor, powerOf(symbol.factor, power)), ONE),
    ...(terms.length === 1 && only?.symbol.offset ? { offset: only.symbol.offset } : {}),
    ...(isLevel ? { isLevel } : {}),
  };
}

/** A value in the unit as one in base units. */
export function toBase(value: Exact, { factor, offset }: Measure): Exact {
  const scaled = times(value, factor);
  return offset ? plus(scaled, offset) : scaled;
}

/** A value in base units as one in the unit. */
export function fromBase(value: Exact, { factor, offset }: Measure): Exact {
  return over(offset ? minus(value, offset) : value, factor);
}
