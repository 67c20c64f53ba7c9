import type { Builder } from './build.ts';
import type { Node } from './diagram.ts';
import type { Cube } from './regions.ts';

/**
 * A way through a region with a class of each fact that it leaves open: where a diagram knows an answer without a fact the interpreter may still ask
 * for it. The diagram is walked, not cut: what is cut out of one of many variables, one by one, is as many diagrams.
 */
export function completed({ diagrams, space }: Builder, region: Node, way: Cube): Cube {
  const leading = new Set<Node>();
  const isOpen = (level: number, index: number) => way.get(level)?.has(index) ?? true;
  for (const node of diagrams.below(region)) {
    const isOnWay = (next: Node, index: number) => leading.has(next) && isOpen(diagrams.levelOf(node), index);
    if (diagrams.isEnd(node) ? diagrams.valueOf(node) === true : diagrams.waysOf(node).some(isOnWay)) leading.add(node);
  }
  const cube = new Map(way);
  let at = new Set(leading.has(region) ? [region] : []);
  for (const [level, { kind, classes }] of space.variables.entries()) {
    const after = (index: number): Node[] =>
      [...at].map((node) => diagrams.along(node, level, index)).filter((node) => leading.has(node));
    const given = way.get(level);
    const open = [...classes.keys()].filter((index) => after(index).length > 0);
    const first = open[0];
    const isFixed = given !== undefined || kind === 'computed' || kind === 'test';
    if (!isFixed && first !== undefined) cube.set(level, new Set([first]));
    const taken = isFixed ? open.filter((index) => isOpen(level, index)) : open.slice(0, 1);
    at = new Set(taken.flatMap(after));
  }
  return cube;
}
