import type { AstNode } from 'langium';
import { type Check, type CheckContext, check } from '../check.ts';
import { declarationsByNamespace } from './tables.ts';
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
    const duplicates = context.once('duplicate-names', () => findDuplicates(context));
    for (const node of file.declarations) {
      for (const { first, name, property, index } of duplicates.get(node) ?? []) {
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

function findDuplicates(context: CheckContext): Map<AstNode, Duplicate[]> {
  const duplicates = new Map<AstNode, Duplicate[]>();
  for (const declarations of declarationsByNamespace(context).values()) {
    const names = new Map<string, AstNode>();
    const instruments = new Map<string, AstNode>();
    const note = (table: Map<string, AstNode>, node: AstNode, duplicate: Omit<Duplicate, 'first'>) => {
      const first = table.get(duplicate.name);
      if (!first) table.set(duplicate.name, node);
      else if (first !== node || duplicate.property === 'aliases') {
        const known = duplicates.get(node);
        if (known) known.push({ ...duplicate, first });
        else duplicates.set(node, [{ ...duplicate, first }]);
      }
    };
    for (const node of declarations) {
      note(names, node, { name: node.name, property: 'name' });
      if (node.$type === 'Instrument' && !instruments.has(node.name)) instruments.set(node.name, node);
    }
    for (const node of declarations) {
      if (node.$type !== 'Instrument') continue;
      for (const [index, name] of node.aliases.entries()) note(instruments, node, { name, property: 'aliases', index });
    }
  }
  return duplicates;
}
