import { type ast, english, textOf } from '@fefta/language';
import { forceOn } from '../../dates/in-force.ts';
import { intervalText } from '../../dates/intervals.ts';
import { labelOf } from '../../names/labels.ts';
import type { View } from '../../session/view.ts';
import { linksTo } from './links.ts';
import { bullets, code, plain, some } from './markdown.ts';
import { WORDS } from './words.ts';

const MOST = 12;

export function ofCodeList(list: ast.CodeList, { workspace, language }: View): string[] {
  const words = WORDS[language];
  const { codes, edition, source, missingData } = workspace.codes.of(list);
  return [
    [
      words.codes(codes.size),
      ...(edition === undefined ? [] : [`${words.edition}: ${plain(edition)}`]),
      ...(list.data === undefined ? [] : [`${words.data}: ${code(list.data)}`]),
      ...(missingData === undefined ? [] : [`⚠ ${words.missingData}`]),
    ].join('; '),
    ...(source === undefined ? [] : [`${words.source}: ${plain(source)}`]),
  ];
}

export function ofGroup(group: ast.Group, view: View): string[] {
  const words = WORDS[view.language];
  const now = group.members.filter((each) => forceOn(each, view.asOf) === 'now');
  return [
    `**${words.codesOf}**: ${group.list ? linksTo([group.list]) : ''}`,
    words.memberCount(now.length, group.members.length, view.asOf),
  ];
}

export function ofSectorList(list: ast.SectorList, { language }: View): string[] {
  const words = WORDS[language];
  const { shown, rest } = some(list.sectors, MOST);
  const lines = shown.map((each) => `${code(each.name ?? '?')} ${plain(labelOf(each, language) ?? '')}`.trim());
  return [
    ...(list.list ? [`**${words.codesOf}**: ${linksTo([list.list])}`] : []),
    words.sectors(list.sectors.length, list.sectors.filter((each) => each.core).length),
    ...(lines.length > 0 ? [bullets([...lines, ...(rest > 0 ? [words.andMore(rest)] : [])])] : []),
  ];
}

export function ofCalendar(calendar: ast.Calendar, { language }: View): string[] {
  const words = WORDS[language];
  return [`${words.covers}: ${intervalText(calendar, language)}; ${words.closed(calendar.days.length)}`];
}

export function ofComparison(comparison: ast.Comparison, { language }: View): string[] {
  const words = WORDS[language];
  const names = (all: readonly (ast.ComparisonColumn | ast.ComparisonRow)[]) =>
    all.map((each) => plain(labelOf(each, language) ?? each.name ?? '?')).join(', ');
  return [`${words.columns}: ${names(comparison.columns)}`, `${words.rowsOf}: ${names(comparison.rows)}`];
}

/** Always or never, and what. */
export function ofProperty(property: ast.Property, { language }: View): string[] {
  const condition = property.condition ? textOf(property.condition) : '';
  return [
    `**${WORDS[language].on}**: ${property.act ? linksTo([property.act]) : ''}`,
    `**${english(property.kind)}** ${code(condition)}`,
  ];
}
