import {
  evaluate,
  type FactExpr,
  newEvaluation,
  type PlanExpr,
  type PlannedDuty,
  type PlannedRule,
  type PlanSet,
  type PlanTest,
  type PlanType,
  type QuantifierExpr,
  type Result,
  UNKNOWABLE,
  Unknown,
} from '@fefta/runtime';
import { Diagrams, type Node } from './diagram.ts';
import { keyOfExpr, keyOfResult } from './keys.ts';
import { constantOf, factsIn, isPiecewise } from './leaves.ts';
import { Memberships } from './memberships.ts';
import { comparisonShape, isSetOfMembers, membershipShape, presenceOf, quantifierShape, shiftOf } from './shape.ts';
import { differenceOf, type Side, type Space } from './space.ts';
import { keyOfComputed, keyOfFact, keyOfTest } from './variables.ts';

type Comparison = Extract<PlanExpr, { op: '>=' | '>' | '<=' | '<' | 'is' | 'is-not' }>;

/** Diagrams of what the tests and rules of plans say in every case. Plans with one space share their diagrams. */
export class Builder {
  readonly diagrams: Diagrams<Result>;
  readonly space: Space;
  private readonly sets = new Map<ReadonlySet<string>, number>();

  constructor(space: Space) {
    this.space = space;
    this.diagrams = new Diagrams(
      space.variables.map(({ classes }) => classes.length),
      keyOfResult,
    );
  }

  /** What one plan says. */
  of(side: Side): PlanBuilder {
    return new PlanBuilder(this, side);
  }

  /** The variable with that key, as a diagram of its values; unknown where its values cannot be told apart. */
  variable(key: string): Node {
    const index = this.space.byKey.get(key);
    if (index === undefined) return this.diagrams.constant(UNKNOWABLE);
    const classes = this.space.variables[index]?.classes ?? [];
    return this.diagrams.choice(
      index,
      classes.map((value) => this.diagrams.constant(value)),
    );
  }

  /** The members of a set, one of each class, with whether the set has it; none where they cannot be told apart. */
  members(key: string): { member: string; node: Node }[] {
    return (this.space.sets.get(key) ?? []).map((index) => {
      const ways = [this.diagrams.constant(true), this.diagrams.constant(false)];
      const [member = ''] = this.space.variables[index]?.members ?? [];
      return { member, node: this.diagrams.choice(index, ways) };
    });
  }

  numberOf(set: ReadonlySet<string>): number {
    let known = this.sets.get(set);
    if (known === undefined) this.sets.set(set, (known = this.sets.size));
    return known;
  }
}

/** Three-valued logic over diagrams, and the values of expressions. */
export class PlanBuilder {
  readonly builder: Builder;
  private readonly memberships = new Memberships(this);
  private readonly diagrams: Diagrams<Result>;
  private readonly asOf: string;
  private readonly known = new Map<object, Node>();

  constructor(builder: Builder, { asOf }: Side) {
    this.builder = builder;
    this.diagrams = builder.diagrams;
    this.asOf = asOf;
  }

  /** Does a rule hold? (`when`, none of the exclusions, each of the conditions) */
  rule(rule: PlannedRule): Node {
    return this.once(rule, () =>
      this.junction('and', [
        rule.when ? this.test(rule.when) : this.constant(true),
        ...rule.unless.map((each) => this.not(this.rule(each))),
        ...rule.conditions.map((each) => this.rule(each)),
      ]),
    );
  }

  test(test: PlanTest): Node {
    switch (test.op) {
      case 'constant':
        return this.constant(test.value);
      case 'unknown':
        return this.constant(UNKNOWABLE);
      case 'and':
      case 'or':
        return this.junction(
          test.op,
          test.args.map((arg) => this.test(arg)),
        );
      case 'not':
        return this.not(this.test(test.arg));
      case 'if':
        return this.choice(this.test(test.condition), this.test(test.yes), this.test(test.no));
      case 'atom':
        return this.once(test.atom, () => this.truth(test.atom.test));
      case 'truth':
        return this.once(test.truth, () => this.test(test.truth.test));
      case 'predicate':
        return this.rule(test.predicate);
      case 'duty':
        return this.rule(test.duty);
      case 'used':
        return this.junction(
          'or',
          test.duties.map((duty) => this.used(duty, test.exemption)),
        );
    }
  }

  private used(duty: PlannedDuty, exemption: PlannedDuty['exemptions'][number]): Node {
    const position = duty.exemptions.indexOf(exemption);
    if (position < 0) return this.constant(false);
    const before = duty.exemptions.slice(0, position);
    return this.junction('and', [
      this.rule(duty),
      ...before.map((each) => this.not(this.rule(each))),
      this.rule(exemption),
    ]);
  }

  /** None is not true. */
  truth(expr: PlanExpr): Node {
    return this.diagrams.join('truth', [this.value(expr)], ([value]) =>
      value instanceof Unknown ? UNKNOWABLE : value === true,
    );
  }

  /** The value of an expression, case by case. */
  value(expr: PlanExpr): Node {
    return this.once(expr, () => this.makeValue(expr));
  }

  private makeValue(expr: PlanExpr): Node {
    switch (expr.op) {
      case 'and':
      case 'or':
        return this.junction(
          expr.op,
          expr.args.map((arg) => this.truth(arg)),
        );
      case 'not':
        return this.not(this.truth(expr.arg));
      case 'test':
        return this.test(expr.test);
      case 'if':
        return this.choice(this.truth(expr.condition), this.value(expr.yes), this.value(expr.no));
      case 'rows':
        return expr.rows.reduceRight(
          (rest, { condition, result }) => this.choice(this.truth(condition), this.value(result), rest),
          this.constant(null),
        );
      case 'value':
        return isPiecewise(expr.of.value) ? this.value(expr.of.value) : this.variable(expr);
      case 'fact':
        return this.builder.variable(keyOfFact(expr));
      case '>=':
      case '>':
      case '<=':
      case '<':
      case 'is':
      case 'is-not':
        return this.comparison(expr);
      case 'in':
      case 'overlaps':
      case 'within':
        return this.membership(expr);
      case 'any':
      case 'all':
        return this.quantifier(expr);
      case 'add-period':
      case 'subtract-period':
        return this.shift(expr);
      default:
        return this.variable(expr);
    }
  }

  /** A date among the facts, shifted. */
  private shift(expr: Extract<PlanExpr, { op: 'add-period' | 'subtract-period' }>): Node {
    if (!shiftOf(expr)) return this.variable(expr);
    const name = `${expr.op} ${keyOfExpr(expr.right)}`;
    return this.worked(name, [this.value(expr.left)], ([left]) => ({ ...expr, left: left as PlanExpr }));
  }

  private quantifier(expr: QuantifierExpr): Node {
    if (quantifierShape(expr) === 'whole') return this.whole(expr);
    return expr.op === 'all' ? this.constant(true) : this.memberships.isFilled(expr.source as FactExpr);
  }

  /** A computed value, or one that looks at no fact. */
  private variable(expr: PlanExpr): Node {
    const key = keyOfComputed(expr);
    if (this.builder.space.byKey.has(key)) return this.builder.variable(key);
    return this.constant(constantOf(expr, this.asOf));
  }

  private comparison(expr: Comparison): Node {
    const shape = comparisonShape(expr, this.asOf);
    if (shape === 'whole') return this.whole(expr);
    const presence = shape === 'presence' ? presenceOf(expr) : undefined;
    if (presence)
      return this.diagrams.join(`there ${expr.op}`, [this.builder.variable(keyOfFact(presence))], ([value]) =>
        value instanceof Unknown ? value : (value === null) === (expr.op === 'is'),
      );
    const nodes =
      shape === 'difference'
        ? [this.builder.variable(keyOfComputed(differenceOf(expr))), this.constant(0)]
        : [this.value(expr.left), this.value(expr.right)];
    return this.worked(`${expr.op} ${expr.sort}`, nodes, ([left, right]) => ({
      ...expr,
      left: left as PlanExpr,
      right: right as PlanExpr,
    }));
  }

  private membership(expr: Extract<PlanExpr, { op: 'in' | 'overlaps' | 'within' }>): Node {
    if (membershipShape(expr, this.asOf) === 'whole') return this.whole(expr);
    const { right } = expr;
    if (Memberships.isOfSets(expr)) return this.isOpen(expr) ? this.constant(UNKNOWABLE) : this.memberships.test(expr);
    const items: readonly PlanExpr[] = right.op === 'strings' ? [] : right.op === 'items' ? right.items : [right];
    const name = right.op === 'strings' ? `set ${this.builder.numberOf(right.values)}` : right.op;
    return this.worked(
      `${expr.op} ${name}`,
      [this.value(expr.left), ...items.map((item) => this.value(item))],
      ([left, ...others]) => {
        const set: PlanSet =
          right.op === 'strings'
            ? right
            : right.op === 'items'
              ? { ...right, items: others as PlanExpr[] }
              : (others[0] as PlanExpr);
        return { ...expr, left: left as PlanExpr, right: set };
      },
    );
  }

  /** Does it look at a set whose members cannot be told apart? */
  private isOpen({ left, right }: Extract<PlanExpr, { op: 'in' | 'overlaps' | 'within' }>): boolean {
    const facts = right.op === 'fact' ? [right] : [...factsIn(left).values()].filter(isSetOfMembers);
    return facts.some((fact) => !this.builder.space.sets.has(keyOfFact(fact)));
  }

  private whole(expr: PlanExpr): Node {
    return this.builder.variable(keyOfTest(expr));
  }

  /** The result of an operation on values, worked out by the interpreter itself. */
  private worked(key: string, nodes: readonly Node[], make: (args: readonly PlanExpr[]) => PlanExpr): Node {
    const { asOf } = this;
    return this.diagrams.join(`${key} ${asOf}`, nodes, (values) => {
      const unknown = values.find((value) => value instanceof Unknown);
      if (unknown) return UNKNOWABLE;
      const tried = new Map(values.map((value, index) => [placeName(index), value]));
      const { state } = newEvaluation({ asOf, facts: {} }, tried);
      const result = evaluate(state, make(values.map((value, index) => placeFor(index, value))));
      return result instanceof Unknown || state.errors.length > 0 ? UNKNOWABLE : result;
    });
  }

  /** True if all (any) are, unknown where one that is unknown would decide. */
  junction(op: 'and' | 'or', nodes: readonly Node[]): Node {
    const decisive = op === 'or';
    const [end, other] = [this.constant(decisive), this.constant(!decisive)];
    const shortcut = (a: Node, b: Node) =>
      a === end || b === end ? end : a === other || a === b ? b : b === other ? a : undefined;
    return nodes.reduce(
      (all, node) =>
        this.diagrams.join(
          op,
          [all, node],
          ([a, b]) =>
            a === decisive || b === decisive
              ? decisive
              : a instanceof Unknown || b instanceof Unknown
                ? UNKNOWABLE
                : !decisive,
          shortcut,
        ),
      other,
    );
  }

  not(node: Node): Node {
    return this.diagrams.join('not', [node], ([value]) => (value instanceof Unknown ? UNKNOWABLE : value !== true));
  }

  choice(condition: Node, yes: Node, no: Node): Node {
    return this.diagrams.join('if', [condition, yes, no], ([which, a, b]) => {
      if (!(which instanceof Unknown)) return (which === true ? a : b) as Result;
      return keyOfResult(a as Result) === keyOfResult(b as Result) ? (a as Result) : UNKNOWABLE;
    });
  }

  constant(value: Result): Node {
    return this.diagrams.constant(value);
  }

  private once(of: object, make: () => Node): Node {
    const before = this.known.get(of);
    if (before !== undefined) return before;
    const made = make();
    this.known.set(of, made);
    return made;
  }
}

const placeName = (index: number): string => `§${index}`;

/** Stands for a value that is handed to the interpreter as if it were an absent fact that is tried with it. */
function placeFor(index: number, value: Result): PlanExpr {
  const name = placeName(index);
  const type: PlanType =
    typeof value === 'boolean' ? { type: 'boolean', optional: true } : { type: 'text', optional: true };
  const step = { name, type, judgement: false };
  return { op: 'fact', slot: -1, path: [name], name, steps: [step], type, pattern: name };
}
