import type { FactExpr, Result } from '@fefta/runtime';
import type { Diagrams, Node } from './diagram.ts';
import type { Space } from './space.ts';
import type { Variable } from './variables.ts';

/**
 * That a fact of an entity that is none is none, and one of an entity that is there is not: diagrams that are true of the possible cases, each with the
 * variable of the fact.
 */
export function presencesIn(space: Space, diagrams: Diagrams<Result>): { node: Node; of: number }[] {
  return space.variables.flatMap((variable, of) =>
    presences(space, diagrams, of, variable).map((node) => ({ node, of })),
  );
}

/** A member of a set that is none, and a fact below an entity that is none. */
function presences(space: Space, diagrams: Diagrams<Result>, index: number, { kind, expr, classes }: Variable): Node[] {
  if (kind !== 'fact' && kind !== 'member' && kind !== 'presence') return [];
  const fact = expr as FactExpr;
  const own = diagrams.choice(
    index,
    classes.map((value) => diagrams.constant(kind === 'member' ? value === true : value !== null)),
  );
  const above = fact.steps.flatMap((step, at) => {
    const isOwn = at === fact.steps.length - 1;
    if (!step.type.optional || (isOwn && kind !== 'member')) return [];
    const level = space.byKey.get(`fact ${fact.path.slice(0, at + 1).join('.')}`);
    return level === undefined || level === index ? [] : [{ at, level }];
  });
  const isThere = (level: number) => diagrams.choice(level, [diagrams.constant(true), diagrams.constant(false)]);
  const isImplied = (a: Node, b: Node) => diagrams.join('implies', [a, b], ([x, y]) => x !== true || y === true);
  const found = above.map(({ level }) => isImplied(own, isThere(level)));
  const last = above.at(-1);
  const isFreeBelow = fact.steps.slice((last?.at ?? -1) + 1).some((step) => step.type.optional);
  if (last && !isFreeBelow && kind !== 'member') found.push(isImplied(isThere(last.level), own));
  return found;
}
