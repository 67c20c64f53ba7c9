import { labelsOf } from '@fefta/language';
import type { AstNode } from 'langium';
import { type Key, keyOf } from '../search/fold.ts';

const known = new WeakMap<AstNode, readonly Key[]>();

interface Labelled extends AstNode {
  name?: string;
  labels?: Parameters<typeof labelsOf>[0];
  aliases?: readonly string[];
}

/** The texts under which a declaration or member is found: its name, labels and reading, and the other names of an instrument. */
export function keysOfNode(node: AstNode): readonly Key[] {
  let keys = known.get(node);
  if (!keys) {
    const { name, labels, aliases } = node as Labelled;
    const { ja, en, reading } = labelsOf(labels ?? []);
    keys = keysOf([name, ja, en, reading, ...(aliases ?? [])]);
    known.set(node, keys);
  }
  return keys;
}

/** Keys of texts, without those that are absent. */
export function keysOf(texts: readonly (string | undefined)[]): readonly Key[] {
  return texts.flatMap((text) => (text ? [keyOf(text)] : []));
}

/** The label of a node in the language of the person, else in the other. */
export function labelOf(node: AstNode, language: 'ja' | 'en'): string | undefined {
  const labels = labelsOf((node as Labelled).labels ?? []);
  return labels[language] ?? labels.ja ?? labels.en;
}
