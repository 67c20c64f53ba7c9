/**
 * Full-width forms (U+FF01–U+FF5E) and the ideographic space become ASCII, one character for one,
 * so that positions in the result are positions in the input. Kanji, kana, 〇 and 、。 stay.
 * Source: Unicode block "Halfwidth and Fullwidth Forms".
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
}
