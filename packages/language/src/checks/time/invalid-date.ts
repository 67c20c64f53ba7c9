import { parseDate, printEraDate } from '@fefta/law';
import type { AstNode } from 'langium';
import { textOf } from '../../workspace/places.ts';
import { type Check, type CheckContext, check } from '../check.ts';

const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Endpoint: ['date'],
  DateLiteral: ['value'],
  Amendment: ['billed', 'promulgated', 'inForce'],
  Closed: ['date'],
  Scenario: ['date'],
  ExpectationDetail: ['ends'],
};

/** Dates that no calendar has, or that lie outside of their era. */
export const invalidDate: Check = check({
  code: 'invalid-date',
  severity: 'error',
  types: ['Endpoint', 'DateLiteral', 'Amendment', 'Closed', 'Scenario', 'ExpectationDetail'],
  run(node, context) {
    for (const property of PROPERTIES[node.$type] ?? []) {
      const written = (node as unknown as Record<string, unknown>)[property];
      if (typeof written === 'string' && written !== '') judge(node, property, written, context);
    }
  },
});

function judge(node: AstNode, property: string, written: string, context: CheckContext): void {
  const parsed = parseDate(written);
  if (parsed.ok) return;
  const text = textOf(node, property) || written;
  if (parsed.reason === 'era-range') {
    const right = inRightEra(written);
    const [ja, en] = right ? [`正しくは${right}です。`, ` The day is ${right}.`] : ['', ''];
    const title = { ja: `${right}に直す`, en: `Change to ${right}` };
    const suggestion = right === undefined ? undefined : context.replacing(node, property, right, title);
    const why = { ja: `「${text}」はその元号の期間にない日です。${ja}`, en: `'${text}' lies outside of its era.${en}` };
    context.report(node, why, { property, suggestion });
    return;
  }
  const why = {
    ja: `「${text}」という日はありません。年月日を確かめてください。`,
    en: `There is no day '${text}'. Check the year, month and day.`,
  };
  context.report(node, why, { property });
}

const ERA_STARTS: Readonly<Record<string, number>> = { 明治: 1868, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019 };

/** The same day counted on in its own era: 平成31年5月1日 → 令和元年5月1日. */
function inRightEra(written: string): string | undefined {
  const start = ERA_STARTS[written.slice(0, 2)];
  const parts = /^..([0-9]+|元)年(.*)$/.exec(written.normalize('NFKC'));
  if (start === undefined || !parts) return undefined;
  const year = start + (parts[1] === '元' ? 1 : Number(parts[1])) - 1;
  const parsed = parseDate(`${String(year).padStart(4, '0')}年${parts[2]}`);
  return parsed.ok ? printEraDate(parsed.date) : undefined;
}
