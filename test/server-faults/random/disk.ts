// What happens to files between edits: documents are opened, saved and closed, files come, change, move and go.
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Chance } from './chance.ts';
import { garbage } from './garbage.ts';
import type { FileEvent, Person } from './person.ts';

type Move = (person: Person, chance: Chance) => Promise<void>;

/** More files than this are not made. */
const MOST_FILES = 50;

const openOne: Move = async (person, chance) => {
  const closed = person.sources.filter((name) => !person.open.has(name));
  if (closed.length === 0) return;
  const name = chance.one(closed);
  await person.openFile(name, readFileSync(person.path(name), 'utf8'));
};

/** A document that no file is behind, until it is saved. */
const openNew: Move = async (person, chance) => {
  const name = `${chance.one(['jp/investment', 'made', 'loose', 'new'])}/new${chance.below(5)}.fefta`;
  if (!person.open.has(name) && !existsSync(person.path(name)))
    await person.openFile(name, person.originals.get(chance.one([...person.originals.keys()])) ?? '');
};

const closeOne: Move = async (person, chance) => {
  if (person.open.size > 1) await person.close(chance.one([...person.open.keys()]));
};

const save: Move = async (person, chance) => {
  const name = chance.one([...person.open.keys()]);
  await person.watched(person.write(name, person.text(name)));
  if (chance.percent(50) && person.open.size > 1) await person.close(name);
};

/** Another program writes a file: as it was at first, something else, or bytes that are no text. */
const rewrite: Move = async (person, chance) => {
  const name = chance.one(person.sources);
  await person.watched(person.write(name, content(person, name, chance)));
};

function content(person: Person, name: string, chance: Chance): string | Uint8Array {
  const text = person.originals.get(name) ?? '';
  return chance.weighted<() => string | Uint8Array>([
    [10, () => text],
    [3, () => person.originals.get(chance.one(person.sources)) ?? ''],
    [3, () => text.slice(0, chance.below(text.length + 1)) + garbage(chance)],
    [2, () => text.replaceAll('\n', chance.one(['\r\n', '\r']))],
    [1, () => `\ufeff${text}`],
    [1, () => Buffer.from(text, 'utf16le')],
    [1, () => Uint8Array.from({ length: 200 }, () => chance.below(256))],
  ])();
}

const create: Move = async (person, chance) => {
  if (person.sources.length > MOST_FILES) return;
  const name = `${chance.one(['jp/investment', 'made', 'made/深い', 'loose', 'new/below'])}/新${chance.below(9)}.fefta`;
  await person.watched(person.write(name, content(person, chance.one(person.sources), chance)));
};

/** Files in folders that nobody looks into. */
const skipped: Move = async (person, chance) => {
  const name = chance.one(['node_modules/x/a.fefta', '.git/b.fefta', 'made/dist/c.fefta', 'made/.hidden/fefta.json']);
  if (existsSync(person.path(name))) await person.watched(person.remove(name));
  else await person.watched(person.write(name, 'namespace acts\nenum Kind "隠れた種類" { x "一" }\n'));
};

/** Files that were there at first come back. */
const restore: Move = async (person, chance) => {
  const events: FileEvent[] = [];
  for (const [name, text] of person.originals) {
    const isChanged = !isFile(person, name) || readFileSync(person.path(name), 'utf8') !== text;
    if (isChanged && chance.percent(60)) events.push(person.write(name, text));
  }
  await person.watched(...events);
};

const remove: Move = async (person, chance) => {
  const name = chance.one(person.sources);
  const event = person.remove(name);
  // Some clients tell of both, in any order; some close what is open, some do not.
  if (chance.percent(30)) await person.tell('workspace/didDeleteFiles', { files: [{ uri: person.uri(name) }] });
  await person.watched(event);
  if (person.open.has(name) && person.open.size > 1 && chance.percent(60)) await person.close(name);
};

const rename: Move = async (person, chance) => {
  const from = chance.one(person.sources);
  const to = `${from.slice(0, from.lastIndexOf('/'))}/改名${chance.below(9)}.fefta`;
  if (existsSync(person.path(to))) return;
  person.move(from, to);
  const text = person.open.get(from)?.document.getText();
  if (text !== undefined) await person.close(from);
  if (chance.percent(50))
    await person.tell('workspace/didRenameFiles', { files: [{ oldUri: person.uri(from), newUri: person.uri(to) }] });
  if (text !== undefined && !person.open.has(to)) await person.openFile(to, text);
  await person.watched({ uri: person.uri(from), type: 3 }, { uri: person.uri(to), type: 1 });
};

/** A folder goes or comes back under its own name, with one event for the folder, as editors tell it. */
const folders: Move = async (person, chance) => {
  const [here, there] = ['loose', 'elsewhere'];
  const [from, to] = existsSync(person.path(here)) ? [here, there] : [there, here];
  if (!existsSync(person.path(from)) || existsSync(person.path(to))) return;
  person.move(from, to);
  for (const name of [...person.open.keys()]) if (name.startsWith(`${from}/`)) await person.close(name);
  if (chance.percent(50))
    await person.tell('workspace/didRenameFiles', { files: [{ oldUri: person.uri(from), newUri: person.uri(to) }] });
  else await person.watched({ uri: person.uri(from), type: 3 }, { uri: person.uri(to), type: 1 });
};

const CONFIGS = [
  '{"name":"made","version":"1","requiredLanguages":["ja"]}',
  '{"name":"made","version":"2","requiredLanguages":["ja","en"],"checks":{"unused-declaration":"error"}}',
  '{"name":"made","version":"1","folders":["深い"]}',
  '{"name":"made","version":"1","folders":"x"}',
  '{"name":',
];

const configure: Move = async (person, chance) => {
  const name = chance.one(['made/fefta.json', 'made/fefta.json', 'fefta.json', 'jp/law/fefta.json']);
  if (!existsSync(person.path(name)) || chance.percent(60))
    await person.watched(person.write(name, person.originals.get(name) ?? chance.one(CONFIGS)));
  else if (name.startsWith('made') && chance.percent(50)) await person.watched(person.write(name, chance.one(CONFIGS)));
  else await person.watched(person.remove(name));
};

const data: Move = async (person, chance) => {
  const name = chance.one(['made/small.codes.json', 'codes/iso3166.codes.json']);
  const text = person.originals.get(name) ?? '';
  const changed = text.replace(/"code":"[^"]*"/, `"code":"${chance.below(20)}"`);
  if (isFile(person, name) && chance.percent(20)) await person.watched(person.remove(name));
  else await person.watched(person.write(name, chance.one([text, text, changed, text.slice(0, 40)])));
};

/** The date and the settings. */
const settings: Move = async (person, chance) => {
  if (chance.percent(60)) {
    person.asOf = chance.one(['2019-01-01', '2020-06-07', null]);
    await person.tell('fefta/setAsOf', { date: person.asOf });
    return;
  }
  person.settings = {
    language: chance.one(['auto', 'ja', 'en']),
    diagnostics: { workspace: chance.percent(90) },
    codeLens: { enable: chance.percent(50) },
  };
  await person.tell('workspace/didChangeConfiguration', { settings: { fefta: person.settings } });
};

function isFile(person: Person, name: string): boolean {
  return statSync(person.path(name), { throwIfNoEntry: false })?.isFile() ?? false;
}

const MOVES: readonly (readonly [number, Move])[] = [
  [30, openOne],
  [2, openNew],
  [18, closeOne],
  [14, save],
  [12, rewrite],
  [6, create],
  [6, restore],
  [8, remove],
  [8, rename],
  [2, skipped],
  [2, folders],
  [2, configure],
  [3, data],
  [5, settings],
];

/** Something happens around the open texts. */
export async function move(person: Person, chance: Chance): Promise<void> {
  if (person.sources.length === 0) await restore(person, chance);
  else await chance.weighted(MOVES)(person, chance);
}

export { openOne, restore };
