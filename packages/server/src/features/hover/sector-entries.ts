import { type ast, codesOf } from '@fefta/language';
import { codeTitle } from '../../names/codes.ts';
import type { View } from '../../session/view.ts';
import { bullets, code, plain, some } from './markdown.ts';
import { WORDS } from './words.ts';

const MOST = 12;

/** The codes that entries of a sector name, with titles; those that are taken out apart. */
export function entriesBlock(sector: ast.Sector, entries: readonly ast.SectorEntry[], view: View): string[] {
  const list = sector.$container.list?.ref;
  if (!list) return [];
  const table = view.workspace.codes.of(list);
  const codes = (isOut: boolean) => {
    const named = entries.filter(({ except, first }) => Boolean(except) === isOut && first);
    return [...new Set(named.flatMap((each) => [...codesOf(each, table)]))];
  };
  const [out, all] = [codes(true), codes(false)];
  const left = new Set(out);
  const words = WORDS[view.language];
  return [
    ...titled(
      all.filter((each) => !left.has(each)),
      words.includes,
      list,
      view,
    ),
    ...titled(out, words.excepts, list, view),
  ];
}

function titled(codes: readonly string[], title: (count: number) => string, list: ast.CodeList, view: View): string[] {
  if (codes.length === 0) return [];
  const { shown, rest } = some(codes, MOST);
  const lines = shown.map((each) => `${code(each)} ${plain(codeTitle(view, list, each) ?? '')}`.trim());
  const more = rest > 0 ? [WORDS[view.language].andMore(rest)] : [];
  return [`**${title(codes.length)}**\n\n${bullets([...lines, ...more])}`];
}
