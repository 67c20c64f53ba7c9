import { formatText } from '@fefta/language';
import { isIsoDate } from '@fefta/law';
import { compareRuleTexts, type RulesOnDay } from '@fefta/preview';
import type { Context } from '../context.ts';
import { parseBundleArgument } from '../decide/bundle-argument.ts';
import { openRules } from '../decide/open-rules.ts';
import type { Language } from '../io/language.ts';
import { DECIDE } from '../messages/decide.ts';
import type { Compared } from './law.ts';

/** How two states of the rules are compared. */
export interface RulesQuestion {
  /** For a side without a day of its own; a side without any has all its versions. */
  asOf?: string;
  whole: boolean;
  title?: string;
}

/** Compares the texts of two states of the rules: bundles, folders or folders at a Git revision, with a day or without. */
export function compareRuleBooks(old: string, now: string, question: RulesQuestion, context: Context): Compared {
  const { asOf, whole, title } = question;
  if (asOf !== undefined && !isIsoDate(asOf)) return { ok: false, problems: [DECIDE.badDate(asOf)] };
  const before = openSide(old, asOf, context);
  if (!before.ok) return before;
  const after = openSide(now, asOf, context);
  if (!after.ok) return after;
  const { language } = context;
  const table = compareRuleTexts(before.side, after.side, {
    language,
    whole,
    ...(title === undefined ? {} : { title }),
    names: { before: old, after: now },
    format: (text) => formatted(text, language),
  });
  return { ok: true, table };
}

type Opened = { ok: true; side: RulesOnDay } | Extract<Compared, { ok: false }>;

function openSide(written: string, asOf: string | undefined, context: Context): Opened {
  const argument = parseBundleArgument(written, context.cwd);
  if (!argument.ok) return { ok: false, problems: [argument.problem] };
  const opened = openRules(argument.value, written, context);
  if (!opened.ok) return opened;
  const day = argument.value.date ?? asOf;
  return { ok: true, side: { rules: opened.rules, ...(day === undefined ? {} : { asOf: day }) } };
}

/** What a file needs before its declarations. */
const HEAD = 'namespace n';

/** A declaration in the layout of files and in the keywords of the language; undefined where it is no text of the language. */
function formatted(text: string, language: Language): string | undefined {
  const isOfRegime = text.startsWith('list ');
  const whole = isOfRegime ? `regime r {\n${text}\n}` : text;
  const result = formatText(`${HEAD}\n\n${whole}\n`, { keywords: language });
  if (!result.ok) return undefined;
  const lines = result.text.trim().split('\n').slice(1);
  return isOfRegime
    ? lines
        .slice(lines.indexOf('') + 2, -1)
        .join('\n')
        .replace(/^ {2}/gm, '')
    : lines.join('\n');
}
