import type { ast } from '@fefta/language';
import type { AstNode } from 'langium';
import { codeNamed, codesAbove, titleIn } from '../../names/codes.ts';
import type { View } from '../../session/view.ts';
import { linkTo } from './links.ts';
import { code, plain } from './markdown.ts';
import { entriesBlock } from './sector-entries.ts';
import { WORDS } from './words.ts';

/** A code: title in both languages, its list and edition, validity, what it is below. */
export function ofCode(list: ast.CodeList, text: string, view: View): string[] {
  const words = WORDS[view.language];
  const { edition, codes } = view.workspace.codes.of(list);
  const found = codeNamed(view, list, text);
  const of = `${linkTo(list)}${edition === undefined ? '' : ` (${words.edition} ${plain(edition)})`}`;
  if (!found) return [`**${code(text)}** – ${of}`, `⚠ ${words.notInList}`];
  const { ja, en } = found.labels;
  const titles = (view.language === 'ja' ? [ja, en] : [en, ja]).flatMap((each) => (each ? [plain(each)] : []));
  const above = codesAbove(view, list, text).slice(0, -1).reverse();
  const below = [...codes.values()].filter(({ parent }) => parent === text).length;
  return [
    [`**${code(text)}** – ${of}`, titles.join(' · ')].join('  \n'),
    ...(found.from || found.until ? [`${words.validFrom}: ${found.from ?? ''} – ${found.until ?? ''}`] : []),
    ...(above.length > 0
      ? [
          `${words.parent}: ${above.map((each) => `${code(each.code)} ${plain(titleIn(each, view.language) ?? '')}`).join(' ‹ ')}`,
        ]
      : []),
    ...(below > 0 ? [words.below(below)] : []),
  ];
}

/** What the entry of a sector includes, where the code stands in one. */
export function ofEntryAround(node: AstNode, view: View): string[] {
  if (node.$type !== 'SectorEntry') return [];
  const entry = node as ast.SectorEntry;
  const blocks = entriesBlock(entry.$container, [entry], view);
  return blocks.length > 0 ? ['---', ...blocks] : [];
}
