import type { Decision } from '../decision.ts';
import type { Plan } from '../plan.ts';
import type { Rules } from '../rules.ts';
import { Answers } from './answers.ts';
import { comparer } from './comparisons.ts';
import { decoder } from './decode.ts';
import { type Layout, layoutOf } from './layout.ts';
import { decodingFor } from './linking.ts';
import { type Program, programOf } from './program.ts';
import { settling } from './settling.ts';

/** Decides cases of one plan. Undefined: the case has something out of the ordinary and is for `decide`. */
export type Engine = (asOf: string, facts: object) => readonly Decision[] | undefined;

export interface EngineOptions {
  /**
   * Cases were checked before: a fact name that is not known, a repeated member of a set, or a wrong type of a fact that no test
   * looks at may go unnoticed.
   */
  readonly trusted?: boolean;
}

/** A plan made ready for its engines. */
export interface Compiled {
  readonly plan: Plan;
  readonly layout: Layout;
  /** Undefined if the logic is too entangled for a program: then every case is for `decide`. */
  readonly program: Program | undefined;
  readonly answers: Answers;
}

export function compile(plan: Plan): Compiled {
  return { plan, layout: layoutOf(plan), program: programOf(plan), answers: new Answers(plan) };
}

/** An engine made of closures and tables: it needs no `eval`, and so runs under any content security policy. */
export function compileClosures(rules: Rules, compiled: Compiled, options: EngineOptions = {}): Engine {
  const { plan, layout } = compiled;
  const decode = decoder(decodingFor(rules, plan, layout, options.trusted !== true), layout.fields);
  const compare = comparer(layout);
  const { run, settle } = settling(compiled);
  return (asOf, facts) => {
    run.begin(asOf, facts as Readonly<Record<string, unknown>>);
    if (!decode(facts, run)) return undefined;
    compare(run);
    return settle();
  };
}
