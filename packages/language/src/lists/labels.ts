import type { Label } from '../generated/ast.ts';
import { english } from '../syntax/keywords.ts';

/** Texts by language. */
export type Labels = Partial<Record<'ja' | 'en' | 'reading', string>>;

/** A first label without language is Japanese, a further one English. */
export function labelsOf(labels: readonly Label[]): Labels {
  const result: Labels = {};
  for (const label of labels) {
    const language = label.language ? (english(label.language) as keyof Labels) : result.ja === undefined ? 'ja' : 'en';
    result[language] ??= label.text;
  }
  return result;
}
