import type { PlannedAtom, PlannedDuty, PlannedExemption, PlannedRule, PlanTest } from '../plan.ts';
import type { Leaf } from './leaf.ts';

/** What remains of a test when all that is known is put in; null: unknown whatever the facts. */
export type Formula =
  | boolean
  | null
  | { readonly op: 'and' | 'or'; readonly args: readonly Formula[] }
  | { readonly op: 'not'; readonly arg: Formula }
  | { readonly op: 'if'; readonly condition: Formula; readonly yes: Formula; readonly no: Formula }
  | { readonly op: 'leaf'; readonly leaf: Leaf };

/** What remains of a duty: does it apply, and which exemption is the first that holds? */
export interface DutyFormula {
  readonly applies: Formula;
  readonly exemptions: readonly Formula[];
}

/** Gives an atom's outcome where it is known, else its leaf. */
export type Remaining = (atom: PlannedAtom) => Formula;

export function dutyFormula(remaining: Remaining, duty: PlannedDuty): DutyFormula {
  const make = formulas(remaining);
  return { applies: make.rule(duty), exemptions: duty.exemptions.map(make.rule) };
}

function formulas(remaining: Remaining) {
  const made = new Map<object, Formula>();
  const once = (of: object, make: () => Formula): Formula => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const formula = make();
    made.set(of, formula);
    return formula;
  };
  const rule = (of: PlannedRule): Formula =>
    once(of, () =>
      junction('and', [
        of.when === undefined ? true : test(of.when),
        ...of.unless.map((exclusion) => negation(rule(exclusion))),
        ...of.conditions.map(rule),
      ]),
    );
  const used = (exemption: PlannedExemption, duty: PlannedDuty): Formula => {
    const before = duty.exemptions.slice(0, duty.exemptions.indexOf(exemption));
    if (!duty.exemptions.includes(exemption)) return false;
    return junction('and', [rule(duty), ...before.map((other) => negation(rule(other))), rule(exemption)]);
  };
  const test = (of: PlanTest): Formula => {
    switch (of.op) {
      case 'constant':
        return of.value;
      case 'unknown':
        return null;
      case 'and':
      case 'or':
        return junction(of.op, of.args.map(test));
      case 'not':
        return negation(test(of.arg));
      case 'if':
        return choice(test(of.condition), test(of.yes), test(of.no));
      case 'atom':
        return once(of.atom, () => remaining(of.atom));
      case 'truth':
        return once(of.truth, () => test(of.truth.test));
      case 'predicate':
        return rule(of.predicate);
      case 'duty':
        return rule(of.duty);
      case 'used':
        return junction(
          'or',
          of.duties.map((duty) => used(of.exemption, duty)),
        );
    }
  };
  return { rule };
}

function junction(op: 'and' | 'or', all: readonly Formula[]): Formula {
  const neutral = op === 'and';
  const args = all.filter((arg) => arg !== neutral);
  if (args.includes(!neutral)) return !neutral;
  const [only = neutral] = args;
  return args.length > 1 ? { op, args } : only;
}

function negation(arg: Formula): Formula {
  if (arg === null) return null;
  return typeof arg === 'boolean' ? !arg : { op: 'not', arg };
}

function choice(condition: Formula, yes: Formula, no: Formula): Formula {
  return typeof condition === 'boolean' ? (condition ? yes : no) : { op: 'if', condition, yes, no };
}
