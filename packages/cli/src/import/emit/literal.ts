import type { ImportedText } from '../model.ts';

/** A text as the language writes it. */
export function literal(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  // Other control characters have no place in a text of the language, and mean nothing in a law.
  return `"${escaped.replaceAll(/\p{Cc}/gu, ' ')}"`;
}

/** Labels after a name: the Japanese first, without a word for it. */
export function labels({ ja, en }: ImportedText): string {
  return `${ja === undefined ? '' : ` ${literal(ja)}`}${en === undefined ? '' : ` en ${literal(en)}`}`;
}
