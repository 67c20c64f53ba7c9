import { type ast, type NamedDeclaration, nearestTo, qualifiedName, rangeOf, writeQualified } from '@fefta/language';
import { removalOf } from '../edit/removal.ts';
import { type Fix, type Fixer, message } from '../offer.ts';
import { around } from './find.ts';

/** The name with the namespace of each of its meanings; or one of the imports goes. */
export const ambiguousName: Fixer = (finding, { sheet, workspace }) => {
  const at = sheet.text.offsetAt(finding.range.start);
  for (const { node, property, reference } of sheet.document.references) {
    const holder = (node as unknown as Record<string, unknown>)[property];
    const index = Array.isArray(holder) ? holder.indexOf(reference) : undefined;
    if (!reference.ref || sheet.text.offsetAt(rangeOf(node, property, index).start) !== at) continue;
    const target = reference.ref as NamedDeclaration;
    const name = node.$type === 'Citation' ? target.name : reference.$refText;
    const { resolver } = workspace;
    const meanings = [
      ...new Set(resolver.candidates(node, name, resolver.accepted(node, property)).map(qualifiedName)),
    ];
    if (meanings.length < 2) continue;
    const bare = ['NameRef', 'Member', 'Citation', 'Amendment'].includes(node.$type);
    const qualified = meanings.map(
      (meaning): Fix => ({
        id: 'qualify-name',
        title: message(`「${meaning}」と書く`, `Write '${meaning}'`),
        edits: () => [{ uri: sheet.uri, range: rangeOf(node, property, index), newText: writeQualified(meaning) }],
      }),
    );
    const dropped = sheet.document.root.imports.flatMap((each): Fix[] =>
      meanings.some((meaning) => meaning === `${each.namespace}.${name}`)
        ? [
            {
              id: 'remove-import',
              title: message(`「${each.namespace}」の取込をやめる`, `Do not import '${each.namespace}'`),
              edits: () => [removalOf(sheet, sheet.span(rangeOf(each)))],
            },
          ]
        : [],
    );
    return bare ? dropped : [...qualified, ...dropped];
  }
  return [];
};

/** Namespaces that could have been meant; or the import goes. */
export const unknownNamespace: Fixer = (finding, { sheet, workspace }) => {
  const node = around<ast.Import>(sheet, finding, ['Import']);
  if (!node?.namespace) return [];
  const own = sheet.document.root.namespace?.name;
  const others = workspace.names.allNamespaces.filter((each) => each !== '' && each !== own);
  return [
    ...nearestTo(node.namespace, others).names.map((name) => ({
      id: 'change-namespace',
      title: message(`「${name}」に直す`, `Change to '${name}'`),
      edits: () => [{ uri: sheet.uri, range: rangeOf(node, 'namespace'), newText: writeQualified(name) }],
    })),
    {
      id: 'remove-import',
      title: message('取込を消す', 'Remove the import'),
      edits: () => [removalOf(sheet, sheet.span(rangeOf(node)))],
    },
  ];
};
