import { IROHA } from '../../path-numbers.ts';

const DIGIT = '[〇一二三四五六七八九十百千0-9０-９]';
const N = `${DIGIT}+(?!${DIGIT})`;
const BRANCHES = `(?:の${N}(?![項号条年月日人回分]))*`;
const KANA = `(?<![ァ-ヶー])[${IROHA}](?![ァ-ヶー])`;
const BRACKETED = '(?:（(?:[一二三四五六七八九十]+|[0-9０-９]+)）)';

const ARTICLE = `第${N}条${BRANCHES}`;
const RELATIVE_ARTICLE = `[前次同本]条|この条|前${N}条`;
const PARAGRAPH = `第${N}項`;
const RELATIVE_PARAGRAPH = `[前次同本]項|この項|前${N}項|前各項|各項`;
const ITEM = `第${N}号${BRANCHES}`;
const RELATIVE_ITEM = `[前次同本]号|この号|前${N}号|前各号|各号`;
const ROW = `${N}(?:の${N})*(?:から${N}(?:の${N})*まで)?の項`;

/** 別表第三の二中一の項, but 別表第一の三の二の項 is row 3-2 of table 1: only 中 tells a branch of the table from a row. */
const TABLE = `別表(?:第${N}(?:の${N})*(?=中${ROW})|第${N}(?=の${ROW})|第${N}(?:の${N})*)?`;

/** One mention of a provision, cut into its parts as written. */
export interface Mention {
  from: number;
  to: number;
  part?: string;
  table?: string;
  row?: string;
  article?: string;
  paragraph?: string;
  item?: string;
  subitems: string[];
  extra?: string;
}

const MENTION = new RegExp(
  [
    `(?<table>${TABLE}|同表)(?:[の中]?(?<row>${ROW}))?(?<tableItem>${ITEM})?(?<tableSub>(?:${BRACKETED}|${KANA})*)`,
    `(?<bareRow>(?<![第〇一二三四五六七八九十百千])${ROW})(?<rowSub>(?:${BRACKETED})*)`,
    `(?<part>附則)?(?<article>${ARTICLE}|${RELATIVE_ARTICLE})(?<aParagraph>${PARAGRAPH}|${RELATIVE_PARAGRAPH})?(?<aItem>${ITEM}|${RELATIVE_ITEM})?(?<aSub>(?:${KANA}${BRACKETED}*)?)`,
    `(?<part2>附則)?(?<paragraph>${PARAGRAPH}|${RELATIVE_PARAGRAPH})(?<pItem>${ITEM}|${RELATIVE_ITEM})?(?<pSub>(?:${KANA}${BRACKETED}*)?)`,
    `(?<item>${ITEM}|${RELATIVE_ITEM})(?<iSub>(?:${KANA}${BRACKETED}*)?)`,
    `(?<kana>${KANA}(?=に|又は|若しくは|及び|並びに|から|まで|の|、|（|の?い))(?<kSub>${BRACKETED}*)`,
    `(?<=[のは]|及び|又は|から|若しくは|、)(?<bracket>${BRACKETED})(?=に|又は|若しくは|及び|並びに|から|まで|の)`,
  ].join('|'),
  'gu',
);
const EXTRA = /^(?:ただし書|前段|後段)/;
/** 法律第二百二十八号 is no item. */
const AFTER_NUMBERED = /(?:年|法律|政令|省令|府令|命令|規則|告示|条約|訓令|勅令|令)$/;

const subitemsOf = (text: string | undefined): string[] =>
  text?.match(new RegExp(`[${IROHA}]|${BRACKETED}`, 'g')) ?? [];

/** All mentions of provisions in a text, in order. Numbers of laws are none. */
export function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of text.matchAll(MENTION)) {
    const g = match.groups ?? {};
    const from = match.index;
    const isLawNumber =
      g.item !== undefined && /^第/.test(g.item) && AFTER_NUMBERED.test(text.slice(Math.max(0, from - 6), from));
    // この条, 本項 alone are where the text stands.
    if (isLawNumber || /^[本こ]の?[条項号]$/.test(match[0])) continue;
    const extra = EXTRA.exec(text.slice(from + match[0].length))?.[0];
    mentions.push({
      from,
      to: from + match[0].length + (extra?.length ?? 0),
      part: g.part ?? g.part2,
      table: g.table,
      row: g.row ?? g.bareRow,
      article: g.article,
      paragraph: g.aParagraph ?? g.paragraph,
      item: g.aItem ?? g.pItem ?? g.item ?? g.tableItem,
      subitems: subitemsOf(
        g.aSub || g.pSub || g.iSub || g.tableSub || g.rowSub || (g.kana ?? '') + (g.kSub ?? '') || g.bracket,
      ),
      extra,
    });
  }
  return mentions;
}
