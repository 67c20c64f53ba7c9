/** An act whose text is held of two days: the older one has chapters, the newer one has lost them and its numbers, has an article
 * more and an article less. */
/** The first line of a held text. */
export const HEAD = (file: string, seen: string, limits: string[] = []) =>
  JSON.stringify({
    format: 'fefta-statute',
    version: 1,
    id: '',
    number: '令和元年法律第一号',
    title: '見本法',
    kind: 'act',
    revision: { seen },
    source: { form: 'test', file, sha256: '', limits },
  });

/** A held text, one provision a line. */
export const text = (head: string, provisions: readonly object[]): string =>
  `[\n${[head, ...provisions.map((each) => JSON.stringify(each))].join(',\n')}\n]\n`;

const TEXT_2019 = text(HEAD('2019.txt', '2019-06-01'), [
  { depth: 0, chapter: '1', heading: '第一章　総則' },
  { depth: 1, article: '1', caption: '目的', text: ['目的とする。'] },
  { depth: 1, article: '2', caption: '定義' },
  { depth: 2, paragraph: '1', text: ['定義は次による。'] },
  { depth: 2, paragraph: '2', text: ['次に掲げるものをいう。'] },
  { depth: 3, item: '1', text: ['甲'] },
  { depth: 3, item: '2', text: ['乙'] },
  { depth: 1, article: '3', through: '5', deleted: true, text: ['削除'] },
  { depth: 0, chapter: '2', heading: '第二章　届出' },
  { depth: 1, article: '6', caption: '届出' },
  { depth: 2, paragraph: '1', text: ['届け出なければならない。ただし、この限りでない。'] },
  { depth: 2, paragraph: '2', text: ['審査する。'] },
  { depth: 1, article: '7', caption: '経過', text: ['なくなる条である。'] },
  { depth: 0, supplementary: '' },
  { depth: 1, paragraph: '1', text: ['公布の日から施行する。'] },
]);

const TEXT_2021 = text(HEAD('2021.md', '2021-06-01', ['別表第二がない']), [
  { depth: 0, article: '1', caption: '目的', text: ['目的とする。'] },
  { depth: 0, article: '2', caption: '定義' },
  { depth: 1, paragraph: '1', counted: true, text: ['定義は次による。'] },
  { depth: 1, paragraph: '2', counted: true, text: ['次に掲げるものをいう。'] },
  { depth: 2, item: '1', counted: true, text: ['甲'] },
  { depth: 2, item: '2', counted: true, text: ['乙'] },
  { depth: 2, item: '3', counted: true, text: ['丙'] },
  { depth: 0, article: '3', through: '5', deleted: true, text: ['削除'] },
  { depth: 0, article: '6', caption: '届出' },
  { depth: 1, paragraph: '1', counted: true, text: ['届け出なければならない。', 'ただし、この限りでない。'] },
  { depth: 1, paragraph: '2', counted: true, text: ['審査する。'] },
  { depth: 1, paragraph: '3', counted: true, text: ['判断する。'] },
  { depth: 0, article: '6-2', caption: '雑則', text: ['命令で定める。'] },
  { depth: 0, supplementary: '' },
  { depth: 1, paragraph: '1', text: ['公布の日から施行する。'] },
  { depth: 0, table: '1' },
  { depth: 1, row: '1', text: ['一', '甲'] },
  { depth: 1, row: '2', text: ['二', '乙'] },
]);

/** Rules that encode, mark and leave out provisions of the act. */
export const ACT = {
  'fefta.json': '{ "name": "coverage", "version": "1.0.0" }',
  '法令/見本法-2019.statute.json': TEXT_2019,
  '法令/見本法-2021.statute.json': TEXT_2021,
  '法令/law.fefta': `namespace law

instrument SampleAct "見本法" en "Sample Act" {
  kind act
  number "令和元年法律第一号"
  also 見本法, 見本
  held "見本法-2019.statute.json", "見本法-2021.statute.json"
}
instrument SampleOrder "見本令" en "Sample Order" {
  kind order
  delegated by SampleAct 6-2
}
authority Minister "大臣" en "the minister"
`,
  '規則.fefta': `namespace 規則
import law

act Purchase "取得" en "purchase" {
  share "割合" en "share": ratio of shares
  judgement risk "おそれ" en "risk": boolean by Minister under SampleAct 6(3)
}
ratio shares "株式" en "shares"

duty Notify "届出" en "notification" on Purchase {
  basis 見本法第六条第一項
  in force until 2020-01-01 { when share >= 10% }
  in force from 2020-01-01 { when share >= 1% }
}
report Report "報告" en "report" on Purchase {
  in force until 2020-01-01 { basis SampleAct "附則第一項"; when share >= 5% }
  in force from 2020-01-01 { basis SampleOrder 3(1); when share >= 5% }
}
define risky "おそれ" en "risk" on Purchase: boolean {
  in force until 2020-01-01 { basis SampleAct 7; means risk }
  in force from 2020-01-01 { means risk }
}
provision SampleAct 2 outside "定義は書かない / definitions are left out"
provision SampleAct 2(2)(ii) to do "乙を書く / the second kind"
provision SampleOrder 4 judgement "大臣が判断する"
provision SampleAct 6(1) "ただし書は書いた"
  unverified "まだ確かめていない"
`,
} as const;
