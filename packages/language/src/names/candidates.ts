import type { AstNode } from 'langium';
import type { Definition, EnumMember, Sector, Subject, Table, Variable } from '../generated/ast.ts';
import type { Type } from '../types/type.ts';
import type { NamedDeclaration } from './name-index.ts';
import { lineage } from './subject.ts';

/** The members of an enum or sector list, or of a collection of them. */
export function membersOf(type: Type | undefined): readonly (EnumMember | Sector)[] {
  if (type?.kind === 'enum') return type.enum.members;
  if (type?.kind === 'sectors' || type?.kind === 'sector-list') return type.list.sectors;
  return type?.kind === 'set' || type?.kind === 'list' ? membersOf(type.of) : [];
}

/** The variables that the node stands in the reach of, innermost first. What a variable runs over is not in its reach. */
export function variablesAt(node: AstNode): Variable[] {
  const found: Variable[] = [];
  for (let current = node.$container, from: AstNode = node; current; from = current, current = current.$container) {
    const { variable, source, party } = current as { variable?: Variable; source?: AstNode; party?: AstNode };
    if (variable?.name && from !== (source ?? party)) found.push(variable);
  }
  return found;
}

/** What is defined on an act or entity, or on what it descends from. */
export function definitionsOn(subject: Subject, declarations: readonly NamedDeclaration[]): (Definition | Table)[] {
  const line = new Set<unknown>(lineage(subject));
  return declarations.filter(
    (each): each is Definition | Table =>
      (each.$type === 'Definition' || each.$type === 'Table') && line.has(each.subject?.ref),
  );
}
