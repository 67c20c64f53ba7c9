import type { ast } from '@fefta/language';
import type { AstNode } from 'langium';
import type { View } from '../../session/view.ts';
import { basisBlock } from './citations.ts';
import { heading } from './heading.ts';
import { marksBlock } from './marks.ts';
import { ofControlItem, ofControlList, ofProcedure, ofRegime } from './of-control.ts';
import { ofAmendment, ofInstrument } from './of-instrument.ts';
import { ofCalendar, ofCodeList, ofComparison, ofGroup, ofProperty, ofSectorList } from './of-list.ts';
import { ofColumn, ofEnumMember, ofFact, ofPeriod, ofRow, ofSector, ofVariable } from './of-member.ts';
import { ofRule, ofTable } from './of-rule.ts';
import { ofScenario } from './of-scenario.ts';
import { ofEnum, ofSubject, ofUnit } from './of-vocabulary.ts';
import { usersBlock } from './users.ts';

/** Rules tell of their basis and marks with their versions. */
const RULES: ReadonlySet<string> = new Set(['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition', 'Table']);
/** Nobody refers to these. */
const UNUSED: ReadonlySet<string> = new Set([
  'Property',
  'Comparison',
  'ComparisonColumn',
  'ComparisonRow',
  'Period',
  'Variable',
]);

/** All that is to be said of a declaration or member, in the language of the person. Markdown. */
export function describe(node: AstNode, view: View): string {
  const own = RULES.has(node.$type) ? [] : [...basisBlock([node], view), ...marksBlock([node], view.language)];
  const users = UNUSED.has(node.$type) ? [] : [usersBlock(node, view)];
  const blocks = [heading(node, view.language), ...particulars(node, view), ...own, ...users];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function particulars(node: AstNode, view: View): string[] {
  const { $type } = node;
  if ($type === 'Table') return ofTable(node as ast.Table, view);
  if (RULES.has($type)) return ofRule(node as ast.Rule, view);
  return PARTICULARS[$type]?.(node as never, view) ?? [];
}

const PARTICULARS: Readonly<Record<string, (node: never, view: View) => string[]>> = {
  Act: ofSubject,
  Amendment: ofAmendment,
  Calendar: ofCalendar,
  CodeList: ofCodeList,
  Comparison: ofComparison,
  ComparisonColumn: ofColumn,
  ComparisonRow: ofRow,
  ControlItem: ofControlItem,
  ControlList: ofControlList,
  Entity: ofSubject,
  Enum: ofEnum,
  EnumMember: ofEnumMember,
  Fact: ofFact,
  Group: ofGroup,
  Instrument: ofInstrument,
  Period: ofPeriod,
  Procedure: ofProcedure,
  Property: ofProperty,
  Regime: ofRegime,
  RegimeList: ofControlList,
  Scenario: ofScenario,
  Sector: ofSector,
  SectorList: ofSectorList,
  Unit: ofUnit,
  Variable: ofVariable,
};
