import {
  type FindStatute,
  followReference,
  isLaw,
  pathOf,
  printProvisionPath,
  type Reference,
  referencesIn,
  type Statute,
  type Unfollowed,
} from '@fefta/law';
import Table from 'cli-table3';
import { type CommandLine, choice, makeCommand } from '../../command-line.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { type HeldInstrument, type HeldText, heldInstruments, namedInstrument } from '../../law/instruments.ts';
import { HELP } from '../../messages/help.ts';
import { LAW, LAW_COMMANDS, REASONS } from '../../messages/law.ts';
import { openWorkspace } from '../../workspace/open.ts';

interface Options {
  in?: string;
  list?: boolean;
  format: 'pretty' | 'json';
}

/** A reference and what it came to. */
interface Row {
  file: string;
  from: string;
  text: string;
  law?: string;
  to?: string;
  result: 'resolved' | 'deleted' | Unfollowed;
}

const EXAMPLES = [
  'fefta law references',
  'fefta law references FEFTA --in rules',
  'fefta law references 外為令 --in rules --list',
];

/** `fefta law references`: the references in held texts, resolved or listed with the reason. */
export function addReferences({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'references', LAW_COMMANDS.references, EXAMPLES)
    .argument('[INSTRUMENT]', context.say(LAW_COMMANDS.instrument))
    .option('--in <FOLDER>', context.say(LAW_COMMANDS.workspace))
    .option('--list', context.say(LAW_COMMANDS.list))
    .addOption(choice(context, '--format <format>', HELP.format, ['pretty', 'json'], 'pretty'))
    .action((instrument: string | undefined, options: Options) => finish(references(instrument, options, context)));
  program.addCommand(command);
}

function references(name: string | undefined, options: Options, context: Context): ExitCode {
  const opened = openWorkspace(options.in === undefined ? [] : [options.in], context, 'whole');
  if (!opened.ok) return context.refuse(...opened.problems);
  const { instruments, problems } = heldInstruments(opened.loaded);
  if (problems.length > 0) return context.refuse(...problems);
  const named = name === undefined ? undefined : namedInstrument(instruments, name);
  const held = instruments.filter((each) => each.texts.length > 0);
  if (name !== undefined && named === undefined) return context.refuse(LAW.noInstrument(name, held));
  if (named && named.texts.length === 0) return context.refuse(LAW.noText(named.name));
  const find = finder(held);
  // Several instruments may hold one text: it is read once.
  const texts = [
    ...new Map((named ? [named] : held).flatMap((each) => each.texts).map((text) => [text.file, text])).values(),
  ];
  const rows = texts.flatMap((text) => rowsOf(text, find));
  if (options.format === 'json') showJson(texts, rows, options, context);
  else showPretty(texts, rows, options, context);
  return EXIT.fine;
}

/** Of the texts of a law the one that was taken on the day nearest to that of the text that names it. */
function finder(instruments: readonly HeldInstrument[]): FindStatute {
  const distance = (a: Statute, b: Statute) => Math.abs(Date.parse(a.revision.seen) - Date.parse(b.revision.seen));
  return (law, like) => {
    const named = law.number === undefined ? namedInstrument(instruments, law.title ?? law.name) : undefined;
    const own = instruments.filter((each) => each === named || each.texts.some(({ statute }) => isLaw(statute, law)));
    const statutes = own.flatMap((each) => each.texts.map(({ statute }) => statute));
    return statutes.sort((a, b) => distance(a, like) - distance(b, like))[0];
  };
}

function rowsOf({ file, statute }: HeldText, find: FindStatute): Row[] {
  return referencesIn(statute).map((reference): Row => {
    const followed = followReference(reference, statute, find);
    const result = 'why' in followed ? followed.why : followed.isDeleted ? 'deleted' : 'resolved';
    const { law } = reference;
    const to = targetOf(reference);
    return {
      file,
      from: placeOf(reference),
      text: reference.text,
      ...(law ? { law: law.title ?? law.name } : {}),
      ...(to ? { to } : {}),
      result,
    };
  });
}

function targetOf({ path, each }: Reference): string | undefined {
  const EACH = { article: '各条', paragraph: '各項', item: '各号' };
  return path && printProvisionPath(path, 'ja-arabic') + (each ? EACH[each] : '');
}

function placeOf({ provision }: Reference): string {
  for (let at: typeof provision | undefined = provision; at !== undefined; at = at.parent) {
    const path = pathOf(at);
    if (path) return printProvisionPath(path, 'ja-arabic');
  }
  return provision.kind === 'preamble' ? '制定文' : (provision.heading ?? '');
}

const countBy = (rows: readonly Row[]): Map<Row['result'], number> => {
  const counts = new Map<Row['result'], number>();
  for (const { result } of rows) counts.set(result, (counts.get(result) ?? 0) + 1);
  return counts;
};

const isResolved = ({ result }: Row): boolean => result === 'resolved' || result === 'deleted';

function showJson(texts: readonly HeldText[], rows: readonly Row[], { list }: Options, context: Context): void {
  const total = {
    references: rows.length,
    resolved: rows.filter(isResolved).length,
    results: Object.fromEntries(countBy(rows)),
  };
  const files = texts.map(({ file }) => {
    const own = rows.filter((row) => row.file === file);
    return { file, references: own.length, resolved: own.filter(isResolved).length };
  });
  context.out.line(JSON.stringify({ total, files, ...(list ? { references: rows } : {}) }, null, 2));
}

function showPretty(texts: readonly HeldText[], rows: readonly Row[], { list }: Options, context: Context): void {
  if (list) for (const row of rows) context.out.line(lineOf(row, context));
  const say = (text: { ja: string; en: string }) => context.say(text);
  const style = { head: [], border: [] };
  const byText = new Table({
    head: [say(LAW.text), say(LAW.references), say(LAW.resolved)],
    style,
    colAligns: ['left', 'right', 'right'],
  });
  for (const { file } of texts) {
    const own = rows.filter((row) => row.file === file);
    byText.push([file, own.length, own.filter(isResolved).length]);
  }
  byText.push([say(LAW.total), rows.length, rows.filter(isResolved).length]);
  context.out.line(byText.toString());
  const byReason = new Table({ head: [say(LAW.result), say(LAW.references)], style, colAligns: ['left', 'right'] });
  for (const [result, count] of [...countBy(rows)].sort((a, b) => b[1] - a[1]))
    byReason.push([say(REASONS[result]), count]);
  context.out.line(byReason.toString());
}

function lineOf({ file, from, text, law = '', to, result }: Row, context: Context): string {
  const target = to ? ` → ${law}${to}` : '';
  return `${file} ${from}: ${text}${target}${result === 'resolved' ? '' : `  [${context.say(REASONS[result])}]`}`;
}
