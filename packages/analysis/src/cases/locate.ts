import { evaluate, newEvaluation, type Result, Unknown } from '@fefta/runtime';
import type { Builder } from './build.ts';
import type { Node } from './diagram.ts';
import type { Facts } from './witness.ts';

/**
 * Where a case ends in a diagram. Undefined if it lacks a fact that is asked for on the way, or gives one a value that the diagram does not know.
 */
export function endOf({ diagrams, space }: Builder, node: Node, facts: Facts, asOf: string): Result | undefined {
  let at = node;
  while (!diagrams.isEnd(at)) {
    const variable = space.variables[diagrams.levelOf(at)];
    // Values of two plans are not remembered together.
    const { state } = newEvaluation({ asOf, facts });
    const value = variable && evaluate(state, variable.expr);
    if (!variable || value === undefined || value instanceof Unknown || state.errors.length > 0) return undefined;
    const way = diagrams.waysOf(at)[variable.placeOf(value)];
    if (way === undefined) return undefined;
    at = way;
  }
  return diagrams.valueOf(at);
}
