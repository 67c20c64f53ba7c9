import type { Plan, PlannedDuty, PlannedExemption, PlannedRule, PlanTest } from '../plan.ts';
import type { Layout } from './layout.ts';
import { FALSE, type Outcome3, type Run, TRUE, UNKNOWN } from './run.ts';
import { atomTest, type Test } from './tests.ts';

/**
 * The logic of a plan as closures, asked in the order of the reference evaluation (evaluate/walk.ts) and only as far. False: the
 * answer to some duty is unknown.
 */
export function compileLogic(run: Run, plan: Plan, layout: Layout): () => boolean {
  const compiler = new Compiler(run, plan, layout);
  const duties = plan.duties.map((duty) => compiler.decided(duty));
  return () => {
    for (let i = 0; i < duties.length; i += 1) if (!(duties[i] as () => boolean)()) return false;
    return true;
  };
}

class Compiler {
  private readonly run: Run;
  private readonly layout: Layout;
  private readonly atoms = new Map<number, Test>();
  private readonly rules = new Map<object, Test>();
  private readonly owned: ReadonlyMap<string, PlannedDuty>;

  constructor(run: Run, plan: Plan, layout: Layout) {
    this.run = run;
    this.layout = layout;
    this.owned = new Map(plan.duties.map((duty) => [duty.name, duty]));
  }

  /** Settles a duty; then asks for what its bearers and periods depend on (rulings.ts). */
  decided(duty: PlannedDuty): () => boolean {
    const applies = this.duty(duty);
    const exemptions = duty.exemptions.map((exemption) => this.once(exemption, () => this.rule(exemption)));
    const bearers = duty.bearers.map(({ when }) => (when === undefined ? yes : this.test(when)));
    const extensions = duty.periods.flatMap((period) => period.extensions.map(({ when }) => this.test(when)));
    return () => {
      const outcome = applies();
      if (outcome === FALSE) return true;
      if (!firstTrue(exemptions, outcome === UNKNOWN)) return false;
      for (let i = 0; i < bearers.length; i += 1) if ((bearers[i] as Test)() !== FALSE) break;
      for (let i = 0; i < extensions.length; i += 1) (extensions[i] as Test)();
      return true;
    };
  }

  private test(test: PlanTest): Test {
    switch (test.op) {
      case 'constant':
        return test.value ? yes : no;
      case 'unknown':
        return () => UNKNOWN;
      case 'and':
      case 'or':
        return logic(
          test.args.map((arg) => this.test(arg)),
          test.op === 'or' ? TRUE : FALSE,
        );
      case 'not':
        return negated(this.test(test.arg));
      case 'if':
        return choice(this.test(test.condition), this.test(test.yes), this.test(test.no));
      case 'atom':
        return this.atom(test.atom);
      case 'truth':
        return this.once(test.truth, () => this.test(test.truth.test));
      case 'predicate':
        return this.once(test.predicate, () => this.rule(test.predicate));
      case 'duty':
        return this.duty(test.duty);
      case 'used':
        return this.used(test.exemption, test.duties);
    }
  }

  private atom(atom: Parameters<typeof atomTest>[2]): Test {
    const known = this.atoms.get(atom.index) ?? atomTest(this.run, this.layout, atom);
    this.atoms.set(atom.index, known);
    return known;
  }

  private duty(duty: PlannedDuty): Test {
    const one = this.owned.get(duty.name) ?? duty;
    return this.once(one, () => this.rule(one));
  }

  private rule(rule: PlannedRule): Test {
    const when = rule.when === undefined ? [] : [this.test(rule.when)];
    const unless = rule.unless.map((exclusion) => negated(this.once(exclusion, () => this.rule(exclusion))));
    const conditions = rule.conditions.map((condition) => this.once(condition, () => this.rule(condition)));
    return ruleTest(when[0], logic([...unless, ...conditions], FALSE));
  }

  /** Is the exemption the first that holds, for one of the duties? (evaluate/used.ts) */
  private used(exemption: PlannedExemption, duties: readonly PlannedDuty[]): Test {
    const each = duties.map((duty) => {
      const at = duty.exemptions.indexOf(exemption);
      const tried = at < 0 ? [] : duty.exemptions.slice(0, at + 1);
      const tests = tried.map((one) => this.once(one, () => this.rule(one)));
      return isFirst(this.duty(duty), tests);
    });
    return logic(each, TRUE);
  }

  /** A test for a node that may be asked for in several places. */
  private once(node: object, make: () => Test): Test {
    const known = this.rules.get(node);
    if (known !== undefined) return known;
    const { run } = this;
    const { memo } = run;
    const at = memo.push(0) - 1;
    let test: Test | undefined;
    const remembered = (): Outcome3 => {
      const before = (memo[at] as number) - run.round;
      if (before >= 0) return before as Outcome3;
      const outcome = (test as Test)();
      memo[at] = run.round + outcome;
      return outcome;
    };
    this.rules.set(node, remembered);
    test = make();
    return remembered;
  }
}

const yes: Test = () => TRUE;
const no: Test = () => FALSE;

/** Tries exemptions until one holds. Is it certain what came of it? */
function firstTrue(exemptions: readonly Test[], open: boolean): boolean {
  let unknown = open;
  for (let i = 0; i < exemptions.length; i += 1) {
    const outcome = (exemptions[i] as Test)();
    if (outcome === TRUE) break;
    if (outcome === UNKNOWN) unknown = true;
  }
  return !unknown;
}

function negated(test: Test): Test {
  return () => {
    const outcome = test();
    return outcome === UNKNOWN ? UNKNOWN : outcome === TRUE ? FALSE : TRUE;
  };
}

/** `or` stops at true, `and` at false; unknown does not stop. */
function logic(args: readonly Test[], decisive: Outcome3): Test {
  const [first] = args;
  if (args.length === 1 && first !== undefined) return first;
  const otherwise = decisive === TRUE ? FALSE : TRUE;
  return () => {
    let outcome: Outcome3 = otherwise;
    for (let i = 0; i < args.length; i += 1) {
      const one = (args[i] as Test)();
      if (one === decisive) return decisive;
      if (one === UNKNOWN) outcome = UNKNOWN;
    }
    return outcome;
  };
}

function choice(condition: Test, yes: Test, no: Test): Test {
  return () => {
    const outcome = condition();
    if (outcome !== UNKNOWN) return outcome === TRUE ? yes() : no();
    const [a, b] = [yes(), no()];
    return a === b ? a : UNKNOWN;
  };
}

/** `when` that is false ends it before the rest is asked for; so do an exclusion that applies and a condition that fails. */
function ruleTest(when: Test | undefined, rest: Test): Test {
  return when === undefined ? rest : logic([when, rest], FALSE);
}

function isFirst(applies: Test, tried: readonly Test[]): Test {
  return () => {
    const applied = applies();
    if (applied === FALSE || tried.length === 0) return FALSE;
    let unknown = applied === UNKNOWN;
    for (let i = 0; i < tried.length - 1; i += 1) {
      const outcome = (tried[i] as Test)();
      if (outcome === TRUE) return FALSE;
      if (outcome === UNKNOWN) unknown = true;
    }
    const last = (tried[tried.length - 1] as Test)();
    return last === FALSE ? FALSE : unknown ? UNKNOWN : last;
  };
}
