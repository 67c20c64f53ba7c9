import type { Answer } from '../cases/answers.ts';

/** How an answer changes for a case. */
export type ChangeKind =
  | 'newly-required'
  | 'newly-exempt'
  | 'no-longer-required'
  | 'no-longer-exempt'
  | 'other-exemption'
  | 'other-conditions'
  | 'other-bearer'
  | 'other-reports'
  | 'other-periods'
  | 'undecided-before'
  | 'undecided-after';

/** The kinds in the order in which they are told. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  'newly-required',
  'no-longer-exempt',
  'newly-exempt',
  'no-longer-required',
  'other-exemption',
  'other-conditions',
  'other-bearer',
  'other-reports',
  'other-periods',
  'undecided-before',
  'undecided-after',
];

/** What changes between two answers to a duty (undefined: there is no such duty); undefined if nothing does. */
export function changeOf(before: Answer | undefined, after: Answer | undefined): ChangeKind | undefined {
  const [was, is] = [statusOf(before), statusOf(after)];
  if (was !== is) return ofStatus(was, is);
  if (was === 'not-required' || was === 'undetermined') return undefined;
  if (before?.exemption !== after?.exemption) return 'other-exemption';
  if (differ(before?.conditions, after?.conditions)) return 'other-conditions';
  if (before?.isOpen !== after?.isOpen) return after?.isOpen ? 'undecided-after' : 'undecided-before';
  if (before?.bearer !== after?.bearer || before?.choice !== after?.choice) return 'other-bearer';
  if (differ(before?.reports, after?.reports)) return 'other-reports';
  return differ(before?.periods, after?.periods) ? 'other-periods' : undefined;
}

/** Where there is no duty nothing is required. */
function statusOf(answer: Answer | undefined): Answer['status'] {
  return answer?.status ?? 'not-required';
}

function ofStatus(was: Answer['status'], is: Answer['status']): ChangeKind {
  if (is === 'undetermined') return 'undecided-after';
  if (was === 'undetermined') return 'undecided-before';
  if (is === 'not-required') return 'no-longer-required';
  if (is === 'exempt') return 'newly-exempt';
  return was === 'exempt' ? 'no-longer-exempt' : 'newly-required';
}

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? []) !== JSON.stringify(b ?? []);
