import { candidates } from '../rules/logic/candidates.ts';
import { both, type Formula, type Value, type Variable } from '../rules/logic/formula.ts';
import { type Budget, satisfiable } from '../rules/logic/solve.ts';

/** A cell as the set of values that it lets through, where one fact decides it. */
interface Mask {
  formula: Formula;
  bits?: bigint;
}

/** Can two cells of one column hold at once? Cells are known by their number. */
export class CellMasks {
  private readonly masks: Mask[];
  private readonly answers = new Map<number, boolean>();
  private readonly budget: Budget;

  constructor(formulas: readonly Formula[], budget: Budget) {
    this.budget = budget;
    const variables = new Set(formulas.flatMap((each) => [...variablesOf(each)]));
    const [only] = variables;
    const simple = variables.size === 1 && only && only.presence.length === 0;
    const values = simple ? candidates(only) : [];
    const affordable = simple && values.length * formulas.length <= budget.left;
    if (affordable) budget.left -= values.length * formulas.length;
    this.masks = formulas.map((formula) => ({ formula, ...(affordable ? { bits: bitsOf(formula, values) } : {}) }));
  }

  meet(i: number, j: number): boolean {
    const [a, b] = [this.masks[i], this.masks[j]];
    if (!a || !b) return true;
    if (a.bits !== undefined && b.bits !== undefined) return (a.bits & b.bits) !== 0n;
    const pair = i * this.masks.length + j;
    let answer = this.answers.get(pair);
    if (answer === undefined) this.answers.set(pair, (answer = satisfiable(both([a.formula, b.formula]), this.budget)));
    return answer;
  }
}

function* variablesOf(formula: Formula): Generator<Variable> {
  if (formula.op === 'test') yield formula.variable;
  else if (formula.op === 'not') yield* variablesOf(formula.arg);
  else if (formula.op !== 'constant') for (const arg of formula.args) yield* variablesOf(arg);
}

function bitsOf(formula: Formula, values: readonly Value[]): bigint {
  return BigInt(`0b0${values.map((value) => (holds(formula, value) ? '1' : '0')).join('')}`);
}

function holds(formula: Formula, value: Value): boolean {
  switch (formula.op) {
    case 'constant':
      return formula.value;
    case 'not':
      return !holds(formula.arg, value);
    case 'test':
      return formula.test.holds(value);
    default:
      return formula.op === 'and'
        ? formula.args.every((each) => holds(each, value))
        : formula.args.some((each) => holds(each, value));
  }
}
