import {
  type Condition,
  type Definition,
  type Exclusion,
  type Expression,
  isExclusion,
  isTable,
  type Table,
  type TableCell,
} from '../../../generated/ast.ts';
import { english } from '../../../syntax/keywords.ts';
import type { CheckContext } from '../../check.ts';
import { type Block, blocksOf, clausesOf, contains, type Moment, rowBlocksOf, type Span } from '../blocks.ts';
import { amongst, atom, equivalent, isTrue, type Operand } from './atoms.ts';
import { both, either, FALSE, type Formula, negated, TRUE } from './formula.ts';
import { literalValue } from './literal.ts';
import { namesIn } from './name-sets.ts';
import { ACT, type Scope, Variables } from './variables.ts';

/** A value and when an expression has it. */
interface Arm {
  guard: Formula;
  operand: Operand;
}

const MOST_ARMS = 24;
const DEEPEST = 12;

/**
 * Turns conditions into formulas over the facts of a case. With a moment, definitions, tables, exclusions and conditions are replaced
 * by what they mean then; without, each of them stands for itself.
 */
export class Builder {
  readonly variables: Variables;
  private readonly context: CheckContext;
  private readonly moment: Moment | undefined;
  private readonly open: unknown[] = [];

  constructor(context: CheckContext, moment?: Moment) {
    this.context = context;
    this.moment = moment;
    this.variables = new Variables(context.workspace.typer);
  }

  formula(node: Expression | undefined, scope: Scope = ACT): Formula {
    switch (node?.$type) {
      case undefined:
        return TRUE;
      case 'Logic': {
        const sides = [this.formula(node.left, scope), this.formula(node.right, scope)];
        return english(node.operator) === 'and' ? both(sides) : either(sides);
      }
      case 'Not':
        return negated(this.formula(node.operand, scope));
      case 'Conditional':
        return this.choice(
          this.formula(node.condition, scope),
          this.formula(node.consequent, scope),
          this.formula(node.alternative, scope),
        );
      case 'Compare':
        return this.compare(node, scope) ?? isTrue(this.variables.opaque(node, scope));
      case 'Applies':
        return this.applies(node, scope);
      default:
        return either(this.arms(node, scope).map(({ guard, operand }) => both([guard, truthOf(operand)])));
    }
  }

  /** Does the rule hold: its condition, none of its exclusions, each of its conditions? */
  rule({ clauses }: Pick<Block, 'clauses'>, scope: Scope = ACT): Formula {
    const named = (rules: readonly { ref?: Exclusion | Condition }[]) =>
      rules.map((each) => this.predicate(each.ref, scope));
    return both([
      ...clausesOf(clauses, 'When').map((each) => this.formula(each.condition, scope)),
      ...clausesOf(clauses, 'Unless').flatMap((each) => named(each.exclusions).map(negated)),
      ...clausesOf(clauses, 'OnCondition').flatMap((each) => named(each.conditions)),
    ]);
  }

  private predicate(rule: Exclusion | Condition | undefined, scope: Scope): Formula {
    if (!rule || !this.moment) return FALSE;
    const block = this.standing(blocksOf(rule));
    const found = block && this.within(rule, () => this.rule(block, scope));
    return found ?? FALSE;
  }

  private applies(node: Extract<Expression, { $type: 'Applies' }>, scope: Scope): Formula {
    const rule = node.rule?.$type === 'NameRef' ? node.rule.target?.ref : undefined;
    const looked = this.moment && (isExclusion(rule) || rule?.$type === 'Condition');
    return looked ? this.predicate(rule as Exclusion, scope) : isTrue(this.variables.opaque(node, scope));
  }

  private compare(node: Extract<Expression, { $type: 'Compare' }>, scope: Scope): Formula | undefined {
    const { typer, codes } = this.context.workspace;
    const operator = english(node.operator);
    if (operator === 'in' || operator === 'overlaps' || operator === 'within') {
      const names = namesIn(node.right, typer.typeOf(node.left), typer, codes, this.moment);
      return (
        names &&
        either(
          this.arms(node.left, scope).map(({ guard, operand }) => both([guard, amongst(operator, operand, names)])),
        )
      );
    }
    if (typer.typeOf(node.left).kind === 'boolean' && typer.typeOf(node.right).kind === 'boolean') {
      const same = equivalent(this.formula(node.left, scope), this.formula(node.right, scope));
      return operator === 'is' ? same : negated(same);
    }
    return this.comparison(operator, this.arms(node.left, scope), this.arms(node.right, scope));
  }

  comparison(operator: string, left: readonly Arm[], right: readonly Arm[]): Formula | undefined {
    const cases: Formula[] = [];
    for (const a of left) {
      for (const b of right) {
        const test = atom(operator, a.operand, b.operand, this.variables);
        if (!test) return undefined;
        cases.push(both([a.guard, b.guard, test]));
      }
    }
    return either(cases);
  }

  /** The values that an expression can have, each with its condition; the conditions exclude each other. */
  arms(node: Expression | undefined, scope: Scope = ACT): Arm[] {
    const { typer } = this.context.workspace;
    const value = literalValue(node, typer);
    if (value !== undefined || !node) return [{ guard: TRUE, operand: { value: value ?? null } }];
    if (node.$type === 'Conditional') return this.split(node, scope);
    const place = this.variables.placeOf(node, scope);
    if (place) return [{ guard: TRUE, operand: { variable: this.variables.fact(place) } }];
    return this.called(node, scope) ?? [{ guard: TRUE, operand: { variable: this.variables.opaque(node, scope) } }];
  }

  private split(node: Extract<Expression, { $type: 'Conditional' }>, scope: Scope): Arm[] {
    const condition = this.formula(node.condition, scope);
    const guarded = (guard: Formula, arms: Arm[]) =>
      arms.map((each) => ({ ...each, guard: both([guard, each.guard]) }));
    return [
      ...guarded(condition, this.arms(node.consequent, scope)),
      ...guarded(negated(condition), this.arms(node.alternative, scope)),
    ];
  }

  /** A definition or table, asked of the act or of an entity. */
  private called(node: Expression, scope: Scope): Arm[] | undefined {
    const target = node.$type === 'NameRef' ? node.target?.ref : node.$type === 'Member' ? node.member?.ref : undefined;
    if (!this.moment || (target?.$type !== 'Definition' && target?.$type !== 'Table')) return undefined;
    const receiver = node.$type === 'Member' ? this.variables.placeOf(node.receiver, scope) : undefined;
    if (node.$type === 'Member' && !receiver) return undefined;
    const inner = receiver ? this.variables.inside(receiver) : target.subject?.ref?.$type === 'Act' ? ACT : scope;
    const arms = this.within(target, () => (isTable(target) ? this.rows(target, inner) : this.means(target, inner)));
    return arms && arms.length <= MOST_ARMS ? arms : undefined;
  }

  private means(definition: Definition, scope: Scope): Arm[] | undefined {
    const value = clausesOf(this.standing(blocksOf(definition))?.clauses ?? [], 'Means')[0]?.value;
    if (value && this.context.workspace.typer.typeOfRef(definition.type).kind === 'boolean')
      return truthArms(this.formula(value, scope));
    return value && this.arms(value, scope);
  }

  private rows(table: Table, scope: Scope): Arm[] | undefined {
    const block = this.standing(rowBlocksOf(table));
    if (!block || block.rows.length > MOST_ARMS) return undefined;
    const arms: Arm[] = [];
    let earlier: Formula = TRUE;
    for (const row of block.rows) {
      const holds = this.row(table, row.cells, scope);
      arms.push(
        ...this.arms(row.result, scope).map(({ guard, operand }) => ({
          guard: both([earlier, holds, guard]),
          operand,
        })),
      );
      earlier = both([earlier, negated(holds)]);
    }
    return [...arms, { guard: earlier, operand: { value: null } }];
  }

  /** Do all cells of a row hold? */
  row(table: Table, cells: readonly TableCell[], scope: Scope = ACT): Formula {
    return both(cells.map((cell, column) => this.cell(table.head?.inputs[column], cell, scope)));
  }

  cell(input: Expression | undefined, cell: TableCell, scope: Scope = ACT): Formula {
    if (cell.any || !input || cell.tests.length === 0) return TRUE;
    return either(cell.tests.map((test) => this.cellTest(input, test, scope)));
  }

  private cellTest(input: Expression, test: TableCell['tests'][number], scope: Scope): Formula {
    const operator = test.operator ? english(test.operator) : 'is';
    if (this.context.workspace.typer.typeOf(input).kind === 'boolean') {
      const same = equivalent(this.formula(input, scope), this.formula(test.value, scope));
      return operator === '!=' ? negated(same) : same;
    }
    return (
      this.comparison(operator, this.arms(input, scope), this.arms(test.value, scope)) ??
      isTrue(this.variables.doubt(operator, input, test.value, scope))
    );
  }

  private choice(condition: Formula, yes: Formula, no: Formula): Formula {
    return either([both([condition, yes]), both([negated(condition), no])]);
  }

  private standing<T extends Span>(blocks: readonly T[]): T | undefined {
    const { moment } = this;
    return moment && blocks.find((each) => contains(each, moment));
  }

  /** A rule that depends on itself, or stands too deep, is not looked into. */
  private within<T>(rule: object, look: () => T): T | undefined {
    if (this.open.includes(rule) || this.open.length >= DEEPEST) return undefined;
    this.open.push(rule);
    const found = look();
    this.open.pop();
    return found;
  }
}

function truthOf(operand: Operand): Formula {
  if ('value' in operand) return operand.value === true ? TRUE : FALSE;
  return isTrue(operand.variable);
}

function truthArms(truth: Formula): Arm[] {
  return [
    { guard: truth, operand: { value: true } },
    { guard: negated(truth), operand: { value: false } },
  ];
}
