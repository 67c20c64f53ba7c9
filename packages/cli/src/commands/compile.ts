import { resolve } from 'node:path';
import type { Bundle } from '@fefta/bundle';
import type { Problem } from '@fefta/project';
import { generateModule } from '@fefta/runtime/generate';
import type { Statement } from '@fefta/targets';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import { type SqlOptions, sqlOf } from '../compile/sql.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { writeAtomic } from '../io/write-atomic.ts';
import { COMPILE } from '../messages/compile.ts';
import { COMMANDS, HELP } from '../messages/help.ts';
import { SQL } from '../messages/sql.ts';
import { plain } from '../report/json.ts';
import { reportPretty } from '../report/pretty.ts';
import { makeReport, type Report } from '../report/report.ts';
import { compileLoaded } from '../workspace/compile.ts';
import { openWorkspace } from '../workspace/open.ts';

/** The runtime as a script: put in by tools/build.mjs. */
declare const RUNTIME_SOURCE: string;

interface Options extends SqlOptions {
  output: string;
  target: 'json' | 'js' | 'sql';
  format: 'pretty' | 'json';
}

const EXAMPLES = [
  'fefta compile -o rules.json',
  'fefta compile rules -o out/rules.mjs --target js',
  'fefta compile rules -o listed.sql --target sql --act ListedShares --as-of 2026-03-01',
];

/** `fefta compile`: the sources as a bundle, as a JavaScript module, or (one act on one day) as SQL. */
export function addCompile({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'compile', COMMANDS.compile, EXAMPLES)
    .argument('[PATHS...]', context.say(HELP.paths))
    .requiredOption('-o, --output <FILE>', context.say(COMMANDS.output))
    .addOption(choice(context, '--target <target>', COMMANDS.target, ['json', 'js', 'sql'], 'json'))
    .option('--act <ACT>', context.say(COMMANDS.sqlAct))
    .option('--as-of <DATE>', context.say(COMMANDS.sqlAsOf))
    .option('--empty <LIST...>', context.say(COMMANDS.sqlEmpty))
    .addOption(choice(context, '--format <format>', HELP.format, ['pretty', 'json'], 'pretty'))
    .action(async (paths: string[], options: Options) => finish(await compile(paths, options, context)));
  program.addCommand(command);
}

async function compile(paths: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const opened = openWorkspace(paths, context, 'named');
  if (!opened.ok) return context.refuse(...opened.problems);
  const compiled = compileLoaded(opened.loaded, context);
  const report = makeReport(opened.loaded, compiled.findings);
  if (!compiled.ok) return refuse(report, options, context);
  const { bundle } = compiled;
  if (options.target === 'sql') return compileSql(bundle, options, context);
  const text = options.target === 'js' ? generateModule(bundle, { runtimeSource: RUNTIME_SOURCE }) : compiled.text;
  const problem = await put(text, options, context);
  if (problem !== undefined) return context.refuse(problem);
  announce(bundle, report, options, context);
  return EXIT.fine;
}

async function put(text: string, { output }: Options, context: Context): Promise<Problem | undefined> {
  if (output === '-') {
    await context.out.flow(text);
    return undefined;
  }
  const written = await writeAtomic(resolve(context.cwd, output), text, output);
  return written.ok ? undefined : written.problem;
}

/** A duty that SQL cannot answer is named, and is a finding. */
async function compileSql(bundle: Bundle, options: Options, context: Context): Promise<ExitCode> {
  const made = sqlOf(bundle, options);
  if (!made.ok) return context.refuse(made.problem);
  const { text, duties, refused } = made.value;
  const problem = await put(text, options, context);
  if (problem !== undefined) return context.refuse(problem);
  announceSql(made.value, options, context);
  const all = duties.length + refused.length;
  if (options.format === 'pretty') {
    const out = options.output === '-' ? context.err : context.out;
    out.line(context.say(SQL.written(options.output, duties.length, all)));
  }
  return refused.length > 0 ? EXIT.findings : EXIT.fine;
}

function announceSql({ duties, refused }: Statement, { output, format }: Options, context: Context): void {
  if (format === 'json') {
    const notAnswered = refused.map(({ duty, unsaid }) => ({
      duty: duty.name,
      tests: unsaid.map(({ text, limit }) => ({ test: text, limit })),
    }));
    const out = output === '-' ? context.err : context.out;
    out.line(JSON.stringify({ written: output, duties, notAnswered }, null, 2));
    return;
  }
  for (const { duty, unsaid } of refused) {
    context.tell(SQL.notAnswered(duty.name));
    for (const { text, limit } of unsaid) context.err.line(`  ${text} (${context.say(SQL.limit[limit])})`);
  }
}

function refuse(report: Report, { format }: Options, context: Context): ExitCode {
  if (format === 'json') {
    const findings = report.findings.map((finding) => plain(finding, report));
    context.out.line(JSON.stringify({ written: null, findings }, null, 2));
  } else reportPretty(report, context, context.err);
  context.tell(COMPILE.refused);
  return EXIT.findings;
}

/** What was written; beside the bundle itself where that went to standard output. */
function announce(bundle: Bundle, report: Report, { output, format }: Options, context: Context): void {
  const out = output === '-' ? context.err : context.out;
  const counts = countDeclarations(bundle);
  if (format === 'json') {
    const findings = report.findings.map((finding) => plain(finding, report));
    out.line(JSON.stringify({ written: output, sha256: bundle.manifest.content, ...counts, findings }, null, 2));
    return;
  }
  if (report.findings.length > 0) reportPretty(report, context, context.err);
  out.line(context.say(COMPILE.written(output, counts.declarations, counts.rules, counts.scenarios)));
  out.line(context.say(COMPILE.digest(bundle.manifest.content)));
}

function countDeclarations(bundle: Bundle): { declarations: number; rules: number; scenarios: number } {
  const lists = Object.values(bundle).filter((value): value is unknown[] => Array.isArray(value));
  const { duties, exemptions, predicates, definitions, tables } = bundle;
  return {
    declarations: lists.reduce((sum, list) => sum + list.length, 0),
    rules: [duties, exemptions, predicates, definitions, tables].reduce((sum, list) => sum + list.length, 0),
    scenarios: bundle.scenarios.length,
  };
}
