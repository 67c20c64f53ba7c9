import type { Standing } from '@fefta/analysis';
import { isIsoDate } from '@fefta/law';
import { fail, ok, type Result } from '@fefta/project';
import type { Context } from '../context.ts';
import { parseBundleArgument } from '../decide/bundle-argument.ts';
import { openRules } from '../decide/open-rules.ts';
import type { ExitCode } from '../exit.ts';
import { DECIDE } from '../messages/decide.ts';
import { DIFF } from '../messages/diff.ts';
import { withRenames } from './renames.ts';

export type OpenedSide = { ok: true; side: Standing } | { ok: false; code: ExitCode };

/** One side of a comparison: the rules that an argument names, on its day or that of --as-of. */
export function openSide(
  written: string,
  asOf: string | undefined,
  context: Context,
  renames: readonly string[] = [],
): OpenedSide {
  const argument = parseBundleArgument(written, context.cwd);
  if (!argument.ok) return { ok: false, code: context.refuse(argument.problem) };
  const date = dateOf(written, argument.value.date, asOf);
  if (!date.ok) return { ok: false, code: context.refuse(date.problem) };
  const opened = openRules(argument.value, written, context);
  if (!opened.ok) return { ok: false, code: context.refuse(...opened.problems) };
  const renamed = withRenames(opened.rules, renames);
  if (!renamed.ok) return { ok: false, code: context.refuse(renamed.problem) };
  return { ok: true, side: { rules: renamed.value, asOf: date.value, assume: [] } };
}

function dateOf(written: string, own: string | undefined, asOf: string | undefined): Result<string> {
  if (asOf !== undefined && !isIsoDate(asOf)) return fail(DECIDE.badDate(asOf));
  const date = own ?? asOf;
  return date === undefined ? fail(DIFF.noDate(written)) : ok(date);
}
