// UCUM's definitions as exact rational numbers over the bases m, kg, s, A, K, cd, rad.
import { createRequire } from 'node:module';

const { prefixes, units } = createRequire(import.meta.url)('@lhncbc/ucum-lhc/data/ucumDefs.min.json');

/** A number n/d times powers of bases. */
export const measure = (n, d = 1n, dims = {}) => reduced({ n, d, dims });

function gcd(a, b) {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}

function reduced({ n, d, dims }) {
  const common = gcd(n, d) || 1n;
  return { n: n / common, d: d / common, dims };
}

export function multiply(a, b) {
  const dims = { ...a.dims };
  for (const [base, power] of Object.entries(b.dims)) dims[base] = (dims[base] ?? 0) + power;
  return measure(a.n * b.n, a.d * b.d, Object.fromEntries(Object.entries(dims).filter(([, power]) => power !== 0)));
}

export function power(a, exponent) {
  const from =
    exponent < 0 ? measure(a.d, a.n, Object.fromEntries(Object.entries(a.dims).map(([b, p]) => [b, -p]))) : a;
  let result = measure(1n);
  for (let i = 0; i < Math.abs(exponent); i++) result = multiply(result, from);
  return result;
}

/** "37e9", "1.5", "254e-2", "1/60" exactly. */
export function rational(text) {
  const [whole, below] = text.split('/');
  if (below !== undefined) return multiply(rational(whole), power(rational(below), -1));
  const parts = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text);
  if (!parts) throw new Error(`no decimal: ${text}`);
  const [, digits, fraction = '', exponent = '0'] = parts;
  const places = BigInt(exponent) - BigInt(fraction.length);
  const n = BigInt(digits + fraction);
  return places >= 0n ? measure(n * 10n ** places) : measure(n, 10n ** -places);
}

const BASES = {
  m: measure(1n, 1n, { m: 1 }),
  s: measure(1n, 1n, { s: 1 }),
  g: measure(1n, 1000n, { kg: 1 }),
  rad: measure(1n, 1n, { rad: 1 }),
  K: measure(1n, 1n, { K: 1 }),
  C: measure(1n, 1n, { A: 1, s: 1 }),
  cd: measure(1n, 1n, { cd: 1 }),
};

const column = (name) => units.config.indexOf(name);
const [CODE, TEXT, FACTOR, METRIC] = ['csCode_', 'csUnitString_', 'baseFactorStr_', 'isMetric_'].map(column);
const defined = new Map(units.data.map((row) => [row[CODE], row]));
const exponents = new Map(prefixes.data.map(([code, , , , value, exponent]) => [code, { value, exponent }]));

/** The number that a prefix of UCUM stands for. */
export function prefix(code) {
  const { value, exponent } = exponents.get(code) ?? {};
  if (value === undefined) throw new Error(`UCUM has no prefix ${code}`);
  return exponent === null ? measure(BigInt(value)) : rational(`1e${exponent}`);
}

function unit(code) {
  if (BASES[code]) return BASES[code];
  if (code === '10*') return measure(10n);
  if (/^\d+$/.test(code)) return measure(BigInt(code));
  const row = defined.get(code);
  // Some of those with a prefix are listed too, without a factor.
  if (typeof row?.[FACTOR] === 'string') return multiply(rational(row[FACTOR]), expression(row[TEXT]));
  const letter = [...exponents.keys()].find((each) => code.startsWith(each) && defined.has(code.slice(each.length)));
  const stem = letter === undefined ? undefined : code.slice(letter.length);
  if (stem === undefined || !(BASES[stem] || defined.get(stem)[METRIC]))
    throw new Error(`UCUM has no exact factor for ${code}`);
  return multiply(prefix(letter), unit(stem));
}

/** An expression of UCUM: m.s-2, J/kg, K.5/9. */
export function expression(text) {
  return text.split(/(?=[./])/).reduce((product, part) => {
    const [, sign, code, exponent] = /^([./]?)(\d+|10\*|.*?)([+-]?\d+)?$/.exec(part) ?? [];
    const value = power(unit(code), Number(exponent ?? 1));
    return multiply(product, sign === '/' ? power(value, -1) : value);
  }, measure(1n));
}
