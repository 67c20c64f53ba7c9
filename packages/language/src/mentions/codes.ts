import type { AstNode } from 'langium';
import type { CodeEntry } from '../generated/ast.ts';
import { type UsedCode, usedCodes } from '../lists/used-codes.ts';
import { uriOf } from '../names/resolver.ts';
import type { Typer } from '../types/typer.ts';
import { rangeOf } from '../workspace/places.ts';
import type { Mention } from './mention.ts';

/** The codes that a node writes: entries of lists, members of groups, entries of sectors, literals. */
export function mentionsOfCodes(node: AstNode, typer: Typer): Mention[] {
  if (node.$type !== 'CodeEntry') return usedCodes(node, typer).map((each) => mention(node, each, 'use'));
  const { code, parent, $container: list } = node as CodeEntry;
  return [
    ...(code ? [mention(node, { code, property: 'code', list }, 'name')] : []),
    ...(parent ? [mention(node, { code: parent, property: 'parent', list }, 'use')] : []),
  ];
}

function mention(node: AstNode, { code, property, list }: UsedCode, role: 'name' | 'use'): Mention {
  const thing = { kind: 'code', list, code } as const;
  return {
    uri: uriOf(node),
    thing,
    role,
    called: code,
    node,
    property,
    index: undefined,
    range: rangeOf(node, property),
  };
}
