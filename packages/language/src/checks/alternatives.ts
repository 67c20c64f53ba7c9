import { splitCitation } from '@fefta/law';
import type { AstNode } from 'langium';
import type { Citation } from '../generated/ast.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { CheckContext, newMemory } from './check.ts';
import { namespacesOfInstrument, visibleInstruments } from './citations/instruments.ts';
import { namespacesDeclaring } from './names/importing.ts';
import { nearestTo } from './names/nearest.ts';
import { accepted, possibleNames } from './names/possible.ts';
import { unresolvedName } from './names/unresolved-name.ts';

/** What could have been meant by a name that means nothing. */
export interface Alternatives {
  /** Up to three names that could stand there, nearest first. */
  names: readonly string[];
  /** Namespaces that the file does not import and that declare the name. */
  namespaces: readonly string[];
}

/** A name in the text: a property of a node, or one of a list. */
interface Spot {
  node: AstNode;
  property: string;
  index?: number | undefined;
}

const NONE: Alternatives = { names: [], namespaces: [] };

/** What the checks of names would say of a reference (`text` as written) that leads nowhere, all of it. */
export function alternativesTo(workspace: Workspace, document: SourceDocument, spot: Spot, text: string): Alternatives {
  const context = new CheckContext(workspace, document, newMemory(), unresolvedName, []);
  if (spot.node.$type === 'Citation') return instruments(spot.node as Citation, context);
  const isPart = spot.node.$type === 'Member' || spot.node.$type === 'Assignment';
  const dot = isPart ? 0 : text.lastIndexOf('.');
  const [namespace, name] = dot > 0 ? [text.slice(0, dot), text.slice(dot + 1)] : [undefined, text];
  const types = accepted(spot.node, spot.property, context);
  const declaring = isPart ? [] : namespacesDeclaring(name, types, document.root, context);
  if (namespace !== undefined) {
    if (declaring.includes(namespace)) return { names: [], namespaces: [namespace] };
    return { names: qualified(namespace, name, context), namespaces: [] };
  }
  const possible = possibleNames(spot.node, spot.property, spot.index ?? 0, context);
  if (possible.kind !== 'names') return { ...NONE, namespaces: declaring };
  return { names: nearestTo(text, possible.names).names, namespaces: declaring };
}

function qualified(namespace: string, name: string, { workspace: { names } }: CheckContext): readonly string[] {
  const candidates = names.hasNamespace(namespace)
    ? names.namesIn(namespace).map((each) => `${namespace}.${each}`)
    : names.allNamespaces.map((each) => `${each}.${name}`);
  return nearestTo(`${namespace}.${name}`, candidates).names;
}

function instruments(node: Citation, context: CheckContext): Alternatives {
  const written = node.instrument?.$refText ?? '';
  const name = splitCitation(written).instrument || written;
  return {
    names: nearestTo(name, visibleInstruments(context).keys()).names,
    namespaces: namespacesOfInstrument(name, context),
  };
}
