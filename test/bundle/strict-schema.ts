import { BUNDLE_SCHEMA } from '@fefta/bundle/schema';

type Node = Record<string, unknown>;

/** Definitions that others extend: what they do not know themselves, those do. */
const BASES = new Set(['declared', 'dated', 'labelled', 'interval', 'comparisonValue']);

/** The schema of this minor version alone: it takes no member that it does not name. So a test sees what it forgot. */
export function strictSchema(): Node {
  const schema = structuredClone(BUNDLE_SCHEMA) as Node;
  for (const [name, definition] of Object.entries(schema.$defs as Record<string, Node>)) {
    close(definition, !BASES.has(name));
  }
  close(schema, true);
  return { ...schema, $id: 'strict' };
}

function close(node: Node, itself: boolean): void {
  if (itself && node.properties !== undefined) node.unevaluatedProperties = false;
  for (const inner of Object.values((node.properties ?? {}) as Record<string, Node | boolean>)) {
    if (typeof inner === 'object') close(inner, true);
  }
  if (typeof node.items === 'object') close(node.items as Node, true);
}
