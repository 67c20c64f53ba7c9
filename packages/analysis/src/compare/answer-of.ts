import type { Decision } from '@fefta/runtime';
import type { Answer } from '../cases/answers.ts';

/** A decision as far as answers are compared: periods by their length, not by the days on which they end. */
export function answerOf({ status, exemption, conditions, bearer, reports, periods }: Decision): Answer {
  return {
    // Both wait for something that is missing.
    status: status === 'needs-judgement' ? 'undetermined' : status,
    ...(exemption !== null && { exemption }),
    conditions: [...conditions].sort(),
    ...(bearer !== null && { bearer: String(bearer) }),
    reports: reports.map((each) => each.duty).sort(),
    periods: periods.map(({ name, length }) => ({ name, length })),
  };
}
