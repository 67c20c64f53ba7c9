import type { ast, NamedDeclaration, Type } from '@fefta/language';
import { english } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Scene } from '../scene.ts';

const BOOLEAN: Type = { kind: 'boolean' };
const SETS = new Set(['overlaps', 'within']);

/** The type that a name would need to have where it stands, as its neighbours tell. */
export function inferredType(scene: Scene, node: AstNode): Type {
  return completed(scene, guess(scene, node));
}

function guess(scene: Scene, node: AstNode): Type {
  const { typer } = scene.workspace;
  const holder = node.$container;
  if (node.$type === 'Assignment') {
    const { value } = node as ast.Assignment;
    if (!value || value.$type === 'ObjectValue') return BOOLEAN;
    const type = typer.typeOf(value);
    return type.kind === 'unknown' ? (enumWith(scene, value) ?? BOOLEAN) : type;
  }
  if (holder?.$type === 'Compare') return inComparison(scene, holder as ast.Compare, node);
  if (holder?.$type === 'Member' || holder?.$type === 'Sum' || holder?.$type === 'Quantified') return BOOLEAN;
  if (holder?.$type === 'Period') return { kind: 'date' };
  const expected = typer.expected(node);
  return expected && expected.kind !== 'unknown' ? expected : BOOLEAN;
}

function inComparison(scene: Scene, holder: ast.Compare, node: AstNode): Type {
  const { typer } = scene.workspace;
  const other = (holder.left as AstNode) === node ? holder.right : holder.left;
  if (!other) return BOOLEAN;
  const type = typer.typeOf(other);
  const operator = english(holder.operator);
  const isLeft = (holder.left as AstNode) === node;
  if (type.kind === 'sector-list') {
    const of: Type = { kind: 'sectors', list: type.list };
    return SETS.has(operator) ? { kind: 'set', of } : of;
  }
  if (type.kind === 'group' || type.kind === 'code-list') {
    const list = type.kind === 'group' ? type.group.list?.ref : type.list;
    const of: Type = list ? { kind: 'codes', list } : { kind: 'text' };
    return SETS.has(operator) ? { kind: 'set', of } : of;
  }
  if (isLeft && operator === 'in') return type.kind === 'set' || type.kind === 'list' ? type.of : type;
  if (type.kind === 'unknown') return enumWith(scene, other) ?? BOOLEAN;
  if (type.kind === 'none') return { ...BOOLEAN, optional: true };
  return type;
}

/** The enum in sight that has a value of the name. */
function enumWith({ workspace, sheet }: Scene, node: AstNode): Type | undefined {
  if (node.$type !== 'NameRef') return undefined;
  const name = (node as ast.NameRef).target.$refText;
  const found = visible({ workspace, sheet }, 'Enum').find((each) =>
    (each as ast.Enum).members.some((member) => member.name === name),
  );
  return found && { kind: 'enum', enum: found as ast.Enum };
}

/** A ratio of no kind becomes one of the first kind in sight. */
function completed(scene: Scene, type: Type): Type {
  if (type.kind === 'set' || type.kind === 'list') return { ...type, of: completed(scene, type.of) };
  if (type.kind !== 'ratio' || type.ratio) return type;
  const [ratio] = visible(scene, 'RatioKind');
  return ratio ? { ...type, ratio: ratio as ast.RatioKind } : type;
}

/** The declarations of a kind that the file can name, its own first. */
export function visible({ workspace, sheet }: Pick<Scene, 'workspace' | 'sheet'>, type: string): NamedDeclaration[] {
  const { root } = sheet.document;
  const namespaces = new Set([root.namespace?.name ?? '', ...root.imports.map((each) => each.namespace ?? '')]);
  const types = new Set([type]);
  return [...namespaces].flatMap((each) => workspace.names.declarationsIn(each, types));
}
