import type { Result } from '@fefta/runtime';
import type { Diagrams, Node } from './diagram.ts';
import { intervalRelation } from './intervals.ts';
import { presencesIn } from './presences.ts';
import type { Space } from './space.ts';
import { atOnce } from './steps.ts';
import { type Relation, relationsOf, type Ways } from './tied/relations.ts';

/** What cannot be otherwise. Whatever the other variables are, those that it is of can be such that it is so. */
export interface Constraint {
  readonly node: Node;
  readonly of: readonly number[];
}

/**
 * What cannot be otherwise, whatever the case, as diagrams that are true of the possible cases: a fact of an entity that is none is none, one of an
 * entity that is there is not; numbers that are computed from the same facts and lists lie where these allow.
 */
export function constraintsOf(space: Space, diagrams: Diagrams<Result>): Constraint[] {
  const presences = presencesIn(space, diagrams).map(({ node, of }) => ({ node, of: [of] }));
  const relations = atOnce(relationsOf(space)).flatMap((relation) => {
    const of = relation.levels.filter((level) => space.variables[level]?.kind !== 'fact');
    return ofRelation(space, diagrams, relation).map((node) => ({ node, of }));
  });
  return [...presences, ...relations];
}

function ofRelation(space: Space, diagrams: Diagrams<Result>, { levels, ways }: Relation): Node[] {
  // Where the numbers are too many to be taken together, each is taken by itself.
  if (ways === undefined)
    return levels.flatMap((level) => {
      const isComputed = space.variables[level]?.kind === 'computed';
      return (isComputed ? intervalRelation(space, diagrams, level) : undefined) ?? [];
    });
  const build = (at: Ways, depth: number): Node =>
    typeof at === 'boolean'
      ? diagrams.constant(at)
      : diagrams.choice(
          levels[depth] as number,
          at.map((below) => build(below, depth + 1)),
        );
  return [build(ways, 0)];
}
