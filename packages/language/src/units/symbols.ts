import { type Exact, exact, readExact, times } from '../literals/exact.ts';
import type { Dimension } from './dimension.ts';
import { ATOMS, type Atom, PREFIXES } from './table.ts';

/** An atom with or without a prefix: kHz, °C. */
export interface UnitSymbol {
  /** As the formatter writes it. */
  readonly symbol: string;
  readonly factor: Exact;
  readonly dimension: Dimension;
  readonly offset?: Exact;
  readonly isLevel?: true;
  /** The name in each language; the first of several. */
  readonly ja: string | undefined;
  readonly en: string;
  /** All names by which it is found, the symbol first. */
  readonly spellings: readonly string[];
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const DOTS = /[⋅∙•・]/g;

/** One form for the many of Unicode: full-width and squared letters (㎜), µ and μ, raised figures as ^2. */
export function normalized(text: string): string {
  const flat = text.replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (raised) => `^${[...raised].map(lowered).join('')}`);
  return flat.normalize('NFKC').replace(DOTS, '·').replace('−', '-');
}

function lowered(letter: string): string {
  return letter === '⁻' ? '-' : letter === '⁺' ? '' : String(SUPERSCRIPTS.indexOf(letter));
}

/** A power as the formatter writes it; 1 is not written. */
export function raised(power: number): string {
  if (power === 1) return '';
  return (power < 0 ? '⁻' : '') + [...String(Math.abs(power))].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
}

interface Index {
  readonly all: readonly UnitSymbol[];
  /** By normalized symbol, English name, Japanese name. */
  readonly symbols: ReadonlyMap<string, UnitSymbol>;
  readonly english: ReadonlyMap<string, UnitSymbol>;
  readonly japanese: ReadonlyMap<string, UnitSymbol>;
}

let made: Index | undefined;

/** All atoms with all their prefixes; made when first asked for. */
export function symbolIndex(): Index {
  made ??= makeIndex();
  return made;
}

function makeIndex(): Index {
  const [symbols, english, japanese] = [0, 1, 2].map(() => new Map<string, UnitSymbol>());
  const index = { symbols, english, japanese } as Record<'symbols' | 'english' | 'japanese', Map<string, UnitSymbol>>;
  const plain = ATOMS.map((atom) => [atom, symbolOf(atom)] as const);
  const prefixed = ATOMS.flatMap((atom) =>
    PREFIXES.filter(([prefix]) => atom.prefixes.split(' ').includes(prefix)).map(
      (prefix) => [atom, symbolOf(atom, prefix), prefix] as const,
    ),
  );
  const all = [...plain, ...prefixed];
  for (const [atom, symbol, [short = '', , long = '', ja = ''] = []] of all) {
    const put = (map: Map<string, UnitSymbol>, name: string) => {
      const key = normalized(name);
      // What stands without a prefix has the better right: min is a minute.
      if (!map.has(key)) map.set(key, symbol);
    };
    for (const each of [atom.symbol, ...atom.also])
      for (const letter of lettersOf(short)) put(index.symbols, letter + each);
    for (const each of atom.en) for (const name of [each, `${each}s`]) put(index.english, long + name);
    for (const each of atom.ja) put(index.japanese, ja + each);
  }
  return { ...index, all: all.map(([, symbol]) => symbol) };
}

/** Keyboards have no µ. */
function lettersOf(prefix: string): string[] {
  return prefix === 'µ' ? ['µ', 'u'] : [prefix];
}

function symbolOf(atom: Atom, prefix?: (typeof PREFIXES)[number]): UnitSymbol {
  const [short, factor, long, ja] = prefix ?? ['', '1', '', ''];
  return {
    symbol: short + atom.symbol,
    factor: times(readExact(factor), readExact(atom.factor)),
    dimension: atom.dimension,
    ...(atom.offset === undefined ? {} : { offset: readExact(atom.offset) }),
    ...(atom.isLevel ? { isLevel: true } : {}),
    ja: atom.ja[0] === undefined ? undefined : ja + atom.ja[0],
    en: long + (atom.en[0] ?? atom.symbol),
    spellings: [
      ...[atom.symbol, ...atom.also].flatMap((each) => lettersOf(short).map((letter) => letter + each)),
      ...atom.ja.map((each) => ja + each),
      ...atom.en.map((each) => long + each),
    ],
  };
}

export const ONE: Exact = exact(1n);
