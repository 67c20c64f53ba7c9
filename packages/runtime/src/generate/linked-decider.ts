import { type Decider, deciderWith } from '../fast/decider.ts';
import { compile, compileClosures, type EngineOptions } from '../fast/engine.ts';
import type { Plan } from '../plan.ts';
import type { Rules } from '../rules.ts';
import { linkFor, type Maker } from './link.ts';

/** A decider whose engines are generated code, or closures where there is none for a plan. What they leave is for `decide`. */
export function linkedDecider(
  rules: Rules,
  makerFor: (plan: Plan) => Maker | undefined,
  options: EngineOptions = {},
): Decider {
  return deciderWith(rules, (plan) => {
    const compiled = compile(plan);
    const maker = makerFor(plan);
    return maker === undefined ? compileClosures(rules, compiled, options) : maker(linkFor(rules, compiled));
  });
}

/** Which of the stretches of days in which nothing changes a plan is for; -1 for one that assumes amendments. */
export function stretchNumber(rules: Rules, plan: Plan): number {
  return rules.plans.get(plan.act)?.plain.indexOf(plan) ?? -1;
}
