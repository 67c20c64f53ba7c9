// What a person does to an open text.
import type { Chance } from './chance.ts';
import { garbage, word } from './garbage.ts';
import type { Person } from './person.ts';

type Edit = (person: Person, name: string, chance: Chance) => Promise<void>;

/** A text longer than this is put back to what it was at first. */
const LONGEST = 60_000;

/** A place in a text: anywhere, or near the last one, as people type. */
function place(text: string, chance: Chance): number {
  return chance.below(text.length + 1);
}

const type: Edit = async (person, name, chance) => {
  const at = place(person.text(name), chance);
  await person.change(name, [{ start: at, end: at, text: word(chance) }]);
};

const remove: Edit = async (person, name, chance) => {
  const text = person.text(name);
  const start = place(text, chance);
  const end = Math.min(text.length, start + chance.below(chance.percent(10) ? 2000 : 40));
  await person.change(name, [{ start, end, text: '' }]);
};

const paste: Edit = async (person, name, chance) => {
  const text = person.text(name);
  const start = place(text, chance);
  const end = chance.percent(50) ? start : Math.min(text.length, start + chance.below(30));
  await person.change(name, [{ start, end, text: garbage(chance) }]);
};

/** Lines of another document, or of this one. */
const pasteLines: Edit = async (person, name, chance) => {
  const lines = person.text(chance.one([...person.open.keys()])).split(/(?<=\n)/);
  const from = chance.below(lines.length);
  const text = lines.slice(from, from + 1 + chance.below(12)).join('');
  const at = place(person.text(name), chance);
  const start = person.text(name).lastIndexOf('\n', at) + 1;
  await person.change(name, [{ start, end: start, text }]);
};

/** One change out of the way, one into it: both in one message. */
const moveLines: Edit = async (person, name, chance) => {
  const lines = person.text(name).split(/(?<=\n)/);
  const from = chance.below(lines.length);
  const moved = lines.slice(from, from + 1 + chance.below(10)).join('');
  const start = lines.slice(0, from).join('').length;
  const rest = person.text(name).slice(0, start) + person.text(name).slice(start + moved.length);
  const at = rest.lastIndexOf('\n', place(rest, chance)) + 1;
  await person.change(name, [
    { start, end: start + moved.length, text: '' },
    { start: at, end: at, text: moved },
  ]);
};

/** A word of the text near a place. */
function wordAt(text: string, at: number): string | undefined {
  const found = /[\p{L}_][\p{L}\p{N}_]+/gu;
  found.lastIndex = at;
  return found.exec(text)?.[0];
}

/** Another name for a word, as search and replace does it: at each place of one document, or of all that are open. */
const renameWord: Edit = async (person, name, chance) => {
  const old = wordAt(person.text(name), place(person.text(name), chance));
  if (!old) return;
  const other = wordAt(person.text(chance.one([...person.open.keys()])), chance.below(2000)) ?? 'other';
  const renamed = chance.one([`${old}2`, `${old}X`, other, '別名', old.slice(0, -1)]);
  for (const each of chance.percent(40) ? [...person.open.keys()] : [name]) {
    const places = [...person.text(each).matchAll(new RegExp(old, 'gu'))].map(({ index }) => index).reverse();
    const edits = places.map((start) => ({ start, end: start + old.length, text: renamed }));
    if (edits.length > 0) await person.change(each, edits);
  }
};

/** One word becomes another that is somewhere in use. */
const otherWord: Edit = async (person, name, chance) => {
  const text = person.text(name);
  const old = wordAt(text, place(text, chance));
  const other = person.text(chance.one([...person.open.keys()]));
  const renamed = wordAt(other, place(other, chance));
  if (!old || !renamed) return;
  const start = text.indexOf(old);
  await person.change(name, [{ start, end: start + old.length, text: renamed }]);
};

const digit: Edit = async (person, name, chance) => {
  const found = [...person.text(name).matchAll(/\d/g)];
  if (found.length === 0) return;
  const { index } = chance.one(found);
  await person.change(name, [{ start: index, end: index + 1, text: String(chance.below(10)) }]);
};

const undo: Edit = async (person, name, chance) => {
  const open = person.openText(name);
  for (let count = chance.one([1, 1, 2, 5, 40]); count > 0; count--) {
    const before = open.undo.pop();
    if (before === undefined) return;
    open.redo.push(open.document.getText());
    await person.become(name, before);
  }
};

const redo: Edit = async (person, name) => {
  const open = person.openText(name);
  const after = open.redo.pop();
  if (after === undefined) return;
  open.undo.push(open.document.getText());
  await person.become(name, after);
};

/** As it was at first: what somebody does who has lost their way. */
const startOver: Edit = async (person, name, chance) => {
  const open = person.openText(name);
  open.undo.length = 0;
  const original = person.originals.get(name) ?? person.originals.get(chance.one([...person.originals.keys()])) ?? '';
  await person.become(name, original);
};

const EDITS: readonly (readonly [number, Edit])[] = [
  [24, type],
  [14, remove],
  [6, paste],
  [6, pasteLines],
  [6, moveLines],
  [6, renameWord],
  [8, otherWord],
  [6, digit],
  [20, undo],
  [4, redo],
  [4, startOver],
];

/** Edits a document in some way. */
export async function edit(person: Person, name: string, chance: Chance): Promise<void> {
  if (person.text(name).length > LONGEST) await startOver(person, name, chance);
  else await chance.weighted(EDITS)(person, name, chance);
}
