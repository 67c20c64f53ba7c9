import { type ast, english, itemsWithin, numberOf, sharedThresholds, textOf } from '@fefta/language';
import { forceOn } from '../../dates/in-force.ts';
import { intervalText } from '../../dates/intervals.ts';
import { labelOf } from '../../names/labels.ts';
import type { View } from '../../session/view.ts';
import { linksTo, linkTo } from './links.ts';
import { bullets, code, plain, some, table } from './markdown.ts';
import { WORDS } from './words.ts';

const MOST = 12;

type Holder = ast.ControlList | ast.RegimeList | ast.ControlItem;

/** The items of a list, outermost first, with what they control. */
export function ofControlList(list: ast.ControlList | ast.RegimeList, { language }: View): string[] {
  const words = WORDS[language];
  return [
    ...(list.subject ? [`**${words.on}**: ${linksTo([list.subject])}`] : []),
    words.items([...itemsWithin(list)].length),
    ...itemsBlock(list, language),
  ];
}

/** An item with its list, its condition and the items within. */
export function ofControlItem(item: ast.ControlItem, view: View): string[] {
  const { language } = view;
  const words = WORDS[language];
  const facts = [
    `**${words.of}**: ${linkTo(item.$container, code(outerName(item.$container)))}`,
    ...(item.from || item.until ? [`${words.validFrom}: ${intervalText(item, language)}`] : []),
    ...(item.by ? [`${words.by}: ${linksTo([item.by])}`] : []),
    ...(item.deleted ? [`**${words.deleted}**`] : []),
  ];
  const entries = item.implemented.map((each) => code(textOf(each))).join(', ');
  const goods = item.goods.map((each) => code(textOf(each))).join(', ');
  return [
    facts.join('; '),
    ...item.clauses.flatMap((each) => clauseLine(each)),
    ...(entries ? [`**${words.implements}**: ${entries}`] : []),
    ...item.implemented.flatMap((each) => thresholdsBeside(item, each, view)),
    ...(goods ? [`**${words.goods}**: ${goods}`] : []),
    ...(item.items.length > 0
      ? [`**${words.combined[english(item.combining ?? '') === 'all of' ? 'all' : 'any']}**`]
      : []),
    ...itemsBlock(item, language),
    ...item.clauses.flatMap((each) => (each.$type === 'Note' ? [plain(each.text)] : [])),
  ];
}

/** The thresholds of an item beside those of the regime's entry for the same parameters, and which differ. */
function thresholdsBeside(item: ast.ControlItem, reference: ast.EntryRef, { workspace, language }: View): string[] {
  const entry = reference.entry?.ref;
  const shared = entry ? sharedThresholds(item, entry, workspace.typer) : [];
  if (shared.length === 0) return [];
  const words = WORDS[language];
  const rows = shared.map(({ own, theirs, way }) => [
    code(textOf(own)),
    code(textOf(theirs)),
    way ? `⚠ ${words[way]}` : words.same,
  ]);
  return [table([code(numberOf(item)), code(textOf(reference)), ''], rows)];
}

function clauseLine(clause: ast.ItemClause): string[] {
  return clause.$type === 'When' || clause.$type === 'Except' ? [code(textOf(clause))] : [];
}

function outerName(node: Holder): string {
  if (node.$type === 'ControlItem') return numberOf(node);
  return node.$type === 'RegimeList' ? `${node.$container.name}.${node.name}` : node.name;
}

function itemsBlock(holder: Holder, language: View['language']): string[] {
  const { shown, rest } = some(holder.items, MOST);
  if (shown.length === 0) return [];
  const lines = shown.map((each) => `${code(numberOf(each))} ${plain(labelOf(each, language) ?? '')}`.trim());
  return [bullets([...lines, ...(rest > 0 ? [WORDS[language].andMore(rest)] : [])])];
}

export function ofRegime(regime: ast.Regime, view: View): string[] {
  const words = WORDS[view.language];
  const now = regime.members.filter((each) => forceOn(each, view.asOf) === 'now');
  return [
    ...(regime.list ? [`**${words.codesOf}**: ${linksTo([regime.list])}`] : []),
    words.memberCount(now.length, regime.members.length, view.asOf),
    ...(regime.lists.length > 0
      ? [bullets(regime.lists.map((each) => `${linkTo(each)} ${plain(labelOf(each, view.language) ?? '')}`))]
      : []),
  ];
}

/** The stages in order, with their months. */
export function ofProcedure(procedure: ast.Procedure, { language }: View): string[] {
  const stages = procedure.stages.map((each) =>
    `${code(each.name)} ${plain(labelOf(each, language) ?? '')} ${months(each)}`.trim(),
  );
  return [
    ...(procedure.regime ? [`**${WORDS[language].on}**: ${linksTo([procedure.regime])}`] : []),
    ...(stages.length > 0 ? [bullets(stages)] : []),
  ];
}

function months({ first, last, following }: ast.Stage): string {
  if (first === undefined) return '';
  return `(${following ? '+1 ' : ''}${first}${last === undefined ? '' : `–${last}`})`;
}
