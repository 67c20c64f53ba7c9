import type { AstNode } from 'langium';
import type { Compare, Expectation, Expression, Means, Membership, TableRow, Value } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import type { Type } from '../../types/type.ts';
import { type Typer, tableOf } from '../../types/typer.ts';
import type { CheckContext } from '../check.ts';
import { type Clash, clashOf, isArithmetic, misfit } from './clash.ts';
import { demandsOf } from './demands.ts';

/** Two types that meet at an expression and do not go together. */
export interface Meeting {
  at: AstNode;
  wanted: Type;
  found: Type;
  clash: Clash;
  how: 'compared' | 'calculated' | 'given';
}

/** The nodes at which types meet. */
export const MEETING_PLACES = [
  'Compare',
  'Conditional',
  'CellTest',
  'Assignment',
  'TableRow',
  'Means',
  'Expectation',
  'Membership',
  'CellValue',
  'CollectionLiteral',
] as const;

/** Where types clash at one node; worked out once for the checks that each look for one kind of clash. */
export function meetingsOf(node: AstNode, context: CheckContext): readonly Meeting[] {
  return context.onceFor(node, 'meetings', () => meetingsAt(node, context.workspace.typer));
}

const SETS = new Set(['in', 'overlaps', 'within']);
const SUMS = new Set(['+', '-']);

/** Where the types at a node clash. */
export function meetingsAt(node: AstNode, typer: Typer): Meeting[] {
  switch (node.$type) {
    case 'Compare':
      return compared(node as Compare, typer);
    case 'Conditional': {
      const { consequent, alternative } = node as Extract<Expression, { $type: 'Conditional' }>;
      if (!alternative || typer.expected(node)) return [];
      return clash(alternative, typer.typeOf(consequent), typer.typeOf(alternative), 'compared', clashOf);
    }
    case 'Expectation': {
      const { rule, value } = node as Expectation;
      const wanted =
        rule?.ref?.$type === 'Definition' || rule?.ref?.$type === 'Table' ? typer.typeOfRef(rule.ref.type) : undefined;
      return wanted ? given(value, { ...wanted, optional: true }, typer) : [];
    }
    case 'Membership': {
      const { left, right } = node as Membership;
      return amongst({ right }, typer.typeOf(left), typer.typeOf(right));
    }
    case 'TableRow': {
      const type = tableOf(node as TableRow)?.type;
      return given((node as TableRow).result, { ...typer.typeOfRef(type), optional: true }, typer);
    }
    case 'CollectionLiteral': {
      const whole = typer.typeOf(node as Expression);
      const of = whole.kind === 'set' || whole.kind === 'list' ? whole.of : undefined;
      return of
        ? (node as Extract<Expression, { $type: 'CollectionLiteral' }>).items.flatMap((each) => given(each, of, typer))
        : [];
    }
    default:
      return placed((node as Means).value, node.$type !== 'CellTest' && node.$type !== 'CellValue', typer);
  }
}

/** A value in a place that asks for a type. */
function placed(value: Value | undefined, strict: boolean, typer: Typer): Meeting[] {
  const wanted = value && typer.expected(value);
  return wanted ? given(value, strict ? wanted : { ...wanted, optional: true }, typer) : [];
}

function given(value: Value | undefined, wanted: Type, typer: Typer): Meeting[] {
  if (!value || value.$type === 'ObjectValue' || wanted.kind === 'rule') return [];
  if (value.$type === 'Conditional')
    return [...given(value.consequent, wanted, typer), ...given(value.alternative, wanted, typer)];
  return isSound(value, typer) ? clash(value, wanted, typer.typeOf(value), 'given', misfit) : [];
}

function compared(node: Compare, typer: Typer): Meeting[] {
  const operator = english(node.operator);
  const [left, right] = [typer.typeOf(node.left), typer.typeOf(node.right)];
  if (!node.right || SETS.has(operator))
    return node.right?.$type === 'CollectionLiteral' ? [] : amongst(node, left, right);
  if (!SUMS.has(operator))
    return operator === '*' || operator === '/' ? [] : clash(node.right, left, right, 'compared', clashOf);
  return isArithmetic(left) && isArithmetic(right) ? clash(node.right, left, right, 'calculated', clashOf) : [];
}

/** The elements on both sides of "in", "overlaps", "within". */
function amongst(node: Pick<Compare, 'right'>, left: Type, right: Type): Meeting[] {
  const element = left.kind === 'set' || left.kind === 'list' ? left.of : left;
  const members = membersOf(right, element);
  return members && node.right ? clash(node.right, element, members, 'compared', clashOf) : [];
}

/** The type of what a set, list, group or sector list holds, as seen from what is looked for. */
export function membersOf(type: Type, wanted: Type): Type | undefined {
  switch (type.kind) {
    case 'set':
    case 'list':
      return type.of;
    case 'sector-list':
    case 'sectors':
      return wanted.kind === 'codes'
        ? { kind: 'codes', list: type.list.list?.ref }
        : { kind: 'sectors', list: type.list };
    case 'group':
      return { kind: 'codes', list: type.group.list?.ref };
    case 'code-list':
      return { kind: 'codes', list: type.list };
    case 'control-list': {
      const subject = type.list.subject?.ref;
      if (wanted.kind !== 'entity') return { kind: 'items', list: type.list };
      return subject && { kind: 'entity', entity: subject };
    }
    default:
      return undefined;
  }
}

/** A calculation with wrong operands has an error of its own. */
function isSound(value: Expression, typer: Typer): boolean {
  if (value.$type !== 'Compare') return true;
  const fits = (at: Expression, kinds: readonly string[]) =>
    kinds.includes(typer.typeOf(at).kind) || typer.typeOf(at).kind === 'unknown';
  return demandsOf(value, typer).every(({ at, kinds }) => fits(at, kinds) && isSound(at, typer));
}

type How = Meeting['how'];

function clash(
  at: AstNode,
  wanted: Type,
  found: Type,
  how: How,
  test: (a: Type, b: Type) => Clash | undefined,
): Meeting[] {
  const kind = test(wanted, found);
  return kind ? [{ at, wanted, found, clash: kind, how }] : [];
}
