import { isDate } from '../dates.ts';
import { type UserError, userError } from '../errors.ts';
import type { Rules } from '../rules.ts';
import { shown, someOf } from './messages.ts';

/** The case, or its facts, is something else than an object. */
export function notAnObject(path: '' | 'facts'): UserError {
  if (path === 'facts')
    return userError('case-shape', path, 'facts はオブジェクトで書いてください。', '"facts" must be an object.');
  const ja = '事案はオブジェクト { act, asOf, facts } で書いてください。';
  return userError('case-shape', path, ja, 'A case is an object { act, asOf, facts }.');
}

export function unknownMember(name: string): UserError {
  const ja = `事案に ${shown(name)} という項目はありません(act, asOf, facts, assume)。`;
  return userError('case-shape', name, ja, `A case has no member ${shown(name)} (act, asOf, facts, assume).`);
}

/** The qualified name of the act; its simple name does where no other act has it. */
export function readAct(rules: Rules, name: unknown, errors: UserError[]): string | undefined {
  if (typeof name !== 'string') {
    const ja = 'act に行為の名前を文字列で書いてください。';
    errors.push(userError('case-shape', 'act', ja, '"act" must be the name of an act.'));
    return undefined;
  }
  const found = rules.acts.has(name) ? [name] : (rules.actNames.get(name) ?? []);
  if (found.length !== 1) errors.push(found.length === 0 ? noAct(rules, name) : severalActs(name, found));
  return found.length === 1 ? found[0] : undefined;
}

function noAct(rules: Rules, name: string): UserError {
  const some = someOf(rules.acts.keys());
  const ja = `${shown(name)} という行為はありません。あるもの: ${some}`;
  return userError('act-unknown', 'act', ja, `There is no act ${shown(name)}. There are: ${some}`);
}

function severalActs(name: string, found: readonly string[]): UserError {
  const ja = `${shown(name)} は複数あります。修飾名で書いてください: ${someOf(found)}`;
  const en = `There are several acts ${shown(name)}. Give the qualified name: ${someOf(found)}`;
  return userError('act-ambiguous', 'act', ja, en);
}

export function readDate(date: unknown, errors: UserError[]): string | undefined {
  if (typeof date === 'string' && isDate(date)) return date;
  const ja = `asOf の ${shown(date)} は暦にある日付ではありません。行為の日を "2020-06-07" のように書いてください。`;
  const en = `"asOf": ${shown(date)} is no day of the calendar. Give the date of the act like "2020-06-07".`;
  errors.push(userError('date-invalid', 'asOf', ja, en));
  return undefined;
}

/** The amendments assumed, by qualified name; undefined if one of them is not known. */
export function readAssumed(rules: Rules, assumed: unknown, errors: UserError[]): string[] | undefined {
  if (!Array.isArray(assumed)) {
    const ja = 'assume は改正の名前の配列で書いてください。';
    errors.push(userError('case-shape', 'assume', ja, '"assume" must be an array of names of amendments.'));
    return undefined;
  }
  const names: string[] = [];
  for (const [index, name] of assumed.entries()) {
    if (typeof name === 'string' && rules.amendments.has(name)) names.push(name);
    else errors.push(noAmendment(rules, name, index));
  }
  return names.length === assumed.length ? names : undefined;
}

function noAmendment(rules: Rules, name: unknown, index: number): UserError {
  const some = someOf(rules.amendments.keys());
  const ja = `${shown(name)} という改正はありません。修飾名で書いてください: ${some}`;
  const en = `There is no amendment ${shown(name)}. Give a qualified name: ${some}`;
  return userError('assume-unknown', `assume[${index}]`, ja, en);
}
