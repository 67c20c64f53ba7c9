import { describe, expect, it } from 'vitest';
import {
  type ProvisionData,
  pathOf,
  printProvisionPath,
  printStatute,
  referencesIn,
  type Statute,
} from '../../packages/law/src/index.ts';
import { HELD, held, statuteOf } from './held.ts';

const paragraph = (number: string, ...text: string[]): ProvisionData => ({
  kind: 'paragraph',
  number,
  text,
  children: [],
});
const item = (number: string, text: string, children: ProvisionData[] = []): ProvisionData => ({
  kind: 'item',
  number,
  text: [text],
  children,
});
const subitem = (number: string, text: string): ProvisionData => ({
  kind: 'subitem',
  number,
  text: [text],
  children: [],
});
const article = (number: string, ...children: ProvisionData[]): ProvisionData => ({
  kind: 'article',
  number,
  text: [],
  children,
});

/** A law of ten articles of which the fifth has the paragraphs that are given. */
function sample(...fifth: ProvisionData[]): Statute {
  const plain = (number: string) => article(number, paragraph('1', '本文。'));
  const provisions = [
    article(
      '1',
      paragraph(
        '1',
        'この政令は、外国為替及び外国貿易法（昭和二十四年法律第二百二十八号。以下「法」という。）の規定による。',
      ),
    ),
    ...['2', '3', '4', '4-2'].map(plain),
    article('5', ...fifth),
    ...['6', '7'].map(plain),
  ];
  const revision = { seen: '2020-01-01' };
  const source = { form: '', file: '', sha256: '', limits: [] };
  return statuteOf(
    printStatute({ id: '', number: '', title: '見本令', kind: 'order', revision, source, lacks: [], provisions }),
  );
}

/** The references of one text, each as written and where it leads. */
function leads(
  text: string,
  where: (text: string) => ProvisionData[] = (each) => [paragraph('1', '前文。'), paragraph('2', each)],
): string[] {
  const statute = sample(...where(text));
  return referencesIn(statute)
    .filter(({ provision, piece }) => provision.text[piece] === text)
    .map(({ text: written, law, path, each, why }) => {
      const target = path ? printProvisionPath(path, 'en') : why;
      return `${written} → ${law ? `${law.title ?? law.name} ` : ''}${target}${each ? ` each ${each}` : ''}`;
    });
}

describe('references in a text', () => {
  it.each<[string, string[]]>([
    ['第三条の規定', ['第三条 → 3']],
    ['第四条の二第一項', ['第四条の二第一項 → 4-2(1)']],
    ['第一項の規定', ['第一項 → 5(1)']],
    ['前項の規定', ['前項 → 5(1)']],
    ['前条及び次条', ['前条 → 4-2', '次条 → 6']],
    ['前三条の規定', ['前三条 → 3–4-2']],
    ['第三条第一項及び第二項', ['第三条第一項 → 3(1)', '第二項 → 3(2)']],
    ['第三条、第四条及び前項', ['第三条 → 3', '第四条 → 4', '前項 → 5(1)']],
    ['第三条第一項第二号から第四号までに掲げる', ['第三条第一項第二号から第四号まで → 3(1)(ii)–(iv)']],
    ['第二条から第四条までの規定', ['第二条から第四条まで → 2–4']],
    [
      '第三条第一項（同条第二項において準用する場合を含む。）又は第四条',
      ['第三条第一項 → 3(1)', '同条第二項 → 3(2)', '第四条 → 4'],
    ],
    ['第三条第一項に規定する場合（第二項に規定する場合を除く。）', ['第三条第一項 → 3(1)', '第二項 → 5(2)']],
    ['次の各号に掲げる', ['各号 → 5(2) each item']],
    ['前項各号に掲げる', ['前項各号 → 5(1) each item']],
    ['第三条第一項ただし書', ['第三条第一項ただし書 → 3(1) proviso']],
    ['法第二十七条第一項', ['第二十七条第一項 → 外国為替及び外国貿易法 27(1)']],
    [
      '法第二十七条第一項及び第二十八条の二',
      ['第二十七条第一項 → 外国為替及び外国貿易法 27(1)', '第二十八条の二 → 外国為替及び外国貿易法 28-2'],
    ],
    ['法第二十七条第一項又は前項', ['第二十七条第一項 → 外国為替及び外国貿易法 27(1)', '前項 → 5(1)']],
    [
      '法第二十六条第二項に掲げる行為であつて、同項第三号に該当するもの',
      ['第二十六条第二項 → 外国為替及び外国貿易法 26(2)', '同項第三号 → 外国為替及び外国貿易法 26(2)(iii)'],
    ],
    ['会社法（平成十七年法律第八十六号）第二条第三号', ['第二条第三号 → 会社法 2(iii)']],
    ['会社法（平成十七年法律第八十六号）第二条及び同法第三条', ['第二条 → 会社法 2', '第三条 → 会社法 3']],
    [
      '輸出貿易管理令（昭和二十四年政令第三百七十八号）別表第一の一三の項（一）',
      ['別表第一の一三の項（一） → 輸出貿易管理令 Appended Table 1 row 13(1)'],
    ],
    ['別表第一の三の二の項（二）', ['別表第一の三の二の項（二） → Appended Table 1 row 3-2(2)']],
    ['別表第三の二中一の項', ['別表第三の二中一の項 → Appended Table 3-2 row 1']],
    ['別表第三の二に掲げる', ['別表第三の二 → Appended Table 3-2']],
    ['別表第一の二から一六までの項', ['別表第一の二から一六までの項 → Appended Table 1 row 2–16']],
    ['附則第二条', ['附則第二条 → Suppl. 2']],
    ['「第三条」とあるのは「第四条」とする', ['第三条 → quoted', '第四条 → quoted']],
    ['昭和二十四年法律第二百二十八号', []],
    ['この条において同じ。', []],
  ])('%s', (text, expected) => expect(leads(text)).toEqual(expected));

  it('of an item: 前号, 前各号, 次号, and イ of its own', () => {
    const where = (text: string) => [
      {
        ...paragraph('1', '次に掲げるもの。'),
        children: [item('1', '甲'), item('2', '乙'), item('3', text, [subitem('イ', '丙')]), item('4', '丁')],
      },
    ];
    expect(leads('前号に掲げるもの', where)).toEqual(['前号 → 5(1)(ii)']);
    expect(leads('前二号に掲げるもの', where)).toEqual(['前二号 → 5(1)(i)–(ii)']);
    expect(leads('前各号に掲げるもの', where)).toEqual(['前各号 → 5(1)(i)–(ii)']);
    expect(leads('次号に掲げるもの', where)).toEqual(['次号 → 5(1)(iv)']);
    expect(leads('イに掲げるもの', where)).toEqual(['イ → 5(1)(iii)イ']);
  });

  it('goes on with what was named in the sentence before, and says when nothing was', () => {
    expect(leads('同条の規定')).toEqual(['同条 → nothing-before']);
    const where = (text: string) => [paragraph('1', '第三条第一項の規定による。', text)];
    expect(leads('この場合において、同項中「甲」とする。', where)).toEqual(['同項 → 3(1)']);
  });
});

describe('references in the held texts', () => {
  const all = HELD.map(([, text]) => statuteOf(text)).flatMap((statute) => referencesIn(statute));

  it('are more than ten thousand, each with a target or a reason', () => {
    expect(all.length).toBeGreaterThan(10_000);
    for (const { path, why } of all) expect([path, why].filter((each) => each !== undefined)).toHaveLength(1);
  });

  it('stand where they say', () => {
    for (const { provision, piece, from, to, text } of all) expect(provision.text[piece]?.slice(from, to)).toBe(text);
  });

  it('lead from the order to the Act', () => {
    const statute = held('355CO0000000261_2026-02-02');
    const found = referencesIn(statute).find(({ text }) => text === '第二十七条の二第一項');
    expect(found?.law?.title).toBe('外国為替及び外国貿易法');
    expect(found?.path && printProvisionPath(found.path, 'en')).toBe('27-2(1)');
    expect(found && pathOf(found.provision)?.article).toBe('3-2');
  });
});
