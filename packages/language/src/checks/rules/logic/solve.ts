import { candidates } from './candidates.ts';
import type { Formula, Test, Value, Variable } from './formula.ts';

/** The values of the variables that matter. */
export type Case = ReadonlyMap<Variable, Value>;

/** How many values may still be looked at, in one search or in several that share it. */
export interface Budget {
  left: number;
}

/** A case in which the formula holds; undefined if there is none; 'exhausted' if the search was given up. */
export function solve(formula: Formula, budget: number | Budget): Case | undefined | 'exhausted' {
  const search = new Search(typeof budget === 'number' ? { left: budget } : budget);
  return search.run(formula) ?? (search.exhausted ? 'exhausted' : undefined);
}

/** Can the formula hold, as far as is known? */
export function satisfiable(formula: Formula, budget: number | Budget): boolean {
  return solve(formula, budget) !== undefined;
}

/** Something that is to come out true or false. */
interface Goal {
  formula: Formula;
  truth: boolean;
}

type Domains = Map<Variable, readonly Value[]>;

/** Narrows the values of the variables by what must follow, and tries one thing or its opposite where nothing more follows. */
class Search {
  exhausted = false;
  private readonly budget: Budget;
  private domains: Domains = new Map();
  private readonly full = new Map<Variable, readonly Value[]>();
  private narrowed = false;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  run(formula: Formula): Case | undefined {
    if (!this.reach([{ formula, truth: true }]) || this.exhausted) return undefined;
    return new Map([...this.domains].map(([variable, values]) => [variable, values[0] ?? null]));
  }

  private reach(goals: readonly Goal[]): boolean {
    const left = this.propagate(goals);
    if (!left || this.exhausted) return false;
    const [goal, ...rest] = left.sort((a, b) => size(a) - size(b));
    if (!goal) return true;
    const formula = this.openPart(goal.formula);
    const before = new Map(this.domains);
    for (const truth of [goal.truth, !goal.truth]) {
      if (this.reach([{ formula, truth }, goal, ...rest])) return true;
      this.domains = new Map(before);
    }
    return false;
  }

  /** Follows up the goals until nothing more follows: those still open, or undefined where one cannot be reached. */
  private propagate(goals: readonly Goal[]): Goal[] | undefined {
    let open = [...goals];
    do {
      this.narrowed = false;
      const next: Goal[] = [];
      for (const goal of open) if (!this.pursue(goal, next)) return undefined;
      open = next;
    } while (this.narrowed);
    return open;
  }

  /** Narrows the variables as the goal demands; false if it cannot be reached. What stays open goes to `open`. */
  private pursue(goal: Goal, open: Goal[]): boolean {
    const { formula, truth } = goal;
    const known = this.truthOf(formula);
    if (known !== undefined) return known === truth;
    if (formula.op === 'not') return this.pursue({ formula: formula.arg, truth: !truth }, open);
    if (formula.op === 'test') return this.narrow(formula.variable, formula.test, goal, open);
    if (formula.op === 'constant') return formula.value === truth;
    if ((formula.op === 'and') === truth)
      return formula.args.every((arg) => this.pursue({ formula: arg, truth }, open));
    const undecided = formula.args.filter((arg) => this.truthOf(arg) === undefined);
    if (undecided.length === 1 && undecided[0]) return this.pursue({ formula: undecided[0], truth }, open);
    open.push(goal);
    return true;
  }

  private narrow(variable: Variable, test: Test, goal: Goal, open: Goal[]): boolean {
    const holders = variable.presence.filter((each) => this.domainOf(each).includes(null));
    if (holders.length > 0 && test.holds(null) === goal.truth) return open.push(goal) > 0;
    const keep = (each: Variable, wanted: (value: Value) => boolean): boolean => {
      const values = this.domainOf(each);
      this.budget.left -= values.length;
      const kept = values.filter(wanted);
      if (kept.length < values.length) this.narrowed = true;
      this.domains.set(each, kept);
      return kept.length > 0;
    };
    return (
      holders.every((each) => keep(each, (value) => value !== null)) &&
      keep(variable, (value) => test.holds(value) === goal.truth)
    );
  }

  private truthOf(formula: Formula): boolean | undefined {
    if (this.budget.left-- <= 0) {
      this.exhausted = true;
      return false;
    }
    switch (formula.op) {
      case 'constant':
        return formula.value;
      case 'not': {
        const truth = this.truthOf(formula.arg);
        return truth === undefined ? undefined : !truth;
      }
      case 'test':
        return this.answer(formula.variable, formula.test);
      default: {
        const end = formula.op === 'or';
        let open = false;
        for (const arg of formula.args) {
          const truth = this.truthOf(arg);
          if (truth === end) return end;
          open ||= truth === undefined;
        }
        return open ? undefined : !end;
      }
    }
  }

  /** The answer that all values left to the variable give. */
  private answer(variable: Variable, test: Test): boolean | undefined {
    let absent = false;
    for (const holder of variable.presence) {
      const values = this.domainOf(holder);
      if (values.every((each) => each === null)) return test.holds(null);
      absent ||= values.includes(null);
    }
    let answer = absent ? test.holds(null) : undefined;
    const values = this.domainOf(variable);
    this.budget.left -= values.length;
    for (const value of values) {
      const one = test.holds(value);
      if (answer !== undefined && one !== answer) return undefined;
      answer = one;
    }
    return answer;
  }

  private domainOf(variable: Variable): readonly Value[] {
    const narrowed = this.domains.get(variable) ?? this.full.get(variable);
    if (narrowed) return narrowed;
    const values = candidates(variable);
    this.full.set(variable, values);
    return values;
  }

  /** A part of the formula that can be tried: the first test in it that is open. */
  private openPart(formula: Formula): Formula {
    if (formula.op === 'not') return this.openPart(formula.arg);
    if (formula.op === 'test') return this.openTest(formula);
    if (formula.op === 'constant') return formula;
    const arg = formula.args.find((each) => this.truthOf(each) === undefined);
    return arg ? this.openPart(arg) : formula;
  }

  /** Of a test on a fact of an entity that may be none: first whether it is none. */
  private openTest(formula: Extract<Formula, { op: 'test' }>): Formula {
    const holder = formula.variable.presence.find((each) => {
      const values = this.domainOf(each);
      return values.includes(null) && values.length > 1;
    });
    return holder ? { op: 'test', variable: holder, test: GIVEN } : formula;
  }
}

const GIVEN: Test = { holds: (value) => value !== null };

function size({ formula }: Goal): number {
  return formula.op === 'and' || formula.op === 'or' ? formula.args.length : 1;
}
