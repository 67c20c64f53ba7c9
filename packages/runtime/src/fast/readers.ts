import type { Duration } from '@fefta/bundle';
import { type Exact, isShortDecimal } from '../exact.ts';
import { checkLeaf } from '../facts/check-leaf.ts';
import type { Checking } from '../facts/checking.ts';
import { readNumber } from '../facts/read.ts';
import { sortOfType } from '../plan/types.ts';
import type { PlanType } from '../plan.ts';

/** What a given value (neither null nor absent) stands for; undefined if it is not of the type. Texts, dates: themselves. */
export type Reader = (raw: unknown) => Exact | boolean | string | Duration | undefined;

/** So many texts of one type are remembered with what they stand for; then remembering starts anew. */
const KEPT = 4096;

/** Integers below this have at most 15 digits. */
const LIMIT = 1e15;

/** A reader for a type that holds no others and is no member of a list. */
export function readerOf(checking: Checking, type: PlanType): Reader {
  if (type.type === 'boolean') return (raw) => (typeof raw === 'boolean' ? raw : undefined);
  if (type.type === 'text') return (raw) => (typeof raw === 'string' ? raw : undefined);
  const checked = (raw: unknown) =>
    checkLeaf(checking, type, raw, '') === undefined ? valueFrom(type, raw) : undefined;
  const remembered = remembering(checked);
  if (type.type !== 'integer' && type.type !== 'number') {
    return (raw) => (typeof raw === 'string' ? remembered(raw) : checked(raw));
  }
  const isGood = type.type === 'integer' ? isShortInteger : isPlainNumber;
  return (raw) => (typeof raw === 'string' ? remembered(raw) : isGood(raw) ? raw : undefined);
}

function valueFrom(type: PlanType, raw: unknown): Exact | string | undefined {
  if (sortOfType(type) === 'number') return readNumber(type, raw);
  return typeof raw === 'string' ? raw : undefined;
}

export const isShortInteger = (raw: unknown): raw is number =>
  typeof raw === 'number' && Number.isInteger(raw) && raw < LIMIT && raw > -LIMIT;

/** A number of at most 15 digits. One that is the nearest to some number of ten-thousandths is soon recognised. */
export function isPlainNumber(raw: unknown): raw is number {
  if (typeof raw !== 'number') return false;
  const rounded = Math.round(raw * 1e4);
  return (rounded / 1e4 === raw && rounded < LIMIT && rounded > -LIMIT) || isShortDecimal(raw);
}

function remembering<T>(read: (text: string) => T | undefined): (text: string) => T | undefined {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (value === undefined) return undefined;
    if (known.size >= KEPT) known.clear();
    known.set(text, value);
    return value;
  };
}
