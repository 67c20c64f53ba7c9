import { writeName } from '@fefta/language';
import type { Sheet } from '../sheet.ts';

/*
 * Declarations that say only what is known of them. What is left to a person is said with "to do", so that nothing that is not law looks like it.
 */

/** The name with labels: until somebody writes them, the name. */
export function titled(name: string): string {
  const text = name.replaceAll(/["\\]/g, '\\$&');
  return `${writeName(name)} "${text}" en "${text}"`;
}

const REASONS = {
  rule: { ja: '要件と根拠を書く', en: 'write its condition and basis' },
  value: { ja: '値と根拠を書く', en: 'write its value and basis' },
  contents: { ja: '内容を書く', en: 'write what it holds' },
  basis: { ja: '根拠を確かめる', en: 'find its basis' },
  verify: { ja: '確かめる', en: 'to be verified' },
} as const;

export function reason(sheet: Sheet, what: keyof typeof REASONS): string {
  return REASONS[what][sheet.spelling];
}

export function toDo(sheet: Sheet, what: keyof typeof REASONS): string {
  return `${sheet.word('to do')} "${reason(sheet, what)}"`;
}

/** A rule that never holds until its condition is written. */
export function predicate(sheet: Sheet, kind: 'exclusion' | 'condition', name: string, subject: string): string {
  const { word } = sheet;
  return block(`${word(kind)} ${titled(name)} ${word('on')} ${subject}`, [
    toDo(sheet, 'rule'),
    `${word('when')} ${word('false')}`,
  ]);
}

export function exemption(sheet: Sheet, name: string, duties: readonly string[]): string {
  const { word } = sheet;
  return block(`${word('exemption')} ${titled(name)} ${word('from')} ${duties.join(', ')}`, [
    toDo(sheet, 'rule'),
    `${word('when')} ${word('false')}`,
  ]);
}

export function duty(
  sheet: Sheet,
  kind: 'duty' | 'report',
  name: string,
  act: string,
  bearer: string | undefined,
): string {
  const { word } = sheet;
  return block(`${word(kind)} ${titled(name)} ${word('on')} ${act}`, [
    toDo(sheet, 'rule'),
    ...(bearer === undefined ? [] : [`${word('borne by')} ${bearer}`]),
    `${word('when')} ${word('false')}`,
  ]);
}

export function definition(
  { word }: Sheet,
  name: string,
  subject: string,
  type: string,
  body: readonly string[],
): string {
  return block(`${word('define')} ${titled(name)} ${word('on')} ${subject}: ${type}`, body);
}

export function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
}
