import type { Decision } from '../decision.ts';
import type { Plan } from '../plan.ts';
import type { Rules } from '../rules.ts';
import { Answers, completed } from './answers.ts';
import { type Decoder, decoder } from './decode.ts';
import { type Layout, layoutOf } from './layout.ts';
import { decodingFor } from './linking.ts';
import { compileLogic } from './logic.ts';
import { Run } from './run.ts';

/** Decides cases of one plan. Undefined: the case has something out of the ordinary and is for `decide`. */
export type Engine = (asOf: string, facts: object) => readonly Decision[] | undefined;

export interface EngineOptions {
  /**
   * Cases were checked before: a fact name that is not known, a repeated member of a set, or a wrong type of a fact that no test
   * looks at goes unnoticed.
   */
  readonly trusted?: boolean;
}

/** What the engines of one plan have in common. */
export interface Compiled {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly answers: Answers;
}

export function compile(plan: Plan): Compiled {
  return { plan, layout: layoutOf(plan), answers: new Answers(plan) };
}

/** An engine made of closures: it needs no `eval`, and so runs under any content security policy. */
export function compileClosures(rules: Rules, compiled: Compiled, options: EngineOptions = {}): Engine {
  const { plan, layout, answers } = compiled;
  const decode: Decoder = decoder(decodingFor(rules, compiled, options.trusted !== true), layout.fields);
  const run = new Run(layout.registers, plan.atoms.length);
  const isSettled = compileLogic(run, plan, layout);
  const evaluation = () => run.reference;
  return (asOf, facts) => {
    run.begin(asOf, facts as Readonly<Record<string, unknown>>);
    if (!decode(facts, run.registers) || !isSettled() || run.failed) return undefined;
    const kept = answers.find(run.bits);
    return kept && completed(kept, evaluation);
  };
}
