import type { Expression, Group, Regime, Sector, SectorList } from '../../../generated/ast.ts';
import type { CodeData } from '../../../lists/code-data.ts';
import type { Type } from '../../../types/type.ts';
import type { Typer } from '../../../types/typer.ts';
import { contains, instantOf, type Moment } from '../blocks.ts';
import { literalValue } from './literal.ts';

/** The names that stand on the right of "in", "overlaps" or "within"; undefined where a case decides them. */
export function namesIn(
  node: Expression | undefined,
  left: Type,
  typer: Typer,
  codes: CodeData,
  moment?: Moment,
): Set<string> | undefined {
  const byCode = elementOf(left).kind === 'codes';
  const sectors = (list: readonly Sector[]) => {
    const names = list.filter((each) => stands(each, moment)).map((each) => (byCode ? `業種:${each.name}` : each.name));
    return names.length > 0 ? new Set(names) : undefined;
  };
  if (node?.$type === 'CollectionLiteral') {
    const values = node.items.map((each) => (each.$type === 'ObjectValue' ? undefined : literalValue(each, typer)));
    return values.every((each) => typeof each === 'string') ? new Set(values) : undefined;
  }
  if (node?.$type === 'CoreOf') return sectors((node.list?.ref?.sectors ?? []).filter((each) => each.core));
  const target = node?.$type === 'NameRef' ? node.target?.ref : node?.$type === 'Member' ? node.member?.ref : undefined;
  switch (target?.$type) {
    case 'SectorList':
      return sectors((target as SectorList).sectors);
    case 'Sector':
      return sectors([target as Sector]);
    case 'EnumMember':
      return new Set([target.name]);
    case 'Group':
    case 'Regime':
      return groupCodes(target as Group | Regime, codes, moment);
    default:
      return undefined;
  }
}

/** Does the set hold sectors in the place of their codes? They are then not told apart from codes named elsewhere. */
export function standsForCodes(names: Iterable<string>): boolean {
  for (const name of names) return name.startsWith('業種:');
  return false;
}

export function elementOf(type: Type): Type {
  return type.kind === 'set' || type.kind === 'list' ? elementOf(type.of) : type;
}

function groupCodes(group: Group | Regime, codes: CodeData, moment: Moment | undefined): Set<string> | undefined {
  const members = new Set(group.members.filter((each) => stands(each, moment)).map((each) => each.code));
  const list = group.list?.ref;
  if (!list || members.size === 0) return undefined;
  const table = codes.of(list);
  for (const { code, parent } of table.codes.values())
    if (parent !== undefined && members.has(parent)) members.add(code);
  return members;
}

function stands(member: Pick<Sector, 'from' | 'until'>, moment: Moment | undefined): boolean {
  return !moment || contains({ from: instantOf(member.from), until: instantOf(member.until) }, moment);
}
