import type { Rules } from '@fefta/runtime';
import type { Node } from '../cases/diagram.ts';
import type { ActCases, Found } from './act-cases.ts';
import type { Gathered, Suspect } from './gathered.ts';

/** What a question about all cases of an act works with. A question that takes long yields between its parts. */
export interface Question {
  rules: Rules;
  cases: ActCases;
  gathered: Gathered;
}

/** What a look at the cases of a region at one moment says of a suspect: a case clears it, one that cannot be made leaves it open. */
export function weigh({ cases }: Question, suspect: Suspect, region: () => Node): void {
  note(
    suspect,
    cases.tried(() => cases.find(region())),
  );
}

/** The same where a case of any of several regions clears it. */
export function weighChanges({ cases }: Question, suspect: Suspect, changes: ReadonlyMap<object, object>): void {
  if (cases.isOpen && suspect.state === 'suspected') suspect.state = 'unclear';
  const found = cases.tried((): Found => {
    for (const region of cases.changes(changes)) {
      const found = cases.find(region);
      note(suspect, found);
      if (found.is === 'case') return found;
    }
    return { is: 'none' };
  });
  note(suspect, found);
}

function note(suspect: Suspect, { is }: Found): void {
  if (is === 'case') suspect.state = 'cleared';
  else if (is === 'not-found' && suspect.state === 'suspected') suspect.state = 'unclear';
}
