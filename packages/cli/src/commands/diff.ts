import {
  CHANGE_CLASSES,
  type ChangeClass,
  classOf,
  compareCases,
  compareRules,
  type KnownCase,
  replay,
  type Standing,
} from '@fefta/analysis';
import { ok } from '@fefta/project';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import { readCases } from '../diff/cases.ts';
import { openSide } from '../diff/open-side.ts';
import type { DiffReport } from '../diff/report.ts';
import { reportHtml } from '../diff/report-html.ts';
import { reportJson } from '../diff/report-json.ts';
import { reportMarkdown } from '../diff/report-markdown.ts';
import { reportPretty } from '../diff/report-pretty.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { COMMANDS, HELP } from '../messages/help.ts';

interface Options {
  asOf?: string;
  cases?: string;
  format: 'pretty' | 'json' | 'markdown' | 'html';
  failOn?: ChangeClass;
}

const REPORTERS: Record<Options['format'], (report: DiffReport, context: Context) => void> = {
  pretty: reportPretty,
  json: reportJson,
  markdown: reportMarkdown,
  html: reportHtml,
};

const EXAMPLES = [
  'fefta diff rules@2020-06-06 rules@2020-06-07',
  'fefta diff HEAD:rules rules --as-of 2026-03-01',
  'fefta diff old.json new.json --as-of 2026-03-01 --cases pending.jsonl',
  'fefta diff HEAD:rules rules --as-of 2026-03-01 --format markdown > comment.md',
  'fefta diff rules@2020-06-06 rules@2020-06-07 --format html > effects.html',
  'fefta diff HEAD:rules rules --as-of 2026-03-01 --fail-on narrowing',
];

/** `fefta diff`: what is different between two states of the rules, and for which cases. */
export function addDiff({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'diff', COMMANDS.diff, EXAMPLES)
    .argument('<OLD>', context.say(COMMANDS.bundle))
    .argument('<NEW>', context.say(COMMANDS.bundle))
    .option('--as-of <DATE>', context.say(COMMANDS.diffAsOf))
    .option('--cases <FILE>', context.say(COMMANDS.diffCases))
    .addOption(choice(context, '--format <format>', HELP.format, Object.keys(REPORTERS), 'pretty'))
    .addOption(choice(context, '--fail-on <class>', COMMANDS.failOn, CHANGE_CLASSES.slice(1)))
    .action((old: string, now: string, options: Options) => finish(diff(old, now, options, context)));
  program.addCommand(command);
}

function diff(old: string, now: string, options: Options, context: Context): ExitCode {
  const before = openSide(old, options.asOf, context);
  if (!before.ok) return before.code;
  const after = openSide(now, options.asOf, context);
  if (!after.ok) return after.code;
  const pending = options.cases === undefined ? ok([]) : readCases(options.cases, context.cwd);
  if (!pending.ok) return context.refuse(pending.problem);
  const sides = [before.side, after.side] as const;
  const rules = compareRules(...sides);
  const cases = compareCases(...sides);
  const known = [...scenariosOf(sides), ...pending.value];
  const comparison = { rules, cases, replay: replay(known, ...sides), changeClass: classOf(rules, cases) };
  const written = [old, now] as const;
  REPORTERS[options.format](
    { comparison, before: sides[0], after: sides[1], written, pending: pending.value },
    context,
  );
  return isToFail(comparison.changeClass, options.failOn) ? EXIT.findings : EXIT.fine;
}

/** The scenarios of the new side, and those that only the old one has. */
function scenariosOf([before, after]: readonly [Standing, Standing]): KnownCase[] {
  const all = [...before.rules.bundle.scenarios, ...after.rules.bundle.scenarios];
  const byName = new Map(all.map((each) => [each.name, each]));
  return [...byName.values()].map(({ name, act, asOf, facts }) => ({ name, act, asOf, facts }));
}

/** Classes are in the order of their weight; narrower and wider duties weigh alike. */
function isToFail(found: ChangeClass, limit: ChangeClass | undefined): boolean {
  if (limit === undefined) return false;
  if (limit === 'narrowing' || limit === 'widening') return found === limit || found === 'mixed';
  return CHANGE_CLASSES.indexOf(found) >= CHANGE_CLASSES.indexOf(limit);
}
