import type { Language } from '../../protocol.ts';
import type { Found } from './find.ts';

const KATAKANA = /[ァ-ヶ]/;

/**
 * The name of a symbol with its label. Editors look once more whether what was typed occurs in the name, so what it was found by must stand
 * there: a reading, a label of the other language, in the kana that was typed.
 */
export function shownSymbol({ entry, by }: Found, typed: string, language: Language): string {
  const { name, labels } = entry;
  const label = labels[language] ?? labels.ja ?? labels.en;
  const shown = label === undefined || label === name ? name : `${name} ${label}`;
  if (by === '' || shown.includes(by) || by.endsWith(`.${name}`)) return shown;
  return `${shown} (${KATAKANA.test(typed) ? by.replaceAll(/[ぁ-ゖ]/g, toKatakana) : by})`;
}

function toKatakana(kana: string): string {
  return String.fromCharCode(kana.charCodeAt(0) + 0x60);
}
