/** The groups of nodes that reach each other (and nodes that reach themselves), without recursion. Order follows the nodes given. */
export function circles<T>(nodes: readonly T[], next: (node: T) => readonly T[]): T[][] {
  const index = new Map<T, number>();
  const low = new Map<T, number>();
  const onStack = new Set<T>();
  const stack: T[] = [];
  const found: T[][] = [];
  for (const root of nodes) {
    if (index.has(root)) continue;
    const work: { node: T; targets: readonly T[]; at: number }[] = [];
    const enter = (node: T) => {
      index.set(node, index.size);
      low.set(node, index.get(node) ?? 0);
      stack.push(node);
      onStack.add(node);
      work.push({ node, targets: next(node), at: 0 });
    };
    const lower = (node: T, value: number | undefined) => low.set(node, Math.min(low.get(node) ?? 0, value ?? 0));
    enter(root);
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const target = frame.targets[frame.at++];
      if (target === undefined) {
        work.pop();
        const parent = work.at(-1);
        if (parent) lower(parent.node, low.get(frame.node));
        if (low.get(frame.node) === index.get(frame.node)) {
          const group = stack.splice(stack.lastIndexOf(frame.node));
          for (const each of group) onStack.delete(each);
          if (group.length > 1 || frame.targets.includes(frame.node)) found.push(group);
        }
      } else if (!index.has(target)) enter(target);
      else if (onStack.has(target)) lower(frame.node, index.get(target));
    }
  }
  return found;
}

/** A shortest way from a node of a circle back to itself, within the circle. */
export function wayRound<T>(start: T, circle: readonly T[], next: (node: T) => readonly T[]): T[] {
  const inside = new Set(circle);
  const from = new Map<T, T>();
  const open = [start];
  for (let current = open.shift(); current !== undefined; current = open.shift()) {
    for (const target of next(current)) {
      if (target === start) {
        const way: T[] = [];
        for (let step: T | undefined = current; step !== undefined; step = step === start ? undefined : from.get(step))
          way.unshift(step);
        return way;
      }
      if (!inside.has(target) || from.has(target)) continue;
      from.set(target, current);
      open.push(target);
    }
  }
  return [start];
}
