import type { IToken } from 'chevrotain';
import type { AstNode, AstReflection, Reference } from 'langium';

/** Nodes of this parser know the offsets of their text; they have no concrete syntax tree. */
export interface PlacedNode extends AstNode {
  $start: number;
  $end: number;
}

/** The text of a cross-reference, and the offset at which it begins. */
export interface PlacedText {
  text: string;
  offset: number;
}

export type Value = string | boolean | AstNode | PlacedText;

/** The target of an assignment in the grammar. `reference`: the value is the text of a cross-reference. */
export interface Slot {
  property: string;
  many: boolean;
  reference: boolean;
}

/** What a parser rule has gathered so far. Going back means shortening the lists; an action starts new ones. */
export interface Frame {
  type: string;
  slots: Slot[];
  values: Value[];
  /** A node handed on by an unassigned rule call: the rule's own result unless something is assigned to it. */
  passed: AstNode | undefined;
  start: number;
}

export type BuildReference = (node: AstNode, property: string, text: PlacedText) => Reference;

/** The empty lists of all nodes; most lists of most nodes are empty, and nothing adds to a list of a finished tree. */
const NOTHING: unknown[] = [];

/** Makes syntax-tree nodes of one shape per type, with the defaults that the grammar promises. */
export class NodeFactory {
  private readonly templates = new Map<string, PlacedNode>();
  private readonly reflection: AstReflection;
  private readonly buildReference: BuildReference;

  constructor(reflection: AstReflection, buildReference: BuildReference) {
    this.reflection = reflection;
    this.buildReference = buildReference;
  }

  build(type: string, slots: readonly Slot[], values: readonly Value[], start: number, end: number): AstNode {
    const template = this.template(type);
    const node: PlacedNode = { ...template, $start: start, $end: end };
    const record = node as unknown as Record<string, unknown>;
    for (let i = 0; i < slots.length; i++) {
      const { property, many, reference } = slots[i] as Slot;
      const given = values[i] as Value;
      const value = reference ? this.buildReference(node, property, given as PlacedText) : given;
      const list = many ? (record[property] as unknown[]) : undefined;
      if (!reference && typeof given === 'object') adopt(given as AstNode, node, property, list?.length);
      if (list && list !== NOTHING) list.push(value);
      else record[property] = list ? [value] : value;
    }
    return node;
  }

  private template(type: string): PlacedNode {
    let template = this.templates.get(type);
    if (!template) this.templates.set(type, (template = this.makeTemplate(type)));
    return template;
  }

  private makeTemplate(type: string): PlacedNode {
    const links = { $container: undefined, $containerProperty: undefined, $containerIndex: undefined };
    const template: Record<string, unknown> = { $type: type, ...links, $start: 0, $end: 0 };
    for (const { name, defaultValue } of Object.values(this.reflection.getTypeMetaData(type).properties)) {
      if (defaultValue !== undefined) template[name] = Array.isArray(defaultValue) ? NOTHING : defaultValue;
    }
    return template as unknown as PlacedNode;
  }
}

function adopt(child: AstNode, parent: AstNode, property: string, index: number | undefined): void {
  const link = child as { $container?: AstNode; $containerProperty?: string; $containerIndex?: number };
  link.$container = parent;
  link.$containerProperty = property;
  link.$containerIndex = index;
}

/** Where a token ends, as an offset after its last character. */
export function endOf(token: IToken | undefined): number {
  return token ? token.startOffset + token.image.length : 0;
}
