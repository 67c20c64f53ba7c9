import type { AstNode } from 'langium';
import type { Message } from '../../finding.ts';
import type * as ast from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import type { Type } from '../../types/type.ts';
import type { Typer } from '../../types/typer.ts';
import { isArithmetic } from './clash.ts';

/** A place that takes values of certain kinds only, whatever else stands beside it. */
export interface Demand {
  at: ast.Expression;
  wanted: Message;
  kinds: readonly Type['kind'][];
}

const TRUTH: Message = { ja: '真偽', en: 'a boolean' };
const COLLECTION: Message = { ja: '集合又は一覧', en: 'a set or a list' };
const LISTS: readonly Type['kind'][] = ['set', 'list', 'sector-list', 'group', 'code-list', 'control-list'];
const ORDERED: readonly Type['kind'][] = ['integer', 'number', 'ratio', 'money', 'quantity', 'date', 'period'];
const VALUES: readonly Type['kind'][] = [
  ...ORDERED,
  'none',
  'boolean',
  'text',
  'enum',
  'entity',
  'codes',
  'sectors',
  'items',
  'set',
  'list',
];
const AMOUNTS: readonly Type['kind'][] = ['integer', 'number', 'ratio', 'money', 'quantity'];
const AMOUNT: Message = { ja: '数量（数、割合、金額など）', en: 'a number, ratio, amount of money or quantity' };
const FACTORS: readonly Type['kind'][] = ['integer', 'number', 'ratio'];
const BESIDE_QUANTITY: readonly Type['kind'][] = [...FACTORS, 'quantity'];

/** The nodes that ask something of the expressions in them. */
export const DEMANDING = [
  'When',
  'Logic',
  'Not',
  'Compare',
  'Quantified',
  'Sum',
  'Conditional',
  'BorneBy',
  'Membership',
  'Period',
  'PeriodExtension',
  'Property',
  'Applies',
  'DateFunction',
  'CellTest',
] as const;

/** What a node asks of the expressions in it. */
export function demandsOf(node: AstNode, typer: Typer): Demand[] {
  const each = node as unknown as Record<string, ast.Expression | undefined>;
  switch (node.$type) {
    case 'When':
    case 'Property':
    case 'Conditional':
      return truth(each.condition);
    case 'Logic':
      return [...truth(each.left), ...truth(each.right)];
    case 'Not':
      return truth(each.operand);
    case 'Quantified':
      return [...one(each.source, COLLECTION, ['set', 'list']), ...truth(each.condition)];
    case 'Sum':
      return [
        ...one(each.source, COLLECTION, ['set', 'list']),
        ...one(each.value, AMOUNT, AMOUNTS),
        ...truth(each.condition),
      ];
    case 'BorneBy': {
      const party = (node as ast.BorneBy).each
        ? one(each.party, COLLECTION, ['set', 'list'])
        : one(each.party, { ja: '主体', en: 'a party (an entity)' }, ['entity']);
      return [...party, ...truth(each.condition), ...truth(each.filter)];
    }
    case 'Membership':
      return [
        ...one(each.left, { ja: '規制一覧が記述する主体', en: 'what a control list describes (an entity)' }, [
          'entity',
        ]),
        ...one(each.right, { ja: '規制一覧又はその項', en: 'a control list or an item of one' }, ['control-list']),
      ];
    case 'Period':
      return [...duration(each.length), ...one(each.start, { ja: '日付', en: 'a date' }, ['date'])];
    case 'PeriodExtension':
      return [...duration(each.length), ...truth(each.condition)];
    case 'DateFunction':
      return one(each.argument, { ja: '日付', en: 'a date' }, ['date']);
    case 'Applies':
      return one(
        each.rule,
        { ja: '規則（義務、免除、除外、条件）', en: 'a rule (duty, exemption, exclusion or condition)' },
        ['rule'],
      );
    case 'CellTest':
      return cell(node as ast.CellTest);
    default:
      return operands(node as ast.Compare, typer);
  }
}

function one(at: ast.Expression | undefined, wanted: Message, kinds: Demand['kinds']): Demand[] {
  return at ? [{ at, wanted, kinds }] : [];
}

function truth(at: ast.Expression | undefined): Demand[] {
  return one(at, TRUTH, ['boolean']);
}

function duration(at: ast.Expression | undefined): Demand[] {
  return one(at, { ja: '期間', en: 'a period' }, ['period']);
}

const ORDER: Message = { ja: '大小のある値', en: 'a value that has an order (a number, ratio, amount, date …)' };

function cell({ operator, value }: ast.CellTest): Demand[] {
  return operator && operator !== '!=' ? one(value, ORDER, ORDERED) : [];
}

function operands(node: ast.Compare, typer: Typer): Demand[] {
  const [left, right] = [typer.typeOf(node.left), typer.typeOf(node.right)];
  switch (english(node.operator)) {
    case 'is':
    case '!=':
      return [node.left, node.right].flatMap((each) => one(each, { ja: '値', en: 'a value' }, VALUES));
    case 'in':
      return [
        ...one(node.left, { ja: '一つの値', en: 'a single value' }, VALUES.slice(0, -2)),
        ...one(node.right, COLLECTION, membersToo(LISTS, left)),
      ];
    case 'overlaps':
    case 'within':
      return [
        ...one(node.left, COLLECTION, ['set', 'list']),
        ...one(node.right, COLLECTION, [...LISTS, 'enum', 'codes', 'sectors']),
      ];
    case '+':
    case '-':
      return sum(node, left, right);
    case '*':
      if (left.kind === 'quantity') return factors(node, BESIDE_QUANTITY);
      return isArithmetic(left) && !FACTORS.includes(left.kind) ? factors(node, FACTORS) : factors(node, AMOUNTS);
    case '/':
      if (left.kind === 'quantity' || FACTORS.includes(left.kind)) return factors(node, dividing(left, right));
      return factors(node, left.kind === right.kind ? AMOUNTS : FACTORS);
    default:
      return [node.left, node.right].flatMap((each) => one(each, ORDER, [...ORDERED, 'none']));
  }
}

/** A sector is a set of codes. */
function membersToo(kinds: Demand['kinds'], left: Type): Demand['kinds'] {
  return left.kind === 'codes' ? [...kinds, 'sectors'] : kinds;
}

function dividing(left: Type, right: Type): Demand['kinds'] {
  return left.kind === right.kind && left.kind !== 'quantity' ? AMOUNTS : BESIDE_QUANTITY;
}

function factors(node: ast.Compare, right: Demand['kinds']): Demand[] {
  const wanted =
    right === AMOUNTS
      ? AMOUNT
      : right === BESIDE_QUANTITY
        ? { ja: '数、割合又は数量', en: 'a number, ratio or quantity' }
        : { ja: '数又は割合', en: 'a number or ratio' };
  return [...one(node.left, AMOUNT, AMOUNTS), ...one(node.right, wanted, right)];
}

function sum(node: ast.Compare, left: Type, right: Type): Demand[] {
  if (left.kind !== 'date')
    return isArithmetic(left) ? one(node.right, AMOUNT, AMOUNTS) : one(node.left, AMOUNT, [...AMOUNTS, 'date']);
  const days = english(node.operator) === '-' && right.kind === 'date';
  return days ? [] : one(node.right, { ja: '期間', en: 'a period' }, ['period']);
}
