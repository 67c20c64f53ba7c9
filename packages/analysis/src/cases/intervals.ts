import type { Result } from '@fefta/runtime';
import type { Diagrams, Node } from './diagram.ts';
import { isSumNeverNegative, type Linear, linearOf } from './linear.ts';
import type { Space } from './space.ts';
import {
  ANYTHING,
  meet,
  NOT_NEGATIVE,
  plusSpan,
  point,
  type Span,
  spanOfClass,
  spanOfType,
  timesSpan,
} from './tied/span.ts';
import { keyOfFact, type Variable } from './variables.ts';

/** A relation between more combinations of classes than these is left out. */
const MOST_COMBINATIONS = 50_000;

interface Part {
  level: number;
  variable: Variable;
}

/** The classes of one computed number that go together with classes of the facts from which it is computed, whatever else is computed from these. */
export function intervalRelation(space: Space, diagrams: Diagrams<Result>, index: number): Node | undefined {
  const computed = space.variables[index] as Variable;
  const linear = linearOf(computed.expr);
  if (!linear) return undefined;
  const parts: Part[] = [{ level: index, variable: computed }];
  for (const { fact } of linear.terms.values()) {
    const level = fact && space.byKey.get(keyOfFact(fact));
    if (level !== undefined) parts.push({ level, variable: space.variables[level] as Variable });
  }
  if (parts.reduce((all, { variable }) => all * variable.classes.length, 1) > MOST_COMBINATIONS) return undefined;
  parts.sort((a, b) => a.level - b.level);
  const build = (at: number, chosen: ReadonlyMap<number, number>): Node => {
    const part = parts[at];
    if (!part) return diagrams.constant(isPossible(space, index, linear, chosen));
    const ways = part.variable.classes.map((_, way) => build(at + 1, new Map([...chosen, [part.level, way]])));
    return diagrams.choice(part.level, ways);
  };
  return build(0, new Map());
}

function isPossible(space: Space, index: number, linear: Linear, chosen: ReadonlyMap<number, number>): boolean {
  let sum: Span | undefined = point(linear.constant);
  let mayBeNone = false;
  for (const { by, fact, over } of linear.terms.values()) {
    const level = fact && space.byKey.get(keyOfFact(fact));
    const way = level === undefined ? undefined : chosen.get(level);
    if (level !== undefined && way !== undefined) {
      const span = spanOfClass(space.variables[level] as Variable, way);
      // What is computed from none is none.
      if (span === null) sum = undefined;
      else if (sum) sum = plusSpan(sum, timesSpan(span, by));
    } else {
      mayBeNone ||= fact?.steps.some((step) => step.type.optional) ?? false;
      if (sum)
        sum = plusSpan(
          sum,
          timesSpan(fact ? spanOfType(fact.type) : isSumNeverNegative(over) ? NOT_NEGATIVE : ANYTHING, by),
        );
    }
  }
  const own = spanOfClass(space.variables[index] as Variable, chosen.get(index) ?? 0);
  if (own === null) return sum === undefined || mayBeNone;
  return sum !== undefined && meet(own, sum);
}
