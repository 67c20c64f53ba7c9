import { compareExact, divideExact, type Exact, multiplyExact, subtractExact } from '@fefta/runtime';
import type { Steps } from '../steps.ts';
import { amountOf } from './draft.ts';
import { point, type Span } from './span.ts';
import { type Bound, type Form, type Solution, type System, solve } from './system.ts';

/** A number that is to lie in one of some intervals, those that are preferred first. */
export interface Aim {
  readonly form: Form;
  readonly choices: readonly Choice[];
}

/** Of the numbers of an interval simple ones, and others near its ends. */
export interface Choice {
  readonly span: Span;
  readonly simple: readonly Exact[];
  readonly near: readonly Exact[];
}

/** So many systems are solved for one case. */
const MOST_SOLVED = 300;

/** Numbers by which all aims are met; `none`: it is proved that there are none. `unclear`: it was given up. */
export function* meeting(system: System, aims: readonly Aim[], simple: readonly Form[]): Steps<Solution> {
  return yield* new Meeting(system).all(aims, simple);
}

class Meeting {
  private readonly system: System;
  private left = MOST_SOLVED;
  private isUnclear = false;

  constructor(system: System) {
    this.system = system;
  }

  *all(aims: readonly Aim[], simple: readonly Form[]): Steps<Solution> {
    const found = yield* this.within(aims, 0, [], []);
    if (!found) return this.isUnclear ? 'unclear' : 'none';
    return yield* this.simpler(found.bounds, found.solution, found.targets, simple);
  }

  private *within(
    aims: readonly Aim[],
    at: number,
    bounds: readonly Bound[],
    targets: readonly Target[],
  ): Steps<{ bounds: readonly Bound[]; solution: readonly Exact[]; targets: readonly Target[] } | undefined> {
    const aim = aims[at];
    const solution = aim ? undefined : this.solved(bounds);
    if (!aim) return solution ? { bounds, solution, targets } : undefined;
    for (const choice of aim.choices) {
      yield;
      const more = [...bounds, { form: aim.form, span: choice.span }];
      // With one choice there is nothing to be seen before the end.
      if (aim.choices.length > 1 && !this.solved(more)) continue;
      const found = yield* this.within(aims, at + 1, more, [...targets, { ...choice, form: aim.form }]);
      if (found) return found;
    }
    return undefined;
  }

  private solved(bounds: readonly Bound[]): readonly Exact[] | undefined {
    const found = this.left-- > 0 ? solve({ ...this.system, bounds: [...this.system.bounds, ...bounds] }) : 'unclear';
    if (found === 'unclear') this.isUnclear = true;
    return typeof found === 'string' ? undefined : found;
  }

  /** As many of the numbers as can be are nothing, others such that something that is aimed at comes to a simple number. */
  private *simpler(
    all: readonly Bound[],
    first: readonly Exact[],
    targets: readonly Target[],
    simple: readonly Form[],
  ): Steps<readonly Exact[]> {
    let [bounds, solution] = [all, first];
    const keep = (form: Form, value: Exact): boolean => {
      const more = [...bounds, { form, span: point(value) }];
      const found = compareExact(amountOf(form, solution), value) === 0 ? solution : this.solved(more);
      if (found) [bounds, solution] = [more, found];
      return found !== undefined;
    };
    const others: Form[] = [];
    for (const form of simple) {
      yield;
      if (!keep(form, 0)) others.push(form);
    }
    for (const form of others.reverse()) {
      yield;
      const tried = (numbers: 'simple' | 'near') =>
        targets.flatMap((target) => valuesFor(form, target.form, target[numbers], solution));
      const values = [...tried('simple'), 1, 2, 3, ...tried('near')];
      values.some((value) => keep(form, value)) || keep(form, amountOf(form, solution));
    }
    return solution;
  }
}

interface Target extends Choice {
  readonly form: Form;
}

/** What a part must be for a number to come to a simple one, everything else being as it is. */
function valuesFor(part: Form, form: Form, numbers: readonly Exact[], solution: readonly Exact[]): Exact[] {
  const [[unknown, own] = [-1, 0]] = part.terms;
  const by = divideExact(form.terms.get(unknown) ?? 0, own);
  if (by === undefined || compareExact(by, 0) === 0) return [];
  const now = amountOf(part, solution);
  const rest = subtractExact(amountOf(form, solution), multiplyExact(now, by));
  return numbers.flatMap((target) => divideExact(subtractExact(target, rest), by) ?? []);
}
