import { mentionAt } from '@fefta/language';
import type { CallHierarchyIncomingCall, CallHierarchyOutgoingCall } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { isGround, restingOn, restsOn } from './hierarchy/calls.ts';
import { itemOf, nodeOf } from './hierarchy/items.ts';

/** What a rule rests on ("outgoing calls"), and what rests on it ("incoming calls"), from step to step over all files. */
export const callHierarchy: Feature = {
  capabilities: { callHierarchyProvider: true },
  register(connection, host) {
    const { callHierarchy: on } = connection.languages;
    on.onPrepare(
      host.onDocument(({ workspace, document, text, language }, { position }) => {
        const thing = mentionAt(workspace, document, text.offsetAt(position))?.thing;
        if (thing?.kind !== 'declared' || !isGround(thing.node)) return null;
        return [itemOf(host, language, thing.node)];
      }),
    );
    on.onOutgoingCalls((params, token) =>
      host.answer(params.item.uri, params, token, (view, { item }): CallHierarchyOutgoingCall[] | null => {
        const node = nodeOf(view, item);
        if (!node) return null;
        return restsOn(view.document, node).map(({ node: to, ranges }) => ({
          to: itemOf(host, view.language, to),
          fromRanges: ranges,
        }));
      }),
    );
    on.onIncomingCalls((params, token) =>
      host.answer(params.item.uri, params, token, (view, { item }): CallHierarchyIncomingCall[] | null => {
        const node = nodeOf(view, item);
        if (!node) return null;
        return restingOn(view.workspace, node).map(({ node: from, ranges }) => ({
          from: itemOf(host, view.language, from),
          fromRanges: ranges,
        }));
      }),
    );
  },
};
