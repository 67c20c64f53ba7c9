import { type ast, mentionAt } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Feature } from '../feature.ts';
import { itemOf, nodeOf } from './hierarchy/items.ts';

/** What an act or entity descends from ("of"), and what descends from it. */
export const typeHierarchy: Feature = {
  capabilities: { typeHierarchyProvider: true },
  register(connection, host) {
    const { typeHierarchy: on } = connection.languages;
    on.onPrepare(
      host.onDocument(({ workspace, document, text, language }, { position }) => {
        const thing = mentionAt(workspace, document, text.offsetAt(position))?.thing;
        return thing?.kind === 'declared' && isSubject(thing.node) ? [itemOf(host, language, thing.node)] : null;
      }),
    );
    on.onSupertypes((params, token) =>
      host.answer(params.item.uri, params, token, (view, { item }) => {
        const node = nodeOf(view, item);
        if (!node || !isSubject(node)) return null;
        const parent = node.parent?.ref;
        return parent ? [itemOf(host, view.language, parent)] : [];
      }),
    );
    on.onSubtypes((params, token) =>
      host.answer(params.item.uri, params, token, (view, { item }) => {
        const node = nodeOf(view, item);
        if (!node || !isSubject(node)) return null;
        const children = view.workspace.uses.of(node).filter((use) => use.property === 'parent' && isSubject(use.node));
        return children.map((use) => itemOf(host, view.language, use.node));
      }),
    );
  },
};

function isSubject(node: AstNode): node is ast.Act | ast.Entity {
  return node.$type === 'Act' || node.$type === 'Entity';
}
