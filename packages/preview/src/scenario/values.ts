import type { Type } from '@fefta/bundle';
import { type Rules, simpleName } from '@fefta/runtime';
import type { Language } from '../words/language.ts';
import { type NameWriter, writeName } from './names.ts';
import { writeMoney, writeNumber, writeRatio } from './numbers.ts';
import { KEYWORDS } from './words.ts';

/** What writing a scenario needs to know. */
export interface Writing {
  rules: Rules;
  keywords: Language;
  names: NameWriter;
}

/** A literal of the language. An open one would take the words after it along: a separator must follow. */
export interface Literal {
  text: string;
  open: boolean;
}

const closed = (text: string | undefined): Literal | undefined =>
  text === undefined ? undefined : { text, open: false };
const open = (text: string | undefined): Literal | undefined => (text === undefined ? undefined : { text, open: true });

/** Codes of code lists and numbers of control lists, as the language can write them: 2511, 1C001.a, 2(8), 10の2. */
const PART = '[0-9A-Za-z\\u3005-\\u3007\\u3041-\\u3096\\u30A1-\\u30FA\\u4E00-\\u9FFF]+';
const CODE = new RegExp(`^${PART}([.-]${PART}|\\(${PART}\\)(${PART})?)*$`);

/** A value of a case, of a type that holds no facts, as a literal; undefined if the language has no literal for it. */
export function writeLeaf(writing: Writing, type: Type, value: unknown): Literal | undefined {
  if (value === null) return closed(KEYWORDS.none[writing.keywords]);
  switch (type.type) {
    case 'boolean':
      return typeof value === 'boolean' ? closed(KEYWORDS[value ? 'true' : 'false'][writing.keywords]) : undefined;
    case 'integer':
    case 'number':
      return open(writeNumber(value));
    case 'money':
      return open(money(value, writing.keywords));
    case 'quantity':
      return open(quantity(writing, type.unit, asText(value)));
    default:
      return typeof value === 'string' ? writeText(writing, type, value) : undefined;
  }
}

function writeText(writing: Writing, type: Type, value: string): Literal | undefined {
  switch (type.type) {
    case 'text':
      return closed(quote(value));
    case 'date':
      return closed(/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
    case 'period':
      return open(period(value, writing.keywords));
    case 'ratio':
      return closed(writeRatio(value));
    case 'codes':
      return closed(CODE.test(value) ? `#${value}` : undefined);
    case 'enum':
    case 'sectors':
      return closed(writeName(value));
    default:
      return undefined;
  }
}

/** A text between quotes; undefined if it holds what no text of the language can hold. */
export function quote(text: string): string | undefined {
  const escaped = text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u001f]/.test(escaped) ? undefined : `"${escaped}"`;
}

function money(value: unknown, keywords: Language): string | undefined {
  if (typeof value === 'string') {
    const [amount = '', currency = ''] = value.split(' ');
    return /^[A-Z]{3}$/.test(currency) ? writeMoney(amount, currency, keywords) : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { amount, currency } = value as Record<string, unknown>;
  return typeof amount === 'string' && typeof currency === 'string'
    ? writeMoney(amount, currency, keywords)
    : undefined;
}

/** {"value": "600", "unit": "Hz"} as "600 Hz". */
function asText(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  const { value, unit } = (raw ?? {}) as Record<string, unknown>;
  return typeof value === 'string' && typeof unit === 'string' ? `${value} ${unit}` : '';
}

/** A unit is named in a literal by its simple name; its namespace has to be visible. */
function quantity({ rules, names }: Writing, declared: string, value: string): string | undefined {
  const [, amount, unit = ''] = /^(-?[0-9]+(?:\.[0-9]+)?) (.+)$/s.exec(value) ?? [];
  if (amount === undefined) return undefined;
  const dimension = (rules.units.get(declared) ?? rules.standardUnits.get(declared))?.dimension;
  const found = [...rules.units.values()].find(
    (each) => each.dimension === dimension && (each.name === unit || simpleName(each.name) === unit),
  );
  if (!found) return standardQuantity(rules, dimension, amount, unit);
  names.write(found.name);
  const word = writeName(simpleName(found.name));
  return word && `${amount} ${word}`;
}

/** A unit of the standard has a symbol that is read everywhere. */
function standardQuantity(rules: Rules, dimension: string | undefined, amount: string, unit: string) {
  const found = [...rules.standardUnits.values()].find(
    (each) => each.dimension === dimension && (each.name === unit || each.spellings.includes(unit)),
  );
  return found && `${amount} ${found.name}`;
}

const PERIODS: Readonly<Record<string, string>> = { day: '日', 'business day': '営業日', month: 'か月', year: '年' };

function period(value: string, keywords: Language): string | undefined {
  const [, amount = '', unit = ''] = /^([0-9]{1,6}) (day|business day|month|year)s?$/.exec(value) ?? [];
  if (amount === '') return undefined;
  const count = Number(amount);
  return keywords === 'ja' ? `${count}${PERIODS[unit]}` : `${count} ${unit}${count === 1 ? '' : 's'}`;
}
