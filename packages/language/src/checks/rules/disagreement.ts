import type { Reference } from 'langium';
import type { Duty, Exemption } from '../../generated/ast.ts';
import { type NamedDeclaration, qualifiedName } from '../../names/name-index.ts';
import type { CheckContext } from '../check.ts';
import { type Block, blocksOf, clausesOf, contains, type Moment, meetingMoment } from './blocks.ts';
import { Builder } from './logic/builder.ts';
import { both, negated } from './logic/formula.ts';
import { type Case, solve } from './logic/solve.ts';

/** A case on a day; without one where the search was given up. */
export interface Disagreement {
  found?: Case;
  moment: Moment;
}

const BUDGET = 200_000;

/** Two exemptions of a duty and those that go before both of them. */
export interface Rivals {
  duty: Duty;
  a: Exemption;
  b: Exemption;
  first: readonly Exemption[];
}

/** A case in which the duty applies, both exemptions hold with different consequences, and none that goes before them does. */
export function disagreement({ duty, a, b, first }: Rivals, context: CheckContext): Disagreement | undefined {
  let given: Disagreement | undefined;
  for (const x of blocksOf(a)) {
    for (const y of blocksOf(b)) {
      if (consequences(x) === consequences(y)) continue;
      for (const required of blocksOf(duty)) {
        const moment = meetingMoment(x, y, required);
        if (!moment) continue;
        const builder = new Builder(context, moment);
        const earlier = first.flatMap((each) => blocksOf(each).filter((block) => contains(block, moment)));
        const holding = [required, x, y].map((each) => builder.rule(each));
        const found = solve(both([...holding, ...earlier.map((each) => negated(builder.rule(each)))]), BUDGET);
        if (found === 'exhausted') given = { moment };
        else if (found) return { found, moment };
      }
    }
  }
  return given;
}

/** Conditions, reports and measures of an exemption, in no order. */
function consequences({ clauses }: Block): string {
  const names = (references: readonly Reference<NamedDeclaration>[]) =>
    [...new Set(references.map((each) => (each.ref ? qualifiedName(each.ref) : each.$refText)))].sort().join();
  return [
    names(clausesOf(clauses, 'OnCondition').flatMap((each) => each.conditions)),
    names(clausesOf(clauses, 'Leaves').flatMap((each) => each.duties)),
    names(clausesOf(clauses, 'OnBreach').flatMap((each) => each.measures)),
  ].join('|');
}
