import { announces, goesOn, isDoubtful, isSentence } from './count.ts';
import type { Level, Line } from './lines.ts';
import { matchTexts } from './similar.ts';

const LISTED: ReadonlySet<Level> = new Set(['item', 'subitem1', 'subitem2', 'subitem3']);

/** The level of a text that is new, from what stands around it. */
function levelOfNew(text: string, previous: Line | undefined, previousText: string, next: Level | undefined): Level {
  if (previous === undefined) return isSentence(text) ? 'paragraph' : 'unsure';
  if (goesOn(text)) return 'sentence';
  if (isSentence(text)) {
    const mayBegin = (next === undefined || next === 'paragraph') && !isDoubtful(text) && !announces(previousText);
    return mayBegin ? 'paragraph' : 'unsure';
  }
  const isBetween =
    LISTED.has(previous.level) && (next === previous.level || next === 'paragraph' || next === undefined);
  return isBetween && !announces(previousText) && !announces(text) ? previous.level : 'unsure';
}

/**
 * The lines of an article without numbers, by those of the same article in another revision whose numbers are known: what is the same, or
 * nearly so, has the same level. `number` is given where the whole list stands as it did.
 */
export function alignLines(known: readonly Line[], texts: readonly string[]): Line[] {
  const match = matchTexts(
    known.map((line) => line.text),
    texts,
  );
  const nextLevel = (from: number): Level | undefined => {
    const at = match.findIndex((each, index) => index >= from && each !== undefined);
    return at < 0 ? undefined : known[match[at] as number]?.level;
  };
  const lines: Line[] = [];
  for (const [index, text] of texts.entries()) {
    const twin = match[index] === undefined ? undefined : known[match[index]];
    const previous = lines.at(-1);
    if (twin && twin.level !== 'unsure') lines.push({ ...twin, text, isSame: twin.text === text });
    else lines.push({ text, level: levelOfNew(text, previous, texts[index - 1] ?? '', nextLevel(index + 1)) });
  }
  return lines;
}
