import type { Expression, SetExpression } from '@fefta/bundle';
import {
  type ast,
  canonicalNumber,
  english,
  exact,
  listOfItem,
  type NamedDeclaration,
  numberOf,
  printExact,
  qualifiedName,
  readDate,
  type Type,
} from '@fefta/language';
import { parseKanjiFraction } from '@fefta/law';
import { listName } from './common.ts';
import { literalQuantity } from './quantities.ts';
import type { CompilationUnit } from './unit.ts';

const NONE: Expression = { op: 'none' };
const ARITHMETIC = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const;
const DAY_ARITHMETIC = { '+': 'add-period', '-': 'subtract-period' } as const;

/** An expression of the language as the bundle writes it: names resolved, numbers exact, both spellings alike. */
export function expression(unit: CompilationUnit, node: ast.Expression | undefined): Expression {
  if (!node) return NONE;
  switch (node.$type) {
    case 'Logic':
      return logic(unit, node);
    case 'Not':
      return { op: 'not', arg: expression(unit, node.operand) };
    case 'Compare':
      return compare(unit, node);
    case 'ItemRef':
      return { op: 'listed', ...asked(node) };
    case 'NameRef':
      return name(unit, node);
    case 'Member':
      return member(unit, node);
    case 'Applies':
      return { op: 'applies', rule: appliesTo(unit, node) };
    case 'Quantified':
      return {
        op: english(node.kind) as 'any' | 'all' | 'count',
        variable: node.variable.name,
        source: expression(unit, node.source),
        ...(node.condition ? { where: expression(unit, node.condition) } : {}),
      };
    case 'Sum':
      return {
        op: 'sum',
        variable: node.variable.name,
        source: expression(unit, node.source),
        value: expression(unit, node.value),
        ...(node.key ? { key: expression(unit, node.key) } : {}),
        ...(node.condition ? { where: expression(unit, node.condition) } : {}),
      };
    case 'Conditional':
      return {
        op: 'if',
        condition: expression(unit, node.condition),
        then: expression(unit, node.consequent),
        else: expression(unit, node.alternative),
      };
    case 'DateFunction':
      return node.argument ? { op: 'fiscal-year', arg: expression(unit, node.argument) } : { op: 'act-date' };
    default:
      return literal(unit, node);
  }
}

function literal(unit: CompilationUnit, node: ast.Expression): Expression {
  switch (node.$type) {
    case 'BooleanLiteral':
      return { op: 'boolean', value: english(node.value) === 'true' };
    case 'QuantityLiteral':
      return literalQuantity(unit, node);
    case 'FractionLiteral': {
      const fraction = parseKanjiFraction(node.value);
      return fraction ? { op: 'number', value: printExact(exact(fraction.numerator, fraction.denominator)) } : NONE;
    }
    case 'DateLiteral':
      return { op: 'date', value: readDate(node.value) ?? '' };
    case 'CodeLiteral': {
      const type = unit.typer.typeOf(node);
      if (type.kind === 'items')
        return { op: 'code', of: qualifiedName(type.list), value: canonicalNumber(node.value) };
      return { op: 'code', of: type.kind === 'codes' && type.list ? qualifiedName(type.list) : '', value: node.value };
    }
    case 'TextLiteral':
      return { op: 'text', value: node.value };
    case 'CollectionLiteral':
    case 'CoreOf':
      unit.fail(
        node,
        'not-a-value',
        '集まりは「in」「overlaps」「within」の右側にだけ書けます。',
        "A set can stand only on the right of 'in', 'overlaps' or 'within'.",
      );
      return NONE;
    default:
      return NONE;
  }
}

/** Chains of one operator become one list of arguments. */
function logic(unit: CompilationUnit, node: ast.Logic): Expression {
  const op = english(node.operator) as 'and' | 'or';
  const flat = (side: ast.Expression): ast.Expression[] =>
    side.$type === 'Logic' && english(side.operator) === op ? [...flat(side.left), ...flat(side.right)] : [side];
  return { op, args: flat(node).map((each) => expression(unit, each)) };
}

function compare(unit: CompilationUnit, node: ast.Compare): Expression {
  const operator = english(node.operator);
  const left = expression(unit, node.left);
  switch (operator) {
    case 'is':
    case '!=':
      return { op: operator === 'is' ? 'is' : 'is-not', left, right: expression(unit, node.right) };
    case 'in':
    case 'overlaps':
    case 'within': {
      const type = unit.typer.typeOf(node.left);
      if (unit.typer.typeOf(node.right).kind === 'control-list' && elementKind(type) === 'entity')
        return listed(unit, node, operator);
      return { op: operator, left, right: setExpression(unit, node.right, type) };
    }
    case '+':
    case '-':
    case '*':
    case '/': {
      const days = (operator === '+' || operator === '-') && unit.typer.typeOf(node.right).kind === 'period';
      return { op: days ? DAY_ARITHMETIC[operator] : ARITHMETIC[operator], left, right: expression(unit, node.right) };
    }
    default:
      return { op: operator as '>=' | '>' | '<=' | '<', left, right: expression(unit, node.right) };
  }
}

/** The list and item that a reference asks about. */
export function asked(node: ast.Expression): { list: string; item?: string } {
  if (node.$type === 'NameRef' && node.target.ref) return { list: qualifiedName(node.target.ref as NamedDeclaration) };
  if (node.$type !== 'ItemRef') return { list: '' };
  const [list, item] = [listOfItem(node), node.item.ref];
  return { list: list ? listName(list) : '', ...(item ? { item: numberOf(item) } : {}) };
}

/** Is something in a control list? Of several things: some of them (overlaps), all of them (within). */
function listed(unit: CompilationUnit, node: ast.Compare, operator: 'in' | 'overlaps' | 'within'): Expression {
  const self = expression(unit, node.left);
  const about = asked(node.right);
  if (operator !== 'in') {
    const where: Expression = { op: 'listed', ...about, self: { op: 'variable', name: 'each', path: [] } };
    return { op: operator === 'overlaps' ? 'any' : 'all', variable: 'each', source: self, where };
  }
  if (self.op !== 'fact' && self.op !== 'variable') failComputed(unit, node);
  return { op: 'listed', ...about, self };
}

function setExpression(unit: CompilationUnit, node: ast.Expression, left: Type): SetExpression {
  const byCode = elementKind(left) === 'codes';
  if (node.$type === 'CollectionLiteral') return { op: 'set', items: collectionItems(unit, node) };
  if (node.$type === 'ItemRef') return { op: 'items', ...asked(node) };
  if (node.$type === 'CoreOf')
    return { op: 'sectors', name: unit.name(node.list), by: byCode ? 'code' : 'sector', core: true };
  const target = node.$type === 'NameRef' ? node.target?.ref : node.$type === 'Member' ? node.member?.ref : undefined;
  if (target?.$type === 'ControlList') return { op: 'items', list: qualifiedName(target) };
  if (target?.$type === 'Group' || target?.$type === 'Regime') return { op: 'group', name: qualifiedName(target) };
  if (target?.$type === 'SectorList')
    return { op: 'sectors', name: qualifiedName(target), by: byCode ? 'code' : 'sector' };
  if (target?.$type === 'Sector') {
    return {
      op: 'sectors',
      name: qualifiedName(target.$container),
      by: byCode ? 'code' : 'sector',
      sector: target.name,
    };
  }
  return expression(unit, node);
}

function elementKind(type: Type): string {
  return type.kind === 'set' || type.kind === 'list' ? elementKind(type.of) : type.kind;
}

function collectionItems(unit: CompilationUnit, node: ast.CollectionLiteral): Expression[] {
  return node.items.flatMap((each) => (each.$type === 'ObjectValue' ? [] : [expression(unit, each)]));
}

function name(unit: CompilationUnit, node: ast.NameRef): Expression {
  const target = node.target?.ref;
  switch (target?.$type) {
    case 'Fact':
      return { op: 'fact', path: [target.name] };
    case 'Variable':
      return { op: 'variable', name: target.name, path: [] };
    case 'Definition':
    case 'Table':
      return { op: 'definition', name: qualifiedName(target) };
    case 'EnumMember':
    case 'Sector':
      return { op: 'code', of: qualifiedName(target.$container), value: target.name };
    case 'Duty':
    case 'Exemption':
    case 'Exclusion':
    case 'Condition':
      return { op: 'applies', rule: qualifiedName(target) };
    default:
      if (target)
        unit.fail(
          node,
          'not-a-value',
          `「${node.target.$refText}」は値ではありません。`,
          `'${node.target.$refText}' is not a value.`,
        );
      return NONE;
  }
}

function member(unit: CompilationUnit, node: ast.Member): Expression {
  const target = node.member?.ref;
  if (target?.$type === 'Sector') return { op: 'code', of: qualifiedName(target.$container), value: target.name };
  const receiver = expression(unit, node.receiver);
  if (target?.$type === 'Definition' || target?.$type === 'Table') {
    return { op: 'definition', name: qualifiedName(target), self: receiver };
  }
  if (target && (receiver.op === 'fact' || receiver.op === 'variable'))
    return { ...receiver, path: [...receiver.path, target.name] };
  if (target) failComputed(unit, node);
  return NONE;
}

function failComputed(unit: CompilationUnit, node: ast.Expression): void {
  unit.fail(
    node,
    'computed-member',
    '計算された値の項目は参照できません。事実から始まる経路を書いてください。',
    'A member of a computed value cannot be read. Write a path that begins with a fact.',
  );
}

function appliesTo(unit: CompilationUnit, node: ast.Applies): string {
  return node.rule.$type === 'NameRef' ? unit.name(node.rule.target) : '';
}
