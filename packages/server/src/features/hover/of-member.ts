import { type ast, boundsOf, textOf } from '@fefta/language';
import { intervalText } from '../../dates/intervals.ts';
import type { View } from '../../session/view.ts';
import { typeOfDeclared } from '../navigation/types.ts';
import { excerpt } from './clauses.ts';
import { linksTo, linkTo } from './links.ts';
import { code } from './markdown.ts';
import { entriesBlock } from './sector-entries.ts';
import { typeBlock, typeLine } from './types.ts';
import { WORDS } from './words.ts';

export function ofFact(fact: ast.Fact, view: View): string[] {
  const { authority } = fact;
  const decided = authority ? [`**${WORDS[view.language].authority}**: ${linksTo([authority])}`] : [];
  return [`**${WORDS[view.language].of}**: ${linkTo(fact.$container)}`, ...typeBlock(fact.type, view), ...decided];
}

/** A variable stands for each element of something. */
export function ofVariable(variable: ast.Variable, view: View): string[] {
  const { $container: holder } = variable;
  const source = holder.$type === 'BorneBy' ? holder.party : holder.source;
  const type = typeOfDeclared(variable, view.workspace.typer);
  const each = source ? [`**${WORDS[view.language].each}**: ${code(textOf(source))}`] : [];
  return [...each, ...(type ? typeLine(type, view) : [])];
}

export function ofEnumMember(member: ast.EnumMember, { language }: View): string[] {
  return [`**${WORDS[language].of}**: ${linkTo(member.$container)}`];
}

export function ofSector(sector: ast.Sector, view: View): string[] {
  const words = WORDS[view.language];
  const facts = [
    `**${words.of}**: ${linkTo(sector.$container)}`,
    ...(sector.core ? [`**${words.core}**`] : []),
    ...(sector.grounds.length > 0 ? [`${words.grounds}: ${linksTo(sector.grounds)}`] : []),
    ...(sector.from || sector.until ? [`${words.validFrom}: ${intervalText(sector, view.language)}`] : []),
    ...(sector.by ? [`${words.by}: ${linksTo([sector.by])}`] : []),
  ];
  return [facts.join('; '), ...entriesBlock(sector, sector.entries, view)];
}

export function ofColumn(column: ast.ComparisonColumn, view: View): string[] {
  return [`**${WORDS[view.language].of}**: ${linkTo(column.$container)}`, ...typeBlock(column.type, view)];
}

export function ofRow(row: ast.ComparisonRow, { language }: View): string[] {
  return [`**${WORDS[language].of}**: ${linkTo(row.$container)}`];
}

/** A period with its length and how it is counted; each version of the rule may have its own. */
export function ofPeriod(period: ast.Period, { language }: View): string[] {
  const words = WORDS[language];
  const { length, start, calendar, counting, extensions } = period;
  const counted = counting ? words.firstDay : words.nextDay;
  const facts = [
    ...(length ? [`${words.length}: ${code(textOf(length))}`] : []),
    ...(start ? [`${words.start}: ${code(excerpt(start))} (${counted})`] : []),
    ...(calendar ? [linksTo([calendar])] : []),
    ...extensions.map((each) => `${words.extended}: ${code(excerpt(each))}`),
    ...inVersion(period, language),
  ];
  return [facts.join('; ')];
}

function inVersion({ $container: holder }: ast.Period, language: View['language']): string[] {
  if (holder.$type !== 'Version') return [];
  const { from, until } = boundsOf(holder);
  return from || until ? [`${WORDS[language].inForce}: ${intervalText(holder, language)}`] : [];
}
