import { type ListFile, NO_BASIS } from '../emit/list.ts';
import { labels } from '../emit/literal.ts';
import type { EuList } from './read.ts';

interface Choices {
  namespace: string;
  import: readonly string[];
}

/** One file for each category, with the name of the file. */
export function categoryFiles(eu: EuList, { namespace, import: imports }: Choices): { name: string; file: ListFile }[] {
  const regimes = new Map(eu.regimes.map((name) => [name, abbreviation(name)]));
  return [...new Set(eu.list.entries.map(({ number }) => number.slice(0, 1)))].sort().map((category) => ({
    name: `category-${category}.fefta`,
    file: {
      namespace,
      name: `Category${category}`,
      labels: {
        ja: `EU規則 附属書I カテゴリー${category}`,
        en: `EU Annex I, Category ${category}: ${eu.titles.get(category) ?? ''}`,
      },
      imports,
      items: eu.list.entries.filter(({ number }) => number.startsWith(category)),
      regimes,
    },
  }));
}

/** Japanese names of the regimes that the list knows. */
const JAPANESE: Readonly<Record<string, string>> = {
  WA: 'ワッセナー・アレンジメント',
  MTCR: 'ミサイル技術管理レジーム',
  NSG: '原子力供給国グループ',
  AG: 'オーストラリア・グループ',
  CWC: '化学兵器禁止条約',
};

/** A file that declares the regimes, where the workspace has none. */
export function regimesFile(names: readonly string[], namespace: string): string {
  const declarations = names.map((name) => {
    const short = abbreviation(name);
    return `regime ${short}${labels({ ja: JAPANESE[short] ?? name, en: name.replace(/ \([^)]*\)$/, '') })} {\n  ${NO_BASIS}\n}`;
  });
  return `namespace ${namespace}\n\n${declarations.join('\n\n')}\n`;
}

/** "Wassenaar Arrangement (WA)" is WA in the language. */
function abbreviation(name: string): string {
  return /\(([A-Za-z]+)\)$/.exec(name)?.[1] ?? name.replace(/[^A-Za-z]/g, '');
}
