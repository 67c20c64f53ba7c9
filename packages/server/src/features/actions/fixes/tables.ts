import { type ast, spanOf, tableOf } from '@fefta/language';
import type { AstNode } from 'langium';
import { type Fix, type Fixer, message } from '../offer.ts';
import { around, named } from './find.ts';

/** Cells that are missing let every value through; those too many go. */
export const rowWidth: Fixer = (finding, { sheet }) => {
  const row = around<ast.TableRow | ast.ComparisonRow>(sheet, finding, ['TableRow', 'ComparisonRow']);
  if (!row) return [];
  const wanted = row.$type === 'TableRow' ? tableOf(row)?.head?.inputs.length : row.$container.columns.length;
  const cells: readonly AstNode[] = row.cells;
  const last = cells.at(-1);
  if (wanted === undefined || !last) return [];
  const end = spanOf(last).end;
  if (cells.length < wanted) {
    const filler = row.$type === 'TableRow' ? '-' : sheet.word('none');
    const meaning = row.$type === 'TableRow' ? '' : ` "${sheet.spelling === 'ja' ? '未記入' : 'to be filled in'}"`;
    return [
      {
        id: 'fill-row',
        title: message(`足りない欄を「${filler}」で埋める`, `Fill the missing cells with '${filler}'`),
        preferred: row.$type === 'TableRow',
        edits: () => [sheet.insert(end, ` | ${filler}${meaning}`.repeat(wanted - cells.length))],
      },
    ];
  }
  const kept = cells[wanted - 1];
  if (!kept) return [];
  return [
    {
      id: 'cut-row',
      title: message('余分な欄を消す', 'Remove the cells that are too many'),
      edits: () => [sheet.delete({ start: spanOf(kept).end, end })],
    },
  ];
};

const MEANINGS = [
  { ja: '対象外', en: 'does not apply' },
  { ja: '制限なし', en: 'no limit' },
  { ja: '不明', en: 'not known' },
] as const;

/** What "none" can mean, to choose from. */
export const emptyCell: Fixer = (finding, { sheet }) => {
  const value = around(sheet, finding, ['NoneLiteral']);
  if (!value) return [];
  return MEANINGS.map((each): Fix => {
    const text = each[sheet.spelling];
    return {
      id: 'say-meaning',
      title: message(`意味「${text}」を書く`, `Say that it means "${text}"`),
      edits: () => [sheet.insert(spanOf(value).end, ` "${text}"`)],
    };
  });
};

/** A table that leaves some cases out has an optional type. */
export const tableGap: Fixer = (finding, { sheet }) => {
  const table = around<ast.Table>(sheet, finding, ['Table']) ?? named<ast.Table>(sheet, finding);
  if (!table?.type || table.type.optional) return [];
  const { type } = table;
  return [
    {
      id: 'make-optional',
      title: message('型に「?」を付ける', "Make its type optional with '?'"),
      edits: () => [sheet.insert(spanOf(type).end, '?')],
    },
  ];
};
