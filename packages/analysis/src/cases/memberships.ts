import type { FactExpr, PlanExpr, PlanSet, Result } from '@fefta/runtime';
import type { PlanBuilder } from './build.ts';
import type { Node } from './diagram.ts';
import { isSetOfMembers } from './shape.ts';
import { keyOfFact } from './variables.ts';

type Membership = Extract<PlanExpr, { op: 'in' | 'overlaps' | 'within' }>;

/** Tests of sets, whose members are variables of their own. */
export class Memberships {
  private readonly plan: PlanBuilder;

  constructor(plan: PlanBuilder) {
    this.plan = plan;
  }

  /** Is a set fact on one of the two sides? */
  static isOfSets({ op, right }: Membership): boolean {
    return op !== 'in' || (right.op === 'fact' && isSetOfMembers(right));
  }

  test({ op, left, right }: Membership): Node {
    if (right.op === 'fact') return this.holds(right, (member) => this.is(left, member));
    return this.ofSet(left, (fact) =>
      op === 'within'
        ? this.isWithin(fact, (member) => this.isIn(member, right))
        : this.holds(fact, (member) => this.isIn(member, right)),
    );
  }

  /** Has the set any member at all? */
  isFilled(fact: FactExpr): Node {
    return this.holds(fact, () => this.plan.constant(true));
  }

  /** A set is chosen by conditions; where there is none, nothing holds of it. */
  private ofSet(expr: PlanExpr, test: (fact: FactExpr) => Node): Node {
    const { plan } = this;
    switch (expr.op) {
      case 'fact':
        return test(expr);
      case 'value':
        return this.ofSet(expr.of.value, test);
      case 'if':
        return plan.choice(plan.truth(expr.condition), this.ofSet(expr.yes, test), this.ofSet(expr.no, test));
      case 'rows':
        return expr.rows.reduceRight(
          (rest, { condition, result }) => plan.choice(plan.truth(condition), this.ofSet(result, test), rest),
          plan.constant(false),
        );
      default:
        return plan.constant(false);
    }
  }

  private holds(fact: FactExpr, wanted: (member: string) => Node): Node {
    const { plan } = this;
    const members = plan.builder.members(keyOfFact(fact)).reverse();
    const any = members.map(({ node, member }) => plan.junction('and', [node, wanted(member)]));
    return plan.junction('and', [this.isThere(fact), plan.junction('or', any)]);
  }

  private isWithin(fact: FactExpr, wanted: (member: string) => Node): Node {
    const { plan } = this;
    const members = plan.builder.members(keyOfFact(fact)).reverse();
    const all = members.map(({ node, member }) => plan.junction('or', [plan.not(node), wanted(member)]));
    return plan.junction('and', [this.isThere(fact), plan.junction('and', all)]);
  }

  private isThere(fact: FactExpr): Node {
    const { builder } = this.plan;
    const key = keyOfFact(fact);
    if (!builder.space.byKey.has(key)) return this.plan.constant(true);
    return builder.diagrams.join('there', [builder.variable(key)], ([value]) => value !== null);
  }

  private isIn(member: string, set: PlanSet): Node {
    const { plan } = this;
    if (set.op === 'strings') return plan.constant(set.values.has(member));
    if (set.op !== 'items') return plan.constant(false);
    return plan.junction(
      'or',
      set.items.map((item) => this.is(item, member)),
    );
  }

  private is(expr: PlanExpr, member: string): Node {
    const { diagrams } = this.plan.builder;
    return diagrams.join(`is ${member}`, [this.plan.value(expr)], ([value]): Result => value === member);
  }
}
