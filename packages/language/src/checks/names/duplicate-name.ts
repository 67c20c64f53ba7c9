import type { AstNode } from 'langium';
import type { NamedDeclaration } from '../../names/name-index.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { kindOf, placeWord } from './words.ts';

/** A second declaration of a name, or a second instrument called by it. */
interface Duplicate {
  first: AstNode;
  property: string;
  index?: number;
  name: string;
}

/** Two declarations of one namespace with one name; the first by file and place stands. */
export const duplicateName: Check = check({
  code: 'duplicate-name',
  severity: 'error',
  types: ['SourceFile'],
  run(file, context) {
    for (const node of file.declarations) {
      if (node.$type === 'ProvisionMark' || !node.name) continue;
      for (const { first, name, property, index } of duplicatesOf(node, file.namespace?.name ?? '', context)) {
        const [kind, place] = [kindOf(first), placeWord(first)];
        context.report(
          node,
          {
            ja: `「${name}」はすでに${place}で${kind.ja}として宣言されています。名前を変えるか、一方を消してください。`,
            en: `'${name}' is declared already as ${kind.en} at ${place}. Rename one of them or delete it.`,
          },
          { property, index },
        );
      }
    }
  },
});

function duplicatesOf(node: NamedDeclaration, namespace: string, { workspace: { names } }: CheckContext): Duplicate[] {
  const found: Duplicate[] = [];
  const [first] = names.inNamespace(namespace, node.name);
  if (first && first !== node) found.push({ first, name: node.name, property: 'name' });
  if (node.$type !== 'Instrument') return found;
  for (const [index, name] of node.aliases.entries()) {
    const named = names.inNamespace(namespace, name).find((each) => each.$type === 'Instrument');
    const called = named ?? names.instrumentsCalled(namespace, name)[0];
    const isFirst = !named && called === node && node.aliases.indexOf(name) === index;
    if (called && !isFirst) found.push({ first: called, name, property: 'aliases', index });
  }
  return found;
}
