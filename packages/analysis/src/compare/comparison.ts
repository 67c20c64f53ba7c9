import type { CaseComparison } from './cases.ts';
import type { ChangeKind } from './kinds.ts';
import type { Replay } from './replay.ts';
import type { RuleChange } from './rules.ts';

/**
 * How far a change reaches: nothing at all, only explanations, rules of which it is proved that no answer changes by them (editorial), answers
 * that all become stricter (widening of duties) or all laxer (narrowing), or both.
 */
export type ChangeClass = 'none' | 'explanation' | 'editorial' | 'widening' | 'narrowing' | 'mixed';

export const CHANGE_CLASSES: readonly ChangeClass[] = [
  'none',
  'explanation',
  'editorial',
  'narrowing',
  'widening',
  'mixed',
];

/** Everything that is said of two sides. */
export interface Comparison {
  rules: RuleChange[];
  cases: CaseComparison;
  replay: Replay;
  changeClass: ChangeClass;
}

const WIDER: readonly ChangeKind[] = ['newly-required', 'no-longer-exempt'];
const NARROWER: readonly ChangeKind[] = ['no-longer-required', 'newly-exempt'];

export function classOf(rules: readonly RuleChange[], { changes, notCompared }: CaseComparison): ChangeClass {
  const kinds = changes.map(({ kind }) => kind);
  if (notCompared.length > 0) return 'mixed';
  if (kinds.length > 0)
    return kinds.every((kind) => WIDER.includes(kind))
      ? 'widening'
      : kinds.every((kind) => NARROWER.includes(kind))
        ? 'narrowing'
        : 'mixed';
  if (rules.length === 0) return 'none';
  return rules.every(({ kind }) => kind === 'explained-otherwise') ? 'explanation' : 'editorial';
}

/** The class of several changes taken together. */
export function classOfAll(classes: readonly ChangeClass[]): ChangeClass {
  if (classes.includes('widening') && classes.includes('narrowing')) return 'mixed';
  const weight = (each: ChangeClass) => CHANGE_CLASSES.indexOf(each);
  return classes.reduce<ChangeClass>((worst, each) => (weight(each) > weight(worst) ? each : worst), 'none');
}
