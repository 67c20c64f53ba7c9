import { type ast, childrenOf } from '@fefta/language';
import type { AstNode } from 'langium';

/** A list of codes is data; beyond this many an outline is no help. */
const MOST_ENTRIES = 200;

const MEMBERS: Readonly<Record<string, ReadonlySet<string>>> = {
  Enum: new Set(['EnumMember']),
  Entity: new Set(['Fact']),
  Act: new Set(['Fact']),
  CodeList: new Set(['CodeEntry']),
  Group: new Set(['GroupMember']),
  SectorList: new Set(['Sector']),
  Regime: new Set(['GroupMember', 'RegimeList']),
  RegimeList: new Set(['ControlItem']),
  ControlList: new Set(['ControlItem']),
  ControlItem: new Set(['ControlItem']),
  Procedure: new Set(['Stage']),
  Stage: new Set(['Outcome']),
  Calendar: new Set(['Closed']),
  Duty: new Set(['Version', 'Period']),
  Exemption: new Set(['Version', 'Period']),
  Exclusion: new Set(['Version']),
  Condition: new Set(['Version']),
  Definition: new Set(['Version']),
  Version: new Set(['Period']),
  Table: new Set(['TableVersion', 'TableRow']),
  TableVersion: new Set(['TableRow']),
  Comparison: new Set(['ComparisonColumn', 'ComparisonRow']),
  Scenario: new Set(['Given', 'Expectation']),
  Given: new Set(['Assignment']),
};

/** What an outline shows below a declaration or member, in the order of the text. */
export function membersOf(node: AstNode): AstNode[] {
  const types = MEMBERS[node.$type];
  if (!types) return [];
  const members = childrenOf(node).filter(({ $type }) => types.has($type));
  return members.length > MOST_ENTRIES ? members.slice(0, MOST_ENTRIES) : members;
}

/** The declarations of a file. */
export function declarationsOf(root: ast.SourceFile): AstNode[] {
  return childrenOf(root).filter(({ $type }) => $type !== 'NamespaceHeader' && $type !== 'Import');
}
