import type { Rules } from '@fefta/runtime';
import type { ActCases, Found } from './act-cases.ts';
import type { Gathered, Suspect } from './gathered.ts';

/** What a question about all cases of an act works with. A question that takes long yields between its parts. */
export interface Question {
  rules: Rules;
  cases: ActCases;
  gathered: Gathered;
}

/** What a look at one moment says of a suspect: a case clears it, one that cannot be made leaves it open. */
export function weigh(suspect: Suspect, found: Found): void {
  if (found.is === 'case') suspect.state = 'cleared';
  else if (found.is === 'not-found' && suspect.state === 'suspected') suspect.state = 'unclear';
}

/** The same where a case of any of several regions clears it. */
export function weighChanges({ cases }: Question, suspect: Suspect, changes: ReadonlyMap<object, object>): void {
  if (cases.isOpen && suspect.state === 'suspected') suspect.state = 'unclear';
  for (const region of cases.changes(changes)) {
    weigh(suspect, cases.find(region));
    if (suspect.state === 'cleared') return;
  }
}
