import { type Period, type RuleChange, reworded, type Standing } from '@fefta/analysis';
import { simpleName } from '@fefta/runtime';
import type { Context } from '../context.ts';
import { placeIn } from '../decide/sources.ts';
import { DIFF } from '../messages/diff.ts';
import type { DiffReport } from './report.ts';

/** A changed declaration in one line: name, amendment, provision, and where it stands on both sides. */
export function causeWords(cause: RuleChange, { before, after }: DiffReport, context: Context): string {
  const { kind, name, by, basis, places } = cause;
  const provision = basis[0] && `${simpleName(basis[0].instrument)} ${basis[0].provision}`;
  const sides = [place(before, places.before), place(after, places.after)];
  const where = [...new Set(sides.filter((each) => each !== undefined))].join(' → ');
  const more = [...by.map(simpleName), provision, where].filter((each) => each !== undefined && each !== '');
  const said = `${context.say(DIFF.ruleChange[kind])} ${simpleName(name)}`;
  return more.length > 0 ? `${said} (${more.join('; ')})` : said;
}

/** So many words of one side are told; of more there is a sign. */
const MOST_WORDS = 3;
/** A day before anything that has a date. */
const BEGINNING = '1900-01-01';

/** What of a changed declaration is written otherwise: the old words → the new ones; nothing where it is only put together otherwise. */
export function rewordedWords(change: RuleChange, { from = BEGINNING }: Period, report: DiffReport): string {
  const [was, is] = [report.before, report.after].map((side) => (report.isOfDay ? side : { ...side, asOf: from })) as [
    Standing,
    Standing,
  ];
  const { gone, fresh } = reworded(change, was, is);
  const [old, now] = [some(gone), some(fresh)];
  if (old === '') return now === '' ? '' : `+ ${now}`;
  return now === '' ? `− ${old}` : `${old} → ${now}`;
}

const some = (words: readonly string[]): string =>
  [...words.slice(0, MOST_WORDS), ...(words.length > MOST_WORDS ? ['…'] : [])].join('; ');

function place({ rules }: Standing, at: RuleChange['places']['before']): string | undefined {
  const found = placeIn(rules, at);
  return found && `${found.file}:${found.line}`;
}
