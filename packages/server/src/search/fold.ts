/** A text that can be searched for, folded, with what a matcher needs to be quick. */
export interface Key {
  /** As it was before folding. */
  original: string;
  /** Folded: see `fold`. */
  text: string;
  /** Where words begin in the folded text: after a space or sign, at a capital, where the script changes. Always has 0. */
  starts: readonly number[];
  /** Which characters occur, by their code modulo 32: a key that lacks a bit of the query cannot match. */
  mask: number;
}

/**
 * A text in the form in which texts are compared: compatibility forms (full-width, half-width) made plain, small letters, カタカナ as ひらがな.
 * So 武器セイゾウ meets 武器せいぞう, and ＰＲＩＯＲ meets prior.
 */
export function fold(text: string): string {
  let folded = '';
  for (const character of text.normalize('NFKC')) folded += foldCharacter(character);
  return folded;
}

/** Folds a text and finds its words. Worth keeping where the same text is searched often. */
export function keyOf(original: string): Key {
  let text = '';
  let before: Script = 'sign';
  const starts: number[] = [];
  for (const character of original.normalize('NFKC')) {
    const script = scriptOf(character);
    if (script !== 'sign' && isStart(before, script)) starts.push(text.length);
    before = script;
    text += foldCharacter(character);
  }
  if (starts[0] !== 0) starts.unshift(0);
  return { original, text, starts, mask: maskOf(text) };
}

/** See `Key.mask`. */
export function maskOf(folded: string): number {
  let mask = 0;
  for (let at = 0; at < folded.length; at++) mask |= 1 << (folded.charCodeAt(at) & 31);
  return mask;
}

const KATAKANA_TO_HIRAGANA = 0x60;

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  const isKatakana = (code >= 0x30a1 && code <= 0x30f6) || code === 0x30fd || code === 0x30fe;
  if (isKatakana) return String.fromCharCode(code - KATAKANA_TO_HIRAGANA);
  return code > 0x3000 && code < 0xd800 ? character : character.toLowerCase();
}

type Script = 'sign' | 'digit' | 'capital' | 'small' | 'hiragana' | 'katakana' | 'other';

/** By code for what is common: keys are made of every name and label of a workspace. */
function scriptOf(character: string): Script {
  const code = character.charCodeAt(0);
  if (code < 0x80) return asciiScript(code);
  if (code >= 0x3041 && code <= 0x309f) return 'hiragana';
  if (code >= 0x30a1 && code <= 0x30ff && code !== 0x30fb) return 'katakana';
  if (code >= 0x3400 && code <= 0x9fff) return 'other';
  if (!/[\p{L}\p{N}]/u.test(character)) return 'sign';
  return /\p{Lu}/u.test(character) ? 'capital' : /\p{Ll}/u.test(character) ? 'small' : 'other';
}

function asciiScript(code: number): Script {
  if (code >= 0x61 && code <= 0x7a) return 'small';
  if (code >= 0x41 && code <= 0x5a) return 'capital';
  return code >= 0x30 && code <= 0x39 ? 'digit' : 'sign';
}

function isStart(before: Script, script: Script): boolean {
  if (before === script) return false;
  // The first letter of a word is large; okurigana belong to their kanji; ー is of both kanas.
  if (before === 'capital' && script === 'small') return false;
  return !(before === 'other' && script === 'hiragana');
}
