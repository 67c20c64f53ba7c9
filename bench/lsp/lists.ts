// Keystrokes in the largest control lists of the rules themselves: a list is one declaration, however long.
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from './client.ts';
import { type Contender, freshCache, launch, type ServerName } from './contender.ts';
import type { OpenText } from './open-text.ts';
import { makeRow, type Row } from './report.ts';
import { type Effort, quantile, turnByTurn } from './rounds.ts';

/** The files that are measured, by path below the rules: the longest list of the law, and the longest of all. */
export const LARGEST_LISTS = ['jp/export/goods-list.fefta', 'eu/annex1/category-1.fefta'];

/** Milliseconds: what is promised for an edit of one declaration, a list among them. */
const MOST = 60;

/** Lets the text be edited, and gives it back as it was. */
type Edit = (text: string) => { offset: number; length: number; replacement: string };

/** What people do in a list. Each is found in the middle of the text. */
const EDITS: Readonly<Record<string, Edit>> = {
  'number in a condition': (text) => {
    const { index, 0: found } = middle(text, /(?<=[<>]=? )\d+/g);
    return { offset: index + found.length, length: 0, replacement: '5' };
  },
  'letter in a label': (text) => ({ offset: middle(text, /item \S+[^"\n]* "(?=.)/g).end, length: 0, replacement: 'x' }),
  'new item': (text) => {
    const { index } = middle(text, /^ {4}item \S+(?= )/gm);
    return { offset: index, length: 0, replacement: '    item 999 "新しい項" en "new item" to do "本文のみ"\n' };
  },
  'line deleted': (text) => {
    const { index, 0: line } = middle(text, /^ +when [^{}\n]*\n/gm);
    return { offset: index, length: line.length, replacement: '' };
  },
  'character that does not belong': (text) => ({
    offset: middle(text, /^ +when (?=\S)/gm).end,
    length: 0,
    replacement: ') ',
  }),
};

function middle(text: string, pattern: RegExp): RegExpExecArray & { end: number } {
  const all = [...text.matchAll(pattern)];
  const found = all[Math.floor(all.length / 2)];
  if (!found) throw new Error(`no ${pattern} in the list`);
  return Object.assign(found, { end: found.index + found[0].length });
}

interface ListSession {
  client: Client;
  texts: ReadonlyMap<string, OpenText>;
}

/** Milliseconds from each keystroke, and from its undoing, to the diagnostics of the file, on a workspace that is a copy of the rules. */
export async function listRows(
  ours: Contender,
  { root, scratch }: { root: string; scratch: string },
  effort: Effort,
  files: readonly string[] = LARGEST_LISTS,
): Promise<Row[]> {
  const folder = join(scratch, 'rules');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'rules'), folder, { recursive: true });
  const client = await launch(ours, folder, freshCache(scratch));
  try {
    const texts = new Map(files.map((path) => [path, client.open(path, readFileSync(join(folder, path), 'utf8'))]));
    await client.settled();
    const rows: Row[] = [];
    for (const path of files)
      for (const [name, edit] of Object.entries(EDITS))
        rows.push(...(await rowsOf({ client, texts }, path, name, edit, effort)));
    await client.stop();
    return rows;
  } finally {
    client.kill();
  }
}

async function rowsOf(session: ListSession, path: string, name: string, edit: Edit, effort: Effort): Promise<Row[]> {
  const parties = new Map<ServerName, ListSession>([['ours', session]]);
  const what = `${path.replace(/^.*\//, '')}, ${name}`;
  const strikes = await turnByTurn(parties, effort, what, (party) => strikeAndUndo(party, path, edit));
  const times = strikes.get('ours')?.flat() ?? [];
  const row = (part: number) => {
    const value = quantile(times, part);
    return { ...makeRow(0, `${what}, p${part * 100}`, new Map([['ours', value]]), [times.length]), value };
  };
  const { value, ...slowest } = row(0.95);
  return [row(0.5), { ...slowest, floor: `≤ ${MOST} ms`, kept: value <= MOST }];
}

async function strikeAndUndo({ client, texts }: ListSession, path: string, edit: Edit): Promise<number[]> {
  const text = texts.get(path);
  if (!text) throw new Error(`${path} is not open`);
  const { offset, length, replacement } = edit(text.text);
  const gone = text.text.slice(offset, offset + length);
  const struck = await strike(client, text, offset, length, replacement);
  return [struck, await strike(client, text, offset, replacement.length, gone)];
}

async function strike(client: Client, text: OpenText, offset: number, length: number, by: string): Promise<number> {
  const start = performance.now();
  client.edit(text, offset, length, by);
  // The server tells versions: what it publishes for the new one is meant, whatever it finds.
  const shown = await client.diagnosed(text.uri, () => true);
  await client.settled();
  return shown - start;
}
