import { type ast, nodesAround, rangeOf, type Thing, type Type, type Typer } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Position, Range } from 'vscode-languageserver-textdocument';
import type { View } from '../../session/view.ts';
import { spotAt } from './spot.ts';

/** The declaration that a type rests on: an enum, an entity, a list, a unit, a ratio kind. */
export function declarationOf(type: Type): AstNode | undefined {
  switch (type.kind) {
    case 'enum':
      return type.enum;
    case 'entity':
      return type.entity;
    case 'codes':
    case 'sectors':
    case 'sector-list':
    case 'code-list':
      return type.list;
    case 'group':
      return type.group;
    case 'quantity':
      return type.unit.declared;
    case 'ratio':
      return type.ratio;
    case 'set':
    case 'list':
      return declarationOf(type.of);
    default:
      return undefined;
  }
}

/** The type of what a node declares; undefined where it declares no value. */
export function typeOfDeclared(node: AstNode, typer: Typer): Type | undefined {
  switch (node.$type) {
    case 'Fact':
      return typer.typeOfFact(node as ast.Fact);
    case 'Definition':
    case 'Table':
    case 'ComparisonColumn':
      return typer.typeOfRef((node as ast.Definition).type);
    case 'Variable':
      return typeOfVariable(node as ast.Variable, typer);
    case 'EnumMember':
      return { kind: 'enum', enum: (node as ast.EnumMember).$container };
    case 'Sector':
      return { kind: 'sectors', list: (node as ast.Sector).$container };
    default:
      return undefined;
  }
}

function typeOfVariable({ $container: holder }: ast.Variable, typer: Typer): Type | undefined {
  const source = typer.typeOf(holder.$type === 'BorneBy' ? holder.party : holder.source);
  return source.kind === 'list' || source.kind === 'set' ? source.of : undefined;
}

/** The declaration of the type of what stands at a position, and the words that have the type. */
export function typeAt(view: View, position: Position): { range: Range; node: AstNode } | undefined {
  const spot = spotAt(view, position);
  const node = spot && typeOfThing(spot.thing, view.workspace.typer);
  if (spot && node) return { range: spot.range, node };
  return typeOfExpression(view, position);
}

const TYPES = new Set(['Enum', 'Entity', 'CodeList', 'SectorList', 'ControlList', 'Unit', 'RatioKind']);

function typeOfThing(thing: Thing, typer: Typer): AstNode | undefined {
  if (thing.kind === 'code') return thing.list;
  if (thing.kind !== 'declared') return undefined;
  if (TYPES.has(thing.node.$type)) return thing.node;
  const type = typeOfDeclared(thing.node, typer);
  return type && declarationOf(type);
}

function typeOfExpression({ workspace, document, text }: View, position: Position) {
  const { AstReflection } = workspace.services.shared;
  for (const node of nodesAround(document, text.offsetAt(position))) {
    if (!AstReflection.isSubtype(node.$type, 'Expression')) continue;
    const found = declarationOf(workspace.typer.typeOf(node as ast.Expression));
    if (found) return { range: rangeOf(node), node: found };
  }
  return undefined;
}
