import type { PlannedDuty, PlannedExemption, PlannedRule, PlanTest } from '../plan.ts';

/** The numbers of the steps at which to go on when a test is true, false or unknown. */
export interface Ways {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

/** Something that can be asked, with any ways to go on. */
type Asked = (ways: Ways) => number;

const swapped = ({ yes, no, unknown }: Ways): Ways => ({ yes: no, no: yes, unknown });

/** Writes the steps of a program from the last to the first. Every question gives the number of its first step. */
export class Writer {
  readonly atoms: number[] = [];
  /** Where each step goes on when false, true, unknown. */
  readonly next: number[] = [];
  private readonly longest: number;
  private readonly steps = new Map<string, number>();
  private readonly asked = new Map<object, Map<string, number>>();

  constructor(longest: number) {
    this.longest = longest;
  }

  /** What was written is then good for nothing. */
  get isTooLong(): boolean {
    return this.atoms.length > this.longest;
  }

  test(test: PlanTest, ways: Ways): number {
    switch (test.op) {
      case 'constant':
        return test.value ? ways.yes : ways.no;
      case 'unknown':
        return ways.unknown;
      case 'atom':
        return this.step(test.atom.index, ways);
      case 'not':
        return this.test(test.arg, swapped(ways));
      case 'truth':
        return this.once(test.truth, ways, () => this.test(test.truth.test, ways));
      case 'predicate':
        return this.rule(test.predicate, ways);
      case 'duty':
        return this.rule(test.duty, ways);
      default:
        return this.once(test, ways, () => this.logic(test, ways));
    }
  }

  private logic(test: Extract<PlanTest, { op: 'and' | 'or' | 'if' | 'used' }>, ways: Ways): number {
    switch (test.op) {
      case 'and':
        return this.all(test.args.map(this.asking), ways);
      case 'or':
        return this.any(test.args.map(this.asking), ways);
      case 'if':
        return this.choice(test, ways);
      case 'used': {
        const { exemption, duties } = test;
        const parts = duties.map((duty) => (to: Ways) => this.used(exemption, duty, to));
        return this.any(parts, ways);
      }
    }
  }

  private readonly asking = (test: PlanTest): Asked => {
    return (ways) => this.test(test, ways);
  };

  private step(atom: number, { yes, no, unknown }: Ways): number {
    const key = `${atom},${yes},${no},${unknown}`;
    const known = this.steps.get(key);
    if (known !== undefined) return known;
    this.next.push(no, yes, unknown);
    const made = this.atoms.push(atom) - 1;
    this.steps.set(key, made);
    return made;
  }

  /** Stops at the first that is false; unknown does not stop. */
  private all(parts: readonly Asked[], { yes, no, unknown }: Ways): number {
    let at = yes;
    let afterUnknown = unknown;
    for (const [i, ask] of [...parts.entries()].toReversed()) {
      const here = ask({ yes: at, no, unknown: afterUnknown });
      if (i > 0) afterUnknown = ask({ yes: afterUnknown, no, unknown: afterUnknown });
      at = here;
    }
    return at;
  }

  private any(parts: readonly Asked[], ways: Ways): number {
    const negated = parts.map((ask) => (to: Ways) => ask(swapped(to)));
    return this.all(negated, swapped(ways));
  }

  /** With an unknown condition both sides are asked; the answer is known if they agree. */
  private choice({ condition, yes, no }: Extract<PlanTest, { op: 'if' }>, ways: Ways): number {
    const { unknown } = ways;
    const open = { yes: unknown, no: unknown, unknown };
    const either = this.test(yes, {
      yes: this.test(no, { ...open, yes: ways.yes }),
      no: this.test(no, { ...open, no: ways.no }),
      unknown: this.test(no, open),
    });
    return this.test(condition, { yes: this.test(yes, ways), no: this.test(no, ways), unknown: either });
  }

  /** `when`, then the exclusions until one applies, then the conditions until one fails. */
  rule(rule: PlannedRule, ways: Ways): number {
    return this.once(rule, ways, () => {
      const when = rule.when === undefined ? [] : [this.asking(rule.when)];
      const unless = rule.unless.map((exclusion) => (to: Ways) => this.rule(exclusion, swapped(to)));
      const conditions = rule.conditions.map((condition) => (to: Ways) => this.rule(condition, to));
      return this.all([...when, ...unless, ...conditions], ways);
    });
  }

  /** The duty applies, the exemption holds, and none before it does (evaluate/used.ts). */
  private used(exemption: PlannedExemption, duty: PlannedDuty, ways: Ways): number {
    const at = duty.exemptions.indexOf(exemption);
    if (at < 0) return ways.no;
    const before = duty.exemptions.slice(0, at).map((one) => (to: Ways) => this.rule(one, swapped(to)));
    return this.all([(to) => this.rule(duty, to), ...before, (to) => this.rule(exemption, to)], ways);
  }

  /** What is asked in the same place with the same ways to go on is written once. */
  private once(node: object, { yes, no, unknown }: Ways, make: () => number): number {
    if (this.isTooLong) return unknown;
    const key = `${yes},${no},${unknown}`;
    const known = this.asked.get(node) ?? new Map<string, number>();
    this.asked.set(node, known);
    const made = known.get(key) ?? make();
    known.set(key, made);
    return made;
  }
}
