import { evaluate, type FactExpr, newEvaluation, type Result, type Rules, Unknown } from '@fefta/runtime';
import { candidatesFor, numbersIn } from './candidates.ts';
import { type Facts, put, read, remove } from './facts.ts';
import { factsIn } from './leaves.ts';
import { solvedFor } from './solved.ts';
import type { Steps } from './steps.ts';
import type { Wanted } from './wanted.ts';

/** So many ways of filling in facts are tried for values that are computed from them. */
const MOST_TRIALS = 3000;

/** Finds facts from which what is wanted is computed, by trying simple ones; the last fact of a sum is solved for. */
export class BringingAbout {
  private readonly rules: Rules;
  private readonly given: Facts;
  private readonly asOf: string;
  private readonly wanted: readonly Wanted[];
  private readonly open: readonly FactExpr[];
  private readonly settled: Wanted[][] = [];
  private readonly lists = new Map<string, unknown[]>();
  private left = MOST_TRIALS;

  constructor(rules: Rules, given: Facts, asOf: string, wanted: readonly Wanted[]) {
    this.rules = rules;
    this.given = given;
    this.asOf = asOf;
    this.wanted = wanted;
    const facts = new Map(wanted.flatMap(({ variable }) => [...factsIn(variable.expr)]));
    const isGiven = ({ path }: FactExpr) => read(given, path) !== undefined;
    // Lists last: with the single facts that are added to them known, less of them has to be tried.
    const isList = ({ type }: FactExpr) => (type.type === 'list' || type.type === 'set' ? 1 : 0);
    this.open = [...facts.values()].filter((fact) => !isGiven(fact)).sort((a, b) => isList(a) - isList(b));
  }

  /** The facts that were given, and those that were found; undefined where none were. */
  *facts(): Steps<Facts | undefined> {
    return (yield* this.fill(0)) ? this.given : undefined;
  }

  private *fill(at: number): Steps<boolean> {
    const fact = this.open[at];
    if (!fact) return this.isRight(this.wanted);
    for (const value of yield* this.valuesOf(fact, at)) {
      yield;
      if (this.left <= 0) return false;
      if (!put(this.given, fact.path, value)) continue;
      if (this.isRight(this.settledAt(at)) && (yield* this.fill(at + 1))) return true;
      remove(this.given, fact.path);
    }
    return false;
  }

  private *valuesOf(fact: FactExpr, at: number): Steps<unknown[]> {
    const isList = fact.type.type === 'list';
    const before = isList ? this.lists.get(fact.name) : undefined;
    if (before) return before;
    const settled = this.settledAt(at);
    const numbers = [
      ...settled.flatMap((each) => solvedFor(each, fact, this.given, this.asOf)),
      ...numbersIn(this.wanted, fact),
    ];
    const values = yield* candidatesFor(this.rules, fact, numbers, this.wanted, this.asOf);
    if (isList) this.lists.set(fact.name, values);
    return values;
  }

  /** What depends on no open fact after this one. */
  private settledAt(at: number): Wanted[] {
    return (this.settled[at] ??= this.settledWith(at));
  }

  private settledWith(at: number): Wanted[] {
    const own = this.open[at]?.name ?? '';
    const later = new Set(this.open.slice(at + 1).map(({ name }) => name));
    return this.wanted.filter(({ variable }) => {
      const names = [...factsIn(variable.expr).keys()];
      return names.includes(own) && !names.some((name) => later.has(name));
    });
  }

  private isRight(wanted: readonly Wanted[]): boolean {
    this.left--;
    return wanted.every(({ variable, classes }) => {
      // Values of two plans are not remembered together.
      const { state } = newEvaluation({ asOf: this.asOf, facts: this.given });
      const result: Result = evaluate(state, variable.expr);
      return !(result instanceof Unknown) && state.errors.length === 0 && classes.has(variable.placeOf(result));
    });
  }
}
