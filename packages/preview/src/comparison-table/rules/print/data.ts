import { simpleName } from '@fefta/runtime';
import { bracketed, line, type TextLine } from './parts.ts';

const LEFT_OUT: ReadonlySet<string> = new Set(['name', 'place']);

/** A declaration that is data (an instrument, a calendar, a procedure …), member by member, so that nothing that differs goes unseen. */
export function dataText(word: string, name: string, value: object): TextLine[] {
  return bracketed(`${word} ${simpleName(name)}`, members(value));
}

function members(value: object): TextLine[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    if (LEFT_OUT.has(key) && !Array.isArray(value)) return [];
    if (Array.isArray(inner) && inner.length === 0) return [];
    if (typeof inner !== 'object' || inner === null) return [line(`${key}: ${JSON.stringify(inner)}`)];
    return isFlat(inner) ? [line(`${key}: ${JSON.stringify(inner, withoutPlaces)}`)] : bracketed(key, members(inner));
  });
}

const withoutPlaces = (key: string, value: unknown): unknown => (key === 'place' ? undefined : value);

/** Is it short enough for one line? */
const isFlat = (value: object): boolean => JSON.stringify(value, withoutPlaces).length <= 80;
