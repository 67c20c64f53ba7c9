import { type UserError, userError } from '../errors.ts';
import type { Plan, PlanType } from '../plan.ts';
import type { Rules } from '../rules.ts';
import { howToWrite, shown } from './messages.ts';

/** To what a single value is held. */
export interface Standard {
  readonly rules: Rules;
  readonly asOf: string;
  /** The date of the case is good, so that codes can be held to it. */
  readonly dated: boolean;
}

/** What checking the facts of one case needs. */
export interface Checking extends Standard {
  readonly plan: Plan;
  readonly errors: UserError[];
}

/** What is wrong with a value, if anything. */
export type Finding = UserError | undefined;

/** The value is not written as its type is. */
export function wrongType(type: PlanType, raw: unknown, path: string): UserError {
  const want = howToWrite(type);
  const none = type.optional ? { ja: '(なければ null)', en: ' (or null for none)' } : { ja: '', en: '' };
  const ja = `${path} は ${want.ja}で書いてください${none.ja}。与えられた値: ${shown(raw)}`;
  return userError('fact-type', path, ja, `${path} must be ${want.en}${none.en}. Given: ${shown(raw)}`);
}
