// A long session of one person with a server, compared now and then with a server that has just been started on the same texts.
import { appendFileSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Editor, openEditor } from '../../server/editor.ts';
import { Chance } from './chance.ts';
import { move, restore } from './disk.ts';
import { edit } from './edits.ts';
import { firstFiles } from './files.ts';
import { Person } from './person.ts';
import { ask } from './questions.ts';
import { type State, stateOf } from './state.ts';

export interface SessionOptions {
  seed: number;
  /** Changes of texts. */
  edits: number;
  /** So many of them lie between two comparisons. */
  between: number;
  /** A file that is told how far it has come. */
  log?: string;
}

/** How much was done, and how much was found to be equal. */
interface Lived {
  edits: number;
  questions: number;
  /** Diagnostics and symbols with their references, over all comparisons. */
  compared: number;
}

/** Lives through a session and gives what became of it; fails where the server differs from a fresh one or answers with a fault. */
export async function live({ seed, edits, between, log }: SessionOptions): Promise<Lived> {
  const chance = new Chance(seed);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fefta-random-')));
  const cacheFolder = realpathSync(mkdtempSync(join(tmpdir(), 'fefta-random-cache-')));
  const editor = await openEditor(Object.fromEntries(firstFiles()), { folder, open: [] });
  const person = new Person(editor, firstFiles());
  const faults: string[] = [];
  const questions: Promise<void>[] = [];
  let asked = 0;
  let compared = 0;
  let next = between;
  for (let count = 0; count < 4; count++) await openSome(person, chance);
  let name = chance.one([...person.open.keys()]);
  while (person.edits < edits) {
    if (chance.percent(20) || !person.open.has(name)) name = chance.one([...person.open.keys()]);
    if (chance.percent(92)) await edit(person, name, chance);
    else await move(person, chance);
    if (chance.percent(8) && ++asked) questions.push(ask(person, chance, faults));
    await pause(person, chance);
    if (person.edits < next) continue;
    await Promise.all(questions.splice(0));
    compared += await expectFresh(
      person,
      chance.percent(30) ? cacheFolder : undefined,
      `seed ${seed} after ${person.edits} edits`,
    );
    expect([...faults, ...errorsOf(editor)]).toEqual([]);
    editor.heard.length = 0;
    if (log) appendFileSync(log, `${new Date().toISOString()} seed ${seed}: ${person.edits} edits, equal\n`);
    next = person.edits + between;
    await restore(person, chance);
  }
  await Promise.all(questions);
  await editor.stop();
  rmSync(folder, { recursive: true });
  rmSync(cacheFolder, { recursive: true });
  return { edits: person.edits, questions: asked, compared };
}

async function openSome(person: Person, chance: Chance): Promise<void> {
  const name = chance.one(person.sources);
  if (!person.open.has(name)) await person.openFile(name, readFileSync(person.path(name), 'utf8'));
}

/** People type on, stop for a moment, or wait for what the editor says. */
async function pause(person: Person, chance: Chance): Promise<void> {
  if (chance.percent(50)) return;
  if (chance.percent(2)) await person.editor.settled();
  else for (let turns = chance.below(4); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
}

/** What the server wrote into the log of the client as errors. */
function errorsOf({ heard }: Editor): unknown[] {
  return heard.flatMap(({ method, params }) =>
    method === 'window/logMessage' && (params as { type: number }).type === 1 ? [params] : [],
  );
}

/** Compares the server with a fresh one; gives how many diagnostics and symbols there were. */
async function expectFresh(person: Person, cacheFolder: string | undefined, when: string): Promise<number> {
  const names = [...new Set([...person.files, ...person.open.keys()])].sort();
  const uri = (name: string) => person.uri(name);
  const lived = await stateOf(person.editor, names, uri);
  const fresh = await openEditor(
    {},
    {
      folder: join(person.editor.folder, '..'),
      settings: person.settings,
      ...(cacheFolder ? { initializationOptions: { cacheFolder } } : {}),
    },
  );
  await fresh.connection.sendNotification('fefta/setAsOf', { date: person.asOf });
  for (const [name, { document }] of person.open) {
    const textDocument = { uri: person.uri(name), languageId: 'fefta', version: 1, text: document.getText() };
    await fresh.connection.sendNotification('textDocument/didOpen', { textDocument });
  }
  const expected = await stateOf(fresh, names, uri);
  await fresh.stop({ keep: true });
  expect(differences(lived, expected), when).toEqual([]);
  return Object.values(expected).flat().length;
}

/** The first lines that one of the states has and the other has not. */
function differences(lived: State, expected: State): string[] {
  const names = [...new Set([...Object.keys(lived), ...Object.keys(expected)])];
  return names.flatMap((name) => {
    const [here, there] = [lived[name] ?? [], expected[name] ?? []];
    const only = (some: string[], others: string[], mark: string) =>
      some.filter((line) => !others.includes(line)).map((line) => `${mark} ${name}: ${line}`);
    return [...only(here, there, 'lived'), ...only(there, here, 'fresh')].slice(0, 6);
  });
}
