import type { AstNode } from 'langium';
import type {
  Assignment,
  CellTest,
  CellValue,
  CollectionLiteral,
  Compare,
  ControlList,
  Expectation,
  Expression,
  Fact,
  ItemRef,
  Membership,
  NameRef,
  QuantityLiteral,
  TableRow,
  TypeRef,
  Unit,
} from '../generated/ast.ts';
import { owner, recordingWhole } from '../incremental/recording.ts';
import { type Quantity, readQuantity } from '../literals/quantity.ts';
import { listOfItem } from '../names/item-place.ts';
import { english } from '../syntax/keywords.ts';
import { measureOf } from '../units/declared.ts';
import { standardUnit } from '../units/measure.ts';
import { calculated } from './calculated.ts';
import { BOOLEAN, type Type, UNKNOWN } from './type.ts';

const SET_OPERATORS = new Set(['in', 'overlaps', 'within']);
const EQUALITY = new Set(['is', '!=']);

/** Types of expressions, facts and places. Every answer is remembered until `forget`. */
export class Typer {
  private types = new WeakMap<AstNode, { type: Type; owner: object | undefined }>();
  private quantities = new WeakMap<QuantityLiteral, Quantity>();
  private readonly unitNamed: (node: AstNode, name: string) => Unit | undefined;

  constructor(unitNamed: (node: AstNode, name: string) => Unit | undefined) {
    this.unitNamed = unitNamed;
  }

  forget(): void {
    this.types = new WeakMap();
    this.quantities = new WeakMap();
  }

  /** The value of a quantity literal, its unit resolved from where it stands. */
  quantity(literal: QuantityLiteral): Quantity {
    let known = this.quantities.get(literal);
    if (!known)
      this.quantities.set(literal, (known = readQuantity(literal, (name) => this.measureNamed(literal, name))));
    // Whoever asks depends on the declaration and on what it rests on.
    measureOf(
      known.kind === 'quantity' ? known.unit.declared : known.kind === 'unreadable' ? known.declared : undefined,
    );
    return known;
  }

  /** A declared unit, else one of the standard; a declaration that measures nothing is given back as it is. */
  private measureNamed(node: AstNode, name: string) {
    const declared = this.unitNamed(node, name);
    return declared ? (measureOf(declared) ?? declared) : standardUnit(name);
  }

  typeOf(node: Expression | undefined): Type {
    return node ? this.remembered(node, () => this.compute(node)) : UNKNOWN;
  }

  /** While it is being worked out, a type is unknown to itself. */
  private remembered(node: AstNode, compute: () => Type): Type {
    const by = owner();
    const known = this.types.get(node);
    if (known && known.owner === by) return known.type;
    const memo = { type: UNKNOWN, owner: by };
    this.types.set(node, memo);
    memo.type = recordingWhole(compute);
    return memo.type;
  }

  typeOfFact(fact: Fact | undefined): Type {
    return fact?.type ? this.typeOfRef(fact.type) : UNKNOWN;
  }

  /** The type that a written type denotes. */
  typeOfRef(ref: TypeRef | undefined): Type {
    if (!ref) return UNKNOWN;
    return this.remembered(ref, () => {
      const plain = this.written(ref);
      return ref.optional ? { ...plain, optional: true } : plain;
    });
  }

  private written(ref: TypeRef): Type {
    if (ref.primitive) return { kind: english(ref.primitive) as 'boolean' };
    if (ref.ratio) return { kind: 'ratio', ratio: ref.ratio.ref };
    if (ref.currency) return { kind: 'money', currency: ref.currency };
    if (ref.unit || ref.measure !== undefined) {
      const unit = ref.unit?.ref ? measureOf(ref.unit.ref) : standardUnit(ref.measure ?? ref.unit?.$refText ?? '');
      return unit ? { kind: 'quantity', unit } : UNKNOWN;
    }
    if (ref.collection) return { kind: english(ref.collection) as 'set', of: this.typeOfRef(ref.element) };
    const named = ref.named?.ref;
    switch (named?.$type) {
      case 'Enum':
        return { kind: 'enum', enum: named };
      case 'Entity':
        return { kind: 'entity', entity: named };
      case 'CodeList':
        return { kind: 'codes', list: named };
      case 'SectorList':
        return { kind: 'sectors', list: named };
      case 'ControlList':
        return { kind: 'items', list: named };
      default:
        return UNKNOWN;
    }
  }

  private compute(node: Expression): Type {
    switch (node.$type) {
      case 'Logic':
      case 'Not':
      case 'BooleanLiteral':
      case 'Applies':
        return BOOLEAN;
      case 'Compare':
        return this.ofCompare(node);
      case 'NameRef':
        return this.ofTarget(node.target?.ref);
      case 'Member':
        return this.ofMember(node.member?.ref, this.typeOf(node.receiver));
      case 'Quantified':
        return english(node.kind) === 'count' ? { kind: 'integer' } : BOOLEAN;
      case 'Sum':
        return { ...this.typeOf(node.value), optional: false };
      case 'Conditional': {
        const first = this.typeOf(node.consequent);
        return first.kind === 'none' ? { ...this.typeOf(node.alternative), optional: true } : first;
      }
      case 'CoreOf':
        return node.list?.ref ? { kind: 'sector-list', list: node.list.ref } : UNKNOWN;
      case 'ItemRef':
        return this.ofItem(node);
      case 'CollectionLiteral':
        return this.ofCollection(node);
      case 'DateFunction':
        return { kind: english(node.kind) === 'fiscal year of' || node.argument ? 'integer' : 'date' };
      case 'QuantityLiteral':
        return this.ofQuantity(this.quantity(node));
      case 'FractionLiteral':
        return { kind: 'ratio' };
      case 'DateLiteral':
        return { kind: 'date' };
      case 'CodeLiteral':
        return this.ofCode(node);
      case 'TextLiteral':
        return { kind: 'text' };
      case 'NoneLiteral':
        return { kind: 'none' };
      default:
        return UNKNOWN;
    }
  }

  private ofCode(node: Expression): Type {
    const wanted = this.expected(node);
    return wanted?.kind === 'codes' || wanted?.kind === 'items' ? { ...wanted, optional: false } : { kind: 'codes' };
  }

  /** The control list that an expectation asks about. */
  listAskedOf({ right }: Membership): ControlList | undefined {
    const type = this.typeOf(right);
    return type.kind === 'control-list' ? type.list : undefined;
  }

  /** After "in" an item is what it controls; alone it asks whether the subject of the place is in it. */
  private ofItem(node: ItemRef): Type {
    const holder = node.$container;
    const isAfterIn =
      holder.$type === 'Membership' ||
      (holder.$type === 'Compare' && holder.right === node && SET_OPERATORS.has(english(holder.operator)));
    if (!isAfterIn) return BOOLEAN;
    const list = listOfItem(node);
    return list?.$type === 'ControlList' ? { kind: 'control-list', list } : UNKNOWN;
  }

  private ofQuantity(quantity: Quantity): Type {
    switch (quantity.kind) {
      case 'number':
        return { kind: quantity.value.denominator === 1n ? 'integer' : 'number' };
      case 'ratio':
      case 'period':
        return { kind: quantity.kind };
      case 'money':
        return { kind: 'money', currency: quantity.currency };
      case 'quantity':
        return { kind: 'quantity', unit: quantity.unit };
      default:
        return UNKNOWN;
    }
  }

  private ofCollection(node: CollectionLiteral): Type {
    const wanted = this.expected(node);
    if (wanted?.kind === 'set' || wanted?.kind === 'list') return wanted;
    if (wanted) return { kind: 'set', of: wanted };
    const first = node.items[0];
    return { kind: 'set', of: first && first.$type !== 'ObjectValue' ? this.typeOf(first) : UNKNOWN };
  }

  private ofCompare(node: Compare): Type {
    const operator = english(node.operator);
    if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/') return BOOLEAN;
    return calculated(operator, this.typeOf(node.left), this.typeOf(node.right));
  }

  private ofTarget(target: AstNode | undefined): Type {
    switch (target?.$type) {
      case 'Fact':
        return this.typeOfFact(target as Fact);
      case 'EnumMember':
        return { kind: 'enum', enum: target.$container as Extract<Type, { kind: 'enum' }>['enum'] };
      case 'Sector':
        return { kind: 'sectors', list: target.$container as Extract<Type, { kind: 'sectors' }>['list'] };
      case 'Definition':
      case 'Table':
        return this.typeOfRef((target as unknown as { type: TypeRef }).type);
      case 'Variable':
        return this.ofVariable(target.$container as unknown as { source?: Expression; party?: Expression });
      case 'SectorList':
        return { kind: 'sector-list', list: target as Extract<Type, { kind: 'sector-list' }>['list'] };
      case 'Group':
      case 'Regime':
        return { kind: 'group', group: target as Extract<Type, { kind: 'group' }>['group'] };
      case 'ControlList':
        return { kind: 'control-list', list: target as Extract<Type, { kind: 'control-list' }>['list'] };
      case 'CodeList':
        return { kind: 'code-list', list: target as Extract<Type, { kind: 'code-list' }>['list'] };
      case 'Duty':
      case 'Exemption':
      case 'Exclusion':
      case 'Condition':
        return { kind: 'rule' };
      default:
        return UNKNOWN;
    }
  }

  private ofMember(member: AstNode | undefined, receiver: Type): Type {
    const type = this.ofTarget(member);
    return receiver.optional ? { ...type, optional: true } : type;
  }

  private ofVariable(holder: { source?: Expression; party?: Expression }): Type {
    const source = this.typeOf(holder.source ?? holder.party);
    return source.kind === 'list' || source.kind === 'set' ? source.of : UNKNOWN;
  }

  /** The type that the place of a node asks for, where its neighbours tell. */
  expected(node: AstNode): Type | undefined {
    const holder = node.$container;
    switch (holder?.$type) {
      case 'Compare':
        return this.expectedIn(holder as Compare, node);
      case 'CollectionLiteral': {
        const whole = this.expected(holder);
        return whole?.kind === 'set' || whole?.kind === 'list' ? whole.of : whole;
      }
      case 'Conditional':
        return node.$containerProperty === 'condition' ? undefined : this.expected(holder);
      case 'Assignment':
        return this.typeOfFact((holder as Assignment).path.at(-1)?.ref);
      case 'CellTest':
        return this.ofColumn(holder as CellTest);
      case 'TableRow':
        return this.ofTarget(tableOf(holder as TableRow));
      case 'Means':
        return this.ofTarget(definitionOf(holder));
      case 'Expectation':
        return this.ofTarget((holder as Expectation).rule?.ref);
      case 'CellValue':
        return this.ofComparisonColumn(holder as CellValue);
      default:
        return undefined;
    }
  }

  private expectedIn(holder: Compare, node: AstNode): Type | undefined {
    const operator = english(holder.operator);
    if (holder.left === (node as NameRef) || !(SET_OPERATORS.has(operator) || EQUALITY.has(operator))) return undefined;
    const left = this.typeOf(holder.left);
    return operator !== 'in' && (left.kind === 'set' || left.kind === 'list') && node.$type !== 'CollectionLiteral'
      ? left.of
      : left;
  }

  private ofColumn(test: CellTest): Type | undefined {
    const cell = test.$container;
    const row = cell.$container;
    const column = row.cells.indexOf(cell);
    const input = tableOf(row)?.head?.inputs[column];
    const type = input && this.typeOf(input);
    return type?.kind === 'set' ? type.of : type;
  }

  private ofComparisonColumn(value: CellValue): Type | undefined {
    const cell = value.$container;
    const row = cell.$container;
    return this.typeOfRef(row.$container.columns[row.cells.indexOf(cell)]?.type);
  }
}

/** The table in which a row stands, within a version or not. */
export function tableOf(row: TableRow) {
  const holder = row.$container;
  return holder.$type === 'Table' ? holder : holder.$container;
}

function definitionOf(means: AstNode): AstNode | undefined {
  const holder = means.$container;
  return holder?.$type === 'Version' ? holder.$container : holder;
}
