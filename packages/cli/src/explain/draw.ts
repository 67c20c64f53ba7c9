/** A node of a tree that is drawn with lines. */
export interface Branch {
  text: string;
  children: Branch[];
}

/** The rows of a tree: ├─ for every child but the last, └─ for that. */
export function drawTree(branches: readonly Branch[]): string[] {
  return branches.flatMap(({ text, children }, index) => {
    const isLast = index === branches.length - 1;
    const below = drawTree(children).map((row) => (isLast ? '   ' : '│  ') + row);
    return [(isLast ? '└─ ' : '├─ ') + text, ...below];
  });
}
