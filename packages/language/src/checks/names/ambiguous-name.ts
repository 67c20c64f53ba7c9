import type { AstNode } from 'langium';
import { type NamedDeclaration, qualifiedName } from '../../names/name-index.ts';
import { type Check, check } from '../check.ts';
import { PER_DECLARATION, referencesIn } from '../per-declaration.ts';
import { quoteAll } from './words.ts';

const LOCAL = new Set(['Fact', 'EnumMember', 'Sector', 'Variable']);

/** Names that two imported namespaces give a meaning. */
export const ambiguousName: Check = check({
  code: 'ambiguous-name',
  severity: 'error',
  types: PER_DECLARATION,
  run(part, context) {
    if (context.document.root.imports.length < 2) return;
    const { resolver } = context.workspace;
    for (const { node, property, reference } of referencesIn(part, context)) {
      const target = reference.ref as NamedDeclaration | undefined;
      if (!target || LOCAL.has(target.$type)) continue;
      const name = node.$type === 'Citation' ? target.name : reference.$refText;
      const candidates = resolver.candidates(node, name, resolver.accepted(node, property));
      const meanings = [...new Set(candidates.map(qualifiedName))];
      if (meanings.length < 2) continue;
      const names = quoteAll(meanings);
      const help = isQualifiable(node)
        ? { ja: '名前空間を付けて書いてください。', en: 'Write the one you mean with its namespace.' }
        : { ja: '一方の取込をやめるか、名前を変えてください。', en: 'Drop one of the imports or rename one of them.' };
      const holder = (node as unknown as Record<string, unknown>)[property];
      context.report(
        node,
        {
          ja: `「${name}」は${names.ja}のどれを指すか決まりません。${help.ja}`,
          en: `'${name}' can mean ${names.en}. ${help.en}`,
        },
        { property, index: Array.isArray(holder) ? holder.indexOf(reference) : undefined },
      );
    }
  },
});

/** Bare names in expressions and the instruments of citations take no namespace. */
function isQualifiable(node: AstNode): boolean {
  return node.$type !== 'NameRef' && node.$type !== 'Member' && node.$type !== 'Citation' && node.$type !== 'Amendment';
}
