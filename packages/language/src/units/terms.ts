import { normalized, raised, symbolIndex, type UnitSymbol } from './symbols.ts';

/** A symbol to a power; `below` stands after the stroke. */
export interface Term {
  readonly symbol: UnitSymbol;
  /** As it enters the product: negative below the stroke. */
  readonly power: number;
  readonly below: boolean;
}

/** Longer texts are no units. */
const LONGEST = 60;

/** The terms of a unit in any spelling: W/(m·K), cm^-1, キロワット毎平方センチメートル, kilohertz. Undefined where it is none. */
export function readTerms(text: string): Term[] | undefined {
  if (text.length > LONGEST) return undefined;
  const key = normalized(text);
  const { symbols, english, japanese } = symbolIndex();
  const whole = symbols.get(key) ?? english.get(key) ?? japanese.get(key);
  if (whole) return [{ symbol: whole, power: 1, below: false }];
  const terms = /[\u3040-\u30ff\u3400-\u9fff]/.test(key) ? japaneseTerms(key) : symbolTerms(key);
  // A temperature scale has a zero of its own: it is part of no product.
  return terms && (terms.length === 1 && terms[0]?.power === 1 ? terms : withoutScales(terms));
}

function withoutScales(terms: Term[]): Term[] | undefined {
  return terms.some(({ symbol }) => symbol.offset) ? undefined : terms;
}

const SYMBOLS = /^([^/]+)((?:\/(?:\([^()/]+\)|[^/()·]+))*)$/;

function symbolTerms(key: string): Term[] | undefined {
  const [whole, above = '', strokes = ''] = SYMBOLS.exec(key) ?? [];
  if (whole === undefined) return undefined;
  const below = [...strokes.matchAll(/\/(?:\(([^()]+)\)|([^/()]+))/g)].flatMap(([, many, one]) =>
    (many ?? one ?? '').split('·'),
  );
  return complete([
    ...above.split('·').map((each) => symbolTerm(each, false)),
    ...below.map((each) => symbolTerm(each, true)),
  ]);
}

function symbolTerm(text: string, below: boolean): Term | undefined {
  const { symbols } = symbolIndex();
  const plain = symbols.get(text);
  if (plain) return { symbol: plain, power: below ? -1 : 1, below };
  const [, name = '', figure = ''] = /^(.+?)(\^-?[1-9]|[1-9])$/.exec(text) ?? [];
  const symbol = symbols.get(name);
  const power = Number(figure.replace('^', ''));
  return symbol && { symbol, power: below ? -power : power, below };
}

/** 毎 divides, 平方 and 立方 are the second and third power, and names that stand together are multiplied. */
function japaneseTerms(key: string): Term[] | undefined {
  const [above = '', ...below] = key.split('毎');
  const numerator = product(above);
  return numerator && complete([...numerator, ...below.map((each) => japaneseTerm(each, true))]);
}

function product(text: string, depth = 0): Term[] | undefined {
  const one = japaneseTerm(text, false);
  if (one) return [one];
  for (let end = text.length - 1; end > 0 && depth < 2; end--) {
    const first = japaneseTerm(text.slice(0, end), false);
    const rest = first && product(text.slice(end), depth + 1);
    if (first && rest) return [first, ...rest];
  }
  return undefined;
}

const POWERS: readonly (readonly [string, number])[] = [
  ['平方', 2],
  ['立方', 3],
];

function japaneseTerm(text: string, below: boolean): Term | undefined {
  const { japanese } = symbolIndex();
  const [word, power] = POWERS.find(([each]) => text.startsWith(each)) ?? ['', 1];
  const symbol = japanese.get(text.slice(word.length));
  return symbol && { symbol, power: below ? -power : power, below };
}

/** The terms if none is missing, each symbol once: メートル毎秒毎秒 is m/s². */
function complete(terms: (Term | undefined)[]): Term[] | undefined {
  if (!terms.every((each) => each !== undefined)) return undefined;
  const found: Term[] = [];
  for (const term of terms) {
    const at = found.findIndex(({ symbol, below }) => symbol === term.symbol && below === term.below);
    const same = found[at];
    if (same) found[at] = { ...same, power: same.power + term.power };
    else found.push(term);
  }
  return found;
}

/** The terms as the formatter writes them: kN·m, W/(m·K), cm⁻¹. */
export function writeTerms(terms: readonly Term[]): string {
  const above = terms.filter(({ below }) => !below).map(({ symbol, power }) => symbol.symbol + raised(power));
  const below = terms.filter((term) => term.below).map(({ symbol, power }) => symbol.symbol + raised(-power));
  const denominator = below.length > 1 ? `(${below.join('·')})` : (below[0] ?? '');
  return above.join('·') + (denominator === '' ? '' : `/${denominator}`);
}
