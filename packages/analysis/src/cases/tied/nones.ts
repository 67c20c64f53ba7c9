import type { FactExpr } from '@fefta/runtime';
import type { Space } from '../space.ts';
import { keyOfFact } from '../variables.ts';
import type { Member } from './ties.ts';

/** What is computed from none is none: whether variables can be none, or something, together. */
export class Nones {
  private readonly space: Space;
  private readonly members: readonly Member[];

  constructor(space: Space, members: readonly Member[]) {
    this.space = space;
    this.members = members.filter(({ facts }) => facts.length > 0);
  }

  /** `chosen` has the classes of some variables. */
  canBe(chosen: ReadonlyMap<number, number>): boolean {
    const own = this.members.flatMap(({ level, variable: { classes }, facts }) => {
      const way = chosen.get(level);
      return way === undefined ? [] : [{ isNone: classes[way] === null, facts }];
    });
    const there = new Set(own.flatMap(({ isNone, facts }) => (isNone ? [] : facts.map(({ name }) => name))));
    const isNone = (fact: FactExpr) => this.isNone(fact, chosen);
    return own.every(({ isNone: isWithout, facts }) =>
      isWithout
        ? facts.some((fact) => !there.has(fact.name) && canBeNone(fact) && isNone(fact) !== false)
        : facts.every((fact) => isNone(fact) !== true),
    );
  }

  /** Undefined where it is left open. */
  private isNone(fact: FactExpr, chosen: ReadonlyMap<number, number>): boolean | undefined {
    const level = this.space.byKey.get(keyOfFact(fact));
    const way = level === undefined ? undefined : chosen.get(level);
    return way === undefined ? undefined : this.space.variables[level as number]?.classes[way] === null;
  }
}

const canBeNone = ({ steps }: FactExpr): boolean => steps.some((step) => step.type.optional);
