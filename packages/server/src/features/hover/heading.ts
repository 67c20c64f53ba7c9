import { type ast, labelsOf, numberOf, qualifiedName } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Language } from '../../protocol.ts';
import { kindName } from './kinds.ts';
import { code, plain } from './markdown.ts';

type Named = AstNode & { name?: string; labels?: readonly ast.Label[] };

/** What it is and its name, then its labels: that of the language shown first. */
export function heading(node: AstNode, language: Language): string {
  const labels = labelLine(((node as Named).labels ?? []) as ast.Label[], language);
  return [`**${kindName(node, language)}** ${code(fullName(node))}`, labels].filter((line) => line !== '').join('  \n');
}

/** Labels in both languages and the reading, on one line. */
export function labelLine(labels: readonly ast.Label[], language: Language): string {
  const { ja, en, reading } = labelsOf(labels.filter((label) => typeof label.text === 'string'));
  const own = language === 'ja' ? [ja, en] : [en, ja];
  const both = own.flatMap((label) => (label === undefined ? [] : [plain(label)]));
  return [...both, ...(reading === undefined ? [] : [`（${plain(reading)}）`])].join(' · ');
}

/** An item by its list and its whole number: ExportOrder 2(8). */
function itemTitle(item: ast.ControlItem): string {
  let outer: ast.ControlItem['$container'] = item.$container;
  while (outer.$type === 'ControlItem') outer = outer.$container;
  return `${fullName(outer)} ${numberOf(item)}`;
}

/** A declaration by its qualified name, a member by that of its holder and its own. */
export function fullName(node: AstNode): string {
  if (node.$type === 'ControlItem') return itemTitle(node as ast.ControlItem);
  const { name = '?' } = node as Named;
  const holder = node.$container as Named | undefined;
  if (holder?.$type === 'SourceFile') return qualifiedName(node as Parameters<typeof qualifiedName>[0]);
  return holder?.name !== undefined && holder.$type !== 'NamespaceHeader' ? `${holder.name}.${name}` : name;
}
