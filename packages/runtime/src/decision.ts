import type { Citation, Status } from '@fefta/bundle';
import type { RuleTrace } from './because.ts';
import type { UserError } from './errors.ts';
import type { Period } from './periods.ts';

/** A duty that remains when an exemption is used. */
export interface Report {
  readonly duty: string;
  readonly status: Status;
  readonly periods: readonly Period[];
}

/** What the rules say of one duty in one case. Parts are shared between answers: not to be altered. */
export interface Decision {
  readonly duty: string;
  readonly kind: 'duty' | 'report';
  readonly status: Status;
  /** The fact path of the party that bears the duty; several where the rule says "each"; null if none is named or not known. */
  readonly bearer: string | readonly string[] | null;
  readonly exemption: string | null;
  /** Those of the exemption used. */
  readonly conditions: readonly string[];
  /** Those that the exemption used leaves. */
  readonly reports: readonly Report[];
  readonly periods: readonly Period[];
  readonly basis: readonly Citation[];
  readonly because: RuleTrace;
  /** The facts that could still change the answer. */
  readonly missing: readonly string[];
  /** Present if working out `missing` exactly would have taken too long: it may then name too many facts. */
  readonly exact?: false;
}

/** The decisions on every duty of the act that is in force, sorted by name. */
export interface Decided {
  readonly act: string;
  readonly asOf: string;
  readonly decisions: readonly Decision[];
  /** SHA-256 of the bundle's content. */
  readonly bundle: string;
}

/** Everything that is wrong with the case; then nothing is decided. `act` and `asOf` where they were good. */
export interface Refused {
  readonly act?: string;
  readonly asOf?: string;
  readonly errors: readonly UserError[];
  readonly bundle: string;
}

export type Answer = Decided | Refused;
