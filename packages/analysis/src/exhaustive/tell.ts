import type { Place } from '@fefta/bundle';
import type { Term } from '../cases/describe.ts';
import type { Node } from '../cases/diagram.ts';
import type { WitnessCase } from '../compare/cases.ts';
import { SAYS } from './messages.ts';
import type { CaseCode, CaseFinding, Text } from './model.ts';
import type { Question } from './question.ts';

/** Something that is wrong in the cases of a region. */
export interface Telling {
  /** One finding, however many moments and acts it is met at. */
  key: string;
  code: CaseCode;
  severity: CaseFinding['severity'];
  place: Place;
  /** The cases; those of the first part are told first. In every case of a part the interpreter's answer is settled. */
  parts: readonly Node[];
  /** Does the interpreter say of the case what is told of it? */
  isRight(given: WitnessCase): boolean;
  says(terms: readonly Term[]): Text;
  /** What is not decided where no case can be made. */
  whether: Text;
  name: string;
}

/** Tells it with a case that shows it; where none can be made, that it is not decided. */
export function tell({ cases, gathered }: Question, telling: Telling): void {
  const { key, code, severity, place, parts, isRight, says, whether, name } = telling;
  const all = parts.map((region) => cases.find(region, isRight));
  const found = all.find(({ is }) => is === 'case');
  if (all.every(({ is }) => is === 'none')) return;
  if (found?.is === 'case') {
    const { facts, way } = found;
    const terms = cases.told(way);
    gathered.add(key, cases.moment, {
      code,
      severity,
      place,
      message: says(terms),
      terms,
      witness: cases.given(facts),
    });
    return;
  }
  // That answers are open is told of the act.
  if (cases.isOpen) return;
  const message = SAYS.tied(name, whether);
  gathered.add(`${key}?`, cases.moment, { code: 'cases-not-decided', severity: 'info', place, message });
}
