import type { RuleChange, Standing } from '@fefta/analysis';
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

function place({ rules }: Standing, at: RuleChange['places']['before']): string | undefined {
  const found = placeIn(rules, at);
  return found && `${found.file}:${found.line}`;
}
