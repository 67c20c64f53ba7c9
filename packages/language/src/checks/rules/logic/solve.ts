import { candidates } from './candidates.ts';
import type { Formula, Value, Variable } from './formula.ts';

/** The values of the variables that matter. */
export type Case = ReadonlyMap<Variable, Value>;

/** A case in which the formula holds; undefined if there is none; 'exhausted' if the search was given up. */
export function solve(formula: Formula, budget = 20_000): Case | undefined | 'exhausted' {
  const search = new Search(budget);
  return search.run(formula) ?? (search.exhausted ? 'exhausted' : undefined);
}

/** Can the formula hold, as far as is known? */
export function satisfiable(formula: Formula, budget?: number): boolean {
  return solve(formula, budget) !== undefined;
}

class Search {
  exhausted = false;
  private steps: number;
  private readonly values = new Map<Variable, Value>();
  private readonly known = new Map<Variable, Value[]>();

  constructor(budget: number) {
    this.steps = budget;
  }

  run(formula: Formula): Case | undefined {
    const answer = this.ask(formula);
    if (answer === true) return new Map(this.values);
    if (answer === false || this.exhausted) return undefined;
    for (const value of this.candidatesOf(answer)) {
      this.values.set(answer, value);
      const found = this.run(formula);
      if (found) return found;
      this.values.delete(answer);
    }
    return undefined;
  }

  private candidatesOf(variable: Variable): Value[] {
    let values = this.known.get(variable);
    if (!values) this.known.set(variable, (values = candidates(variable)));
    return values;
  }

  /** The truth of the formula, or a variable on which it depends. */
  private ask(formula: Formula): boolean | Variable {
    if (this.steps-- <= 0) {
      this.exhausted = true;
      return false;
    }
    switch (formula.op) {
      case 'constant':
        return formula.value;
      case 'not': {
        const answer = this.ask(formula.arg);
        return typeof answer === 'boolean' ? !answer : answer;
      }
      case 'test': {
        const value = this.valueOf(formula.variable);
        return value.open ?? formula.test.holds(value.is);
      }
      default: {
        const end = formula.op === 'or';
        let open: Variable | undefined;
        for (const arg of formula.args) {
          const answer = this.ask(arg);
          if (answer === end) return end;
          if (typeof answer !== 'boolean') open ??= answer;
        }
        return open ?? !end;
      }
    }
  }

  private valueOf(variable: Variable): { open?: Variable; is: Value } {
    for (const holder of variable.presence) {
      const there = this.values.get(holder);
      if (there === undefined) return { open: holder, is: null };
      if (there === null) return { is: null };
    }
    const value = this.values.get(variable);
    return value === undefined ? { open: variable, is: null } : { is: value };
  }
}
