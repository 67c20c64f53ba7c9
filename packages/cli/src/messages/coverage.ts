import type { Problem } from '@fefta/project';
import type { Text } from '../io/language.ts';

const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

/** Words of `fefta coverage`. */
export const COVERAGE = {
  provision: { ja: '規定', en: 'provision' },
  state: { ja: '状態', en: 'state' },
  total: { ja: '計', en: 'total' },
  whole: { ja: '合計', en: 'total' },
  by: { ja: '根拠とする宣言、理由', en: 'by' },
  asOf: (date: string): Text => ({ ja: `${date} に施行されているもの`, en: `in force on ${date}` }),
  allVersions: { ja: '全ての版', en: 'all versions' },
  text: (seen: string, file: string): Text => ({
    ja: `本文：${seen} 時点（${file}）`,
    en: `text: as of ${seen} (${file})`,
  }),
  counted: {
    ja: '本文から失われた番号は、数えて補ったものです',
    en: 'numbers that the text had lost were counted',
  },
  uncounted: {
    ja: '≈ を付けた規定は、その中の番号が本文から失われて数えられないため、全体を一つと数えます',
    en: '≈: the numbers of its parts are lost and could not be counted, so it counts as one',
  },
  divisionsOf: (seen: string): Text => ({
    ja: `本文から失われた章の区分は、${seen} 時点の本文によります`,
    en: `chapters, which the text has lost, are those of the text of ${seen}`,
  }),
  tablesOf: (seen: readonly string[]): Text => ({
    ja: `本文から失われた別表は、${seen.join('、')} 時点の本文によります（その後の改正は見えません）`,
    en: `appended tables, which the text has lost, are those of the text of ${seen.join(', ')} (later amendments cannot be seen)`,
  }),
  noText: {
    ja: '本文を所蔵していないため、引用又は標示のある規定だけを示します。割合は分かりません',
    en: 'no text is held: only what is cited or marked is shown, and no share is known',
  },
  accounted: (accounted: number, total: number, percent: number): Text => ({
    ja: `言及のある規定 ${accounted}／${total}（${percent}%）`,
    en: `accounted for: ${accounted} of ${total} (${percent}%)`,
  }),
  encoded: (encoded: number, total: number, percent: number): Text => ({
    ja: `規則になった規定 ${encoded}／${total}（${percent}%）`,
    en: `encoded: ${encoded} of ${total} (${percent}%)`,
  }),
  named: (named: number, encoded: number): Text => ({
    ja: `引用又は標示のある規定 ${named}（うち規則 ${encoded}）`,
    en: `cited or marked: ${named} (${encoded} encoded)`,
  }),
  asWhole: {
    ja: '法令全体を引くもの（どの規定も覆わない）',
    en: 'cites the instrument as a whole (covers no provision)',
  },
  elsewhere: { ja: '本文に見当たらない規定', en: 'not in the text' },
  ambiguous: (asked: string, names: readonly string[]) =>
    problem(
      'instrument-ambiguous',
      `「${asked}」に当たるものは一つではありません：${names.join('、')}。名前空間とともに書いてください。`,
      `Several are called ${asked}: ${names.join(', ')}. Write the name with its namespace.`,
    ),
  unknown: (asked: string, names: readonly string[]) =>
    problem(
      'instrument-unknown',
      `「${asked}」に当たる法令もレジームもありません。あるもの：${names.join('、') || 'なし'}`,
      `There is no instrument or regime ${asked}. There are: ${names.join(', ') || 'none'}`,
    ),
  noPart: (part: string, instrument: string, isHeld: boolean) =>
    problem(
      'part-unknown',
      `${instrument} に「${part}」という部分はありません。${isHeld ? '' : '本文を所蔵していないため、章は分かりません。'}`,
      `${instrument} has no part ${part}.${isHeld ? '' : ' No text of it is held, so that its chapters are not known.'}`,
    ),
  noShare: (instrument: string) =>
    problem(
      'coverage-no-text',
      `${instrument} の本文を所蔵していないため、割合を --fail-under と比べられません。`,
      `The text of ${instrument} is not held: there is no share to compare with --fail-under.`,
    ),
  noEntries: (regime: string) =>
    problem(
      'coverage-no-entries',
      `${regime} の項目を所蔵していないため、割合を --fail-under と比べられません。`,
      `No entries of ${regime} are held: there is no share to compare with --fail-under.`,
    ),
  below: (accounted: number, total: number, limit: number): Text => ({
    ja: `言及のある規定 ${accounted}／${total} は ${limit}% を下回ります。`,
    en: `Accounted for are ${accounted} of ${total}: under ${limit}%.`,
  }),
  badPercent: (written: string) =>
    problem(
      'percent-invalid',
      `--fail-under には 0 から 100 までの数を書いてください（「${written}」）。`,
      `--fail-under takes a number from 0 to 100, not ${written}.`,
    ),
  unreadable: (file: string, why: Text) => problem('statute-invalid', `${file}：${why.ja}。`, `${file}: ${why.en}.`),
  badDate: (written: string) =>
    problem('date-invalid', `${written} という日付はありません。`, `There is no date ${written}.`),
} as const;
