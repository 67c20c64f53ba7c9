import type { SourceFile } from '../generated/ast.ts';
import { fileNames, type NamedDeclaration } from '../names/name-index.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** So many names that are not imported are offered before anything is typed. */
const MOST_UNASKED = 30;

interface Entry {
  declaration: NamedDeclaration;
  /** Name and labels in small letters and hiragana: less than folding does, but enough for what is mostly so already. */
  words: string;
}

const known = new WeakMap<SourceFile, readonly Entry[]>();

/**
 * The declarations of given types in namespaces other than the given ones that have in their name or label what was typed (folded). A whole country's
 * rules may declare them, so the look is a quick one; whoever asks looks closer.
 */
export function declaredElsewhere(
  { documents }: Workspace,
  types: ReadonlySet<string>,
  seen: readonly string[],
  typed: string,
): { namespace: string; declaration: NamedDeclaration }[] {
  const found: { namespace: string; declaration: NamedDeclaration }[] = [];
  for (const { root } of documents) {
    const namespace = root.namespace?.name ?? '';
    if (namespace === '' || seen.includes(namespace)) continue;
    for (const { declaration, words } of entriesOf(root)) {
      if (!types.has(declaration.$type) || (typed !== '' && !words.includes(typed))) continue;
      found.push({ namespace, declaration });
      if (typed === '' && found.length >= MOST_UNASKED) return found;
    }
  }
  return found;
}

function entriesOf(root: SourceFile): readonly Entry[] {
  let entries = known.get(root);
  if (!entries) {
    entries = fileNames(root).declarations.map((declaration) => ({ declaration, words: wordsOf(declaration) }));
    known.set(root, entries);
  }
  return entries;
}

function wordsOf({ name, labels }: NamedDeclaration): string {
  const texts = [name, ...labels.map(({ text }) => text ?? '')].join('\n').toLowerCase();
  return texts.replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
