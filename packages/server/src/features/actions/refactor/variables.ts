import { type ast, spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Scene } from '../scene.ts';
import { nodesIn } from './expression.ts';

export interface Behind {
  entity: ast.Entity;
  /** The expression without the variable: "owner.kind is state" of "h.owner.kind is state". */
  text: string;
  prefix: string;
}

/**
 * Of an expression that speaks of a variable from outside of it: the entity for which the variable stands, where it speaks of nothing else.
 * Undefined where it speaks of no variable from outside.
 */
export function entityBehind(scene: Scene, node: ast.Expression): Behind | 'mixed' | undefined {
  const { sheet, workspace } = scene;
  const uses: ast.NameRef[] = [];
  let facts = 0;
  for (const each of nodesIn(node)) {
    if (each.$type !== 'NameRef') continue;
    const target = (each as ast.NameRef).target.ref;
    if (target?.$type === 'Variable' && !isWithin(target, node)) uses.push(each as ast.NameRef);
    else if (target?.$type === 'Fact' || target?.$type === 'Definition' || target?.$type === 'Table') facts++;
  }
  const [first] = uses;
  if (!first) return undefined;
  const type = workspace.typer.typeOf(first);
  const isOne = uses.every((each) => each.target.ref === first.target.ref && each.$container.$type === 'Member');
  if (type.kind !== 'entity' || !isOne || facts > 0) return 'mixed';
  const { start } = spanOf(node);
  let text = sheet.textOf(node);
  for (const use of [...uses].reverse()) {
    const at = spanOf(use);
    const dot = sheet.leafAfter(at.end);
    text = text.slice(0, at.start - start) + text.slice((dot?.end ?? at.end) - start);
  }
  return { entity: type.entity, text, prefix: `${sheet.textOf(first)}.` };
}

function isWithin(node: AstNode, holder: AstNode): boolean {
  for (let current: AstNode | undefined = node; current; current = current.$container)
    if (current === holder) return true;
  return false;
}
