import type { AstNode } from 'langium';
import type { SourceFile } from '../generated/ast.ts';

/*
 * A document is linked and checked part by part. A part is a declaration, or an outermost item of a control list: such a list is one
 * declaration, however long it is. What stands in no declaration belongs to no part (undefined).
 */

/** The part in which a node stands. */
export function partOf(node: AstNode): AstNode | undefined {
  let unit = node;
  let below: AstNode | undefined;
  while (unit.$container?.$container) {
    below = unit;
    unit = unit.$container;
  }
  if (!unit.$container || unit.$containerProperty !== 'declarations') return undefined;
  return below && isItemOfList(below) ? below : unit;
}

/** The declaration in which a part stands. */
export function declarationOf(part: AstNode): AstNode {
  return isItemOfList(part) ? part.$container : part;
}

/** Is the node one of the outermost items of a control list? */
export function isItemOfList(node: AstNode): node is AstNode & { $container: AstNode; name?: string } {
  return node.$containerProperty === 'items' && node.$container?.$type === 'ControlList';
}

/** The parts of a declaration besides itself. */
export function itemsOf(declaration: AstNode): readonly AstNode[] {
  return declaration.$type === 'ControlList' ? (declaration as AstNode & { items: readonly AstNode[] }).items : [];
}

/** The parts of a file in their order, and undefined for the rest of it. */
export function partsOf(file: SourceFile): (AstNode | undefined)[] {
  return [undefined, ...file.declarations.flatMap((each) => [each, ...itemsOf(each)])];
}

/** Goes through the nodes of a part; for undefined, through those that stand in no part. */
export function forEachNodeOf(file: SourceFile, part: AstNode | undefined, visit: (node: AstNode) => void): void {
  if (part) walk(part, visit);
  else {
    visit(file);
    if (file.namespace) walk(file.namespace, visit);
    for (const each of file.imports) walk(each, visit);
  }
}

/** Goes through a node and what stands in it, but not in other parts. */
function walk(node: AstNode, visit: (node: AstNode) => void): void {
  visit(node);
  const isList = node.$type === 'ControlList';
  const record = node as unknown as Record<string, unknown>;
  for (const property in record) {
    if (property.charCodeAt(0) === 36 || (isList && property === 'items')) continue;
    const value = record[property];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) {
      if ('$type' in value) walk(value as AstNode, visit);
    } else
      for (const each of value) if (typeof each === 'object' && each && '$type' in each) walk(each as AstNode, visit);
  }
}
