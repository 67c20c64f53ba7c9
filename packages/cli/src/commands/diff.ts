import {
  CHANGE_CLASSES,
  type ChangeClass,
  classOfAll,
  differenceOf,
  type KnownCase,
  periodsOf,
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
import { reportDiffSarif } from '../diff/report-sarif.ts';
import { withBroken } from '../diff/unasked.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { COMMANDS, HELP } from '../messages/help.ts';

interface Options {
  asOf?: string;
  cases?: string;
  act?: string;
  format: 'pretty' | 'json' | 'markdown' | 'html' | 'sarif';
  failOn?: ChangeClass;
  rename?: string[];
}

const REPORTERS: Record<Options['format'], (report: DiffReport, context: Context) => void> = {
  pretty: reportPretty,
  json: reportJson,
  markdown: reportMarkdown,
  html: reportHtml,
  sarif: reportDiffSarif,
};

const EXAMPLES = [
  'fefta diff rules@2020-06-06 rules@2020-06-07',
  'fefta diff HEAD:rules rules',
  'fefta diff HEAD:rules rules --as-of 2026-03-01',
  'fefta diff old.json new.json --as-of 2026-03-01 --cases pending.jsonl',
  'fefta diff HEAD:rules rules --as-of 2026-03-01 --cases pending.csv --act ListedShares',
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
    .option('--act <ACT>', context.say(COMMANDS.diffAct))
    .option('--rename <OLD=NEW...>', context.say(COMMANDS.diffRename))
    .addOption(choice(context, '--format <format>', HELP.format, Object.keys(REPORTERS), 'pretty'))
    .addOption(choice(context, '--fail-on <class>', COMMANDS.failOn, CHANGE_CLASSES.slice(1)))
    .action((old: string, now: string, options: Options) => finish(diff(old, now, options, context)));
  program.addCommand(command);
}

function diff(old: string, now: string, options: Options, context: Context): ExitCode {
  const isOfDay =
    options.asOf !== undefined || options.format === 'html' || [old, now].some((each) => DATED.test(each));
  const asOf = isOfDay ? options.asOf : ANY_DAY;
  const before = openSide(old, asOf, context, options.rename);
  if (!before.ok) return before.code;
  const after = openSide(now, asOf, context);
  if (!after.ok) return after.code;
  const sides = [before.side, after.side] as const;
  const question = { act: options.act, asOf: isOfDay ? after.side.asOf : undefined, sides };
  const pending =
    options.cases === undefined ? ok({ cases: [], broken: [] }) : readCases(options.cases, context.cwd, question);
  if (!pending.ok) return context.refuse(pending.problem);
  const periods = isOfDay ? [differenceOf(...sides)] : periodsOf(before.side.rules, after.side.rules);
  const known = [...scenariosOf(sides), ...pending.value.cases];
  // Without a day of the rules each case has its own.
  const [was, is] = sides.map((side) => (isOfDay ? side : { ...side, asOf: undefined })) as [Asked, Asked];
  const changeClass = classOfAll(periods.map((period) => period.changeClass));
  const report: DiffReport = {
    periods,
    isOfDay,
    replay: withBroken(replay(known, was, is), pending.value),
    changeClass,
    before: before.side,
    after: after.side,
    written: [old, now],
    pending: pending.value,
  };
  REPORTERS[options.format](report, context);
  return isToFail(changeClass, options.failOn) ? EXIT.findings : EXIT.fine;
}

type Asked = Parameters<typeof replay>[1];

const DATED = /@\d{4}-\d\d-\d\d$/;
/** For sides that are compared on all days. */
const ANY_DAY = '9999-12-31';

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
