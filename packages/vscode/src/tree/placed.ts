/** A node with its place in the tree, by which VS Code knows it again after a change. */
export interface Placed<Node> {
  node: Node;
  id: string;
}

/** Siblings with their places below a parent ('' for none); those of one name are told apart by their order. */
export function placed<Node>(nodes: readonly Node[], parent: string, nameOf: (node: Node) => string): Placed<Node>[] {
  const seen = new Map<string, number>();
  return nodes.map((node) => {
    const name = `${parent}/${nameOf(node)}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return { node, id: count === 0 ? name : `${name}#${count}` };
  });
}
