import { compareExact, type PlanType, parseExact } from '@fefta/runtime';
import { scaleOf } from '@fefta/targets';
import { quoted } from './quoting.ts';

/** How numbers stand in cells: what may stand around them, and by what they are multiplied. */
export interface Notation {
  /** A regular expression with the number between its halves. */
  readonly before: string;
  readonly after: string;
  /** A decimal: what one is worth in the column's unit. */
  readonly factor: string;
  readonly offset?: string;
  readonly shown: string;
}

const RATIO_UNITS: Record<string, string> = { '%': '0.01', '1': '1', bp: '0.0001' };

/** How numbers of a type are written if a unit is said (undefined: as in a case); undefined where there is no such unit. */
export function notationOf(type: PlanType, unit: string | undefined): Notation | undefined {
  const plain = (factor: string, shown: string): Notation => ({ before: '', after: '', factor, shown });
  switch (type.type) {
    case 'ratio': {
      if (unit === undefined) return { before: '', after: '%', factor: '0.01', shown: '5%' };
      const factor = RATIO_UNITS[unit];
      return factor === undefined ? undefined : plain(factor, unit);
    }
    case 'money':
      if (unit === undefined)
        return { before: '', after: ` ${type.currency}`, factor: '1', shown: `100 ${type.currency}` };
      return unit === type.currency ? plain('1', unit) : undefined;
    case 'quantity': {
      const name = unit ?? type.unit;
      const scale = type.units.get(name);
      const factor = scale && decimalOf(scale.factor);
      const offset = scale && decimalOf(scale.offset);
      if (factor === undefined || offset === undefined) return undefined;
      const simple = name.slice(name.lastIndexOf('.') + 1);
      const after = unit === undefined ? `( ${escaped(name)}| ${escaped(simple)})` : '';
      return { before: '', after, factor, offset, shown: unit ?? `600 ${simple}` };
    }
    case 'integer':
    case 'number':
      return unit === undefined ? plain('1', type.type === 'integer' ? '5' : '9.99') : undefined;
    default:
      return undefined;
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A number that a short decimal is. */
function decimalOf(value: import('@fefta/runtime').Exact): string | undefined {
  if (typeof value !== 'number') return undefined;
  const text = value.toFixed(12).replace(/\.?0+$/, '');
  const back = parseExact(text);
  return back !== undefined && compareExact(back, value) === 0 ? text : undefined;
}

const placesOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;

/** SQL of a cell of numbers: the value in the column's decimals (NULL if it is not written so), from text. */
export function numberOfText(text: string, type: PlanType, notation: Notation): string {
  const scale = scaleOf(type);
  const places = Math.max(0, scale - placesOf(notation.factor));
  const digits = 18 - scale;
  const pattern = `${notation.before}(-?[0-9]{1,${digits}}${places > 0 ? `(\\.[0-9]{1,${places}})?` : ''})${notation.after === '%' ? '%' : notation.after}`;
  const number = notation.after === '' ? text : `regexp_extract(${text}, ${quoted(`^${pattern}$`)}, 1)`;
  const cast = `TRY_CAST(${number} AS DECIMAL(18,${places}))`;
  return `CASE WHEN regexp_full_match(${text}, ${quoted(pattern)}) THEN ${scaled(cast, type, notation)} END`;
}

/** SQL of a cell that is a number already; NULL where it has more digits than are held. */
export function numberOfDecimal(sql: string, decimals: number, type: PlanType, notation: Notation): string | undefined {
  if (decimals + placesOf(notation.factor) > scaleOf(type)) return undefined;
  return scaled(`TRY_CAST(${sql} AS DECIMAL(18,${decimals}))`, type, notation);
}

function scaled(sql: string, type: PlanType, { factor, offset = '0' }: Notation): string {
  const target = `DECIMAL(18,${scaleOf(type)})`;
  const literal = (decimal: string) =>
    `CAST(${decimal} AS DECIMAL(${decimal.replace(/[-.]/g, '').length},${placesOf(decimal)}))`;
  const times = factor === '1' ? sql : `${sql} * ${literal(factor)}`;
  return `TRY_CAST(${offset === '0' ? times : `${times} + ${literal(offset)}`} AS ${target})`;
}
