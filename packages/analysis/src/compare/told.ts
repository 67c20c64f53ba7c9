import type { Answer, AnsweredPeriod } from '../cases/answers.ts';
import { type ChangeKind, changeOf } from './kinds.ts';

/** Between two answers: the kind of change with what is told of both, as a text; undefined if nothing changes. */
export function changeAsTold(before: Answer | undefined, after: Answer | undefined): string | undefined {
  const kind = changeOf(before, after);
  return kind && JSON.stringify({ kind, ...told(kind, before, after) });
}

/** What of two answers is told of a change: what differs, so that cases that change alike stand together. */
export function told(
  kind: ChangeKind,
  before: Answer | undefined,
  after: Answer | undefined,
): { before?: Answer; after?: Answer } {
  const [was, is] = [part(kind, before), part(kind, after)];
  return { ...(was && { before: was }), ...(is && { after: is }) };
}

function part(kind: ChangeKind, answer: Answer | undefined): Answer | undefined {
  if (!answer) return undefined;
  const { status, exemption, conditions, bearer, reports, periods } = answer;
  const shown: Answer = { status, ...(exemption !== undefined && { exemption }) };
  if (kind === 'other-conditions' && conditions) shown.conditions = conditions;
  if ((kind === 'other-bearer' || kind === 'newly-required') && bearer !== undefined) shown.bearer = bearer;
  if (kind === 'other-reports' && reports) shown.reports = reports;
  if (kind === 'other-periods' && periods) shown.periods = periods.map(({ calendar: _, event: __, ...rest }) => rest);
  return shown;
}

/** Does the interpreter's answer say everything that is told? Bearers who are found among the facts are told by where they are looked for. */
export function isAsTold(found: Answer | undefined, wanted: Answer | undefined): boolean {
  if ((found?.status ?? 'not-required') !== (wanted?.status ?? 'not-required')) return false;
  if (found?.exemption !== wanted?.exemption) return false;
  const said = { ...wanted };
  if (said.bearer !== undefined && !PATH.test(said.bearer)) delete said.bearer;
  const isSaid = (['bearer', 'conditions', 'reports'] as const).every(
    (each) => said[each] === undefined || JSON.stringify(said[each]) === JSON.stringify(found?.[each]),
  );
  return isSaid && (said.periods === undefined || written(said.periods) === written(found?.periods));
}

/** Periods as far as both the rules and the answer to a case tell them. */
const written = (periods: readonly AnsweredPeriod[] = []): string =>
  JSON.stringify(periods.map(({ name, length, from }) => [name, length, from]));

/** The path of a fact, as opposed to a search among facts. */
const PATH = /^[^\s(]+$/;
