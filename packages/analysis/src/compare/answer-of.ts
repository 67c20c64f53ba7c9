import type { Decision } from '@fefta/runtime';
import type { Answer } from '../cases/answers.ts';

/**
 * A decision as far as answers are compared. The days of its periods only where they are wanted: of one case as of two days they differ without the rules.
 */
export function answerOf(
  { status, exemption, conditions, bearer, reports, periods }: Decision,
  withDays: boolean,
): Answer {
  return {
    // Both wait for something that is missing.
    status: status === 'needs-judgement' ? 'undetermined' : status,
    ...(exemption !== null && { exemption }),
    conditions: [...conditions].sort(),
    ...(bearer !== null && { bearer: String(bearer) }),
    reports: reports.map((each) => each.duty).sort(),
    periods: periods.map(({ name, length, from, start, last }) => ({
      name,
      length,
      from,
      ...(withDays && { start, last }),
    })),
  };
}
