import { compareStatutes } from '@fefta/preview';
import { describe, expect, test } from 'vitest';
import type { ProvisionData } from '../../../packages/law/src/index.ts';
import { article, chapter, deleted, listing, shown, statute, supplementary, table } from './texts.ts';

const compared = (before: ProvisionData[], after: ProvisionData[], whole = false) =>
  shown(compareStatutes(statute(before), statute(after), { language: 'ja', whole }));

const LONG = '居住者は、主務大臣の許可を受けなければならない場合には、その旨を届け出なければならない。';
const OTHER = '第一項の規定にかかわらず、政令で定める者については、この限りでない場合がある。';

describe('what changed is marked, what did not is left out', () => {
  test('words within a paragraph, and only they', () => {
    expect(
      compared(
        [article('1', '目的', '百分の十以上の株式を取得しようとする者', OTHER, LONG)],
        [article('1', '目的', '百分の一以上の株式を取得しようとする者', OTHER, LONG)],
      ),
    ).toEqual([
      '（目的） ‖ （目的）',
      '第一条　百分の[一]以上の株式を取得しようとする者 ‖ 第一条　百分の[十]以上の株式を取得しようとする者',
      '２・３　（略） ‖ ２・３　（略）',
    ]);
  });

  test('a lone particle between two changes goes with them, a longer stretch does not', () => {
    const one = (text: string) => [article('1', undefined, text)];
    expect(compared(one('主務大臣は、許可の基準を告示する。'), one('主務大臣は、承認の要件を告示する。'))).toEqual([
      '第一条　主務大臣は、[承認の要件]を告示する。 ‖ 第一条　主務大臣は、[許可の基準]を告示する。',
    ]);
    expect(compared(one('主務大臣は、許可の申請書を告示する。'), one('財務大臣は、承認の申請書を告示する。'))).toEqual([
      '第一条　[財務]大臣は、[承認]の申請書を告示する。 ‖ 第一条　[主務]大臣は、[許可]の申請書を告示する。',
    ]);
  });

  test('of two texts that share only scattered words, all is marked', () => {
    const one = (text: string) => [article('1', undefined, text)];
    const [was, is] = [
      '非居住者は、届出をした日から三十日を経過するまで取引をしてはならない。',
      '政令で定める者は、報告を要しないものとし、その他の者は省令の定めによる。',
    ];
    expect(compared(one(was), one(is))).toEqual([`第一条　[${is}] ‖ 第一条　[${was}]`]);
  });

  test('an item within an article; the words around it are left out', () => {
    expect(
      compared(
        [article('1', '定義', listing('次に掲げる用語の意義は、次のとおりとする。', '本邦', '外国', '通貨', '居住者'))],
        [
          article(
            '1',
            '定義',
            listing('次に掲げる用語の意義は、次のとおりとする。', '本邦', '外国', '通貨', '非居住者'),
          ),
        ],
      ),
    ).toEqual([
      '（定義） ‖ （定義）',
      '第一条　（略） ‖ 第一条　（略）',
      ' 一～三　（略） ‖  一～三　（略）',
      ' 四　[非]居住者 ‖  四　居住者',
    ]);
  });

  test('only a caption', () => {
    expect(compared([article('1', '目的', LONG, OTHER)], [article('1', '趣旨', LONG, OTHER)])).toEqual([
      '（[趣旨]） ‖ （[目的]）',
      '第一条　（略） ‖ 第一条　（略）',
      '２　（略） ‖ ２　（略）',
    ]);
  });

  test('nothing: one line for all', () => {
    const all = [article('1', '目的', LONG), article('2', undefined, OTHER), article('3', undefined, LONG)];
    expect(compared(all, all)).toEqual(['第一条～第三条　（略） ‖ 第一条～第三条　（略）']);
    expect(compared([], [])).toEqual([]);
  });

  test('chapters without a change as a range, the others with their heading', () => {
    const before = [
      chapter('1', '第一章　総則', article('1', undefined, LONG)),
      chapter('2', '第二章　支払', article('2', undefined, OTHER)),
      chapter('3', '第三章　罰則', article('3', undefined, '十万円以下の過料に処する。')),
    ];
    const after = [
      ...before.slice(0, 2),
      chapter('3', '第三章　罰則', article('3', undefined, '三十万円以下の過料に処する。')),
    ];
    expect(compared(before, after)).toEqual([
      '第一章・第二章　（略） ‖ 第一章・第二章　（略）',
      '第三章　罰則 ‖ 第三章　罰則',
      '第三条　[三十万]円以下の過料に処する。 ‖ 第三条　[十万]円以下の過料に処する。',
    ]);
  });
});

describe('new, deleted, renumbered, moved', () => {
  test('an article that is new, one that is gone, one of which only the number stays', () => {
    const [first, second, third] = [
      article('1', undefined, LONG),
      article('2', '特例', OTHER),
      article('3', undefined, '政令に委任する。'),
    ];
    expect(compared([first, third], [first, second, third])).toEqual([
      '第一条　（略） ‖ 第一条　（略）',
      '[（特例）] ‖ [（新設）]',
      `[第二条　${OTHER}] ‖ `,
      '第三条　（略） ‖ 第三条　（略）',
    ]);
    expect(compared([first, second], [first])).toEqual([
      '第一条　（略） ‖ 第一条　（略）',
      '[（削る）] ‖ [（特例）]',
      ` ‖ [第二条　${OTHER}]`,
    ]);
    expect(compared([first, second], [first, deleted('2')])).toEqual([
      '第一条　（略） ‖ 第一条　（略）',
      ' ‖ [（特例）]',
      `第二条　[削除] ‖ 第二条　[${OTHER}]`,
    ]);
  });

  test('paragraphs that go on with other numbers, side by side', () => {
    expect(
      compared(
        [article('1', undefined, LONG, OTHER, '前項の規定による率は、百分の十とする。')],
        [
          article(
            '1',
            undefined,
            LONG,
            '新たな項であつて、何にも似ていないもの。',
            OTHER,
            '前項の規定による率は、百分の一とする。',
          ),
        ],
      ),
    ).toEqual([
      '第一条　（略） ‖ 第一条　（略）',
      '[２　新たな項であつて、何にも似ていないもの。] ‖ [（新設）]',
      '[３]　（略） ‖ [２]　（略）',
      '[４]　前項の規定による率は、百分の[一]とする。 ‖ [３]　前項の規定による率は、百分の[十]とする。',
    ]);
  });

  test('an article that moved stands beside what it was, and where it was says so', () => {
    const moved = (number: string) => article(number, '届出', LONG, OTHER);
    const rest = ['3', '4', '5'].map((number) =>
      article(number, undefined, `第${number}の規定は、これとは別のことを定める。`),
    );
    expect(compared([moved('2'), ...rest], [...rest, moved('9')])).toEqual([
      ' ‖ 第二条　[（第九条へ移動）]',
      '第三条～第五条　（略） ‖ 第三条～第五条　（略）',
      '[第九条]　（略） ‖ [第二条]　（略）',
    ]);
  });

  test('neighbours that only say 削除 are the same however a text writes them', () => {
    expect(compared([deleted('2'), deleted('3'), deleted('4')], [{ ...deleted('2'), through: '4' }])).toEqual([
      '第二条から第四条まで　（略） ‖ 第二条から第四条まで　（略）',
    ]);
  });
});

test('rows of a table: its head, the changed cell, the others as a range', () => {
  const rows = (area: string) => [
    ['', '貨物', '地域'],
    ['一', '銃砲', '全地域'],
    ['二', '火薬', '全地域'],
    ['三', '工作機械', area],
  ];
  expect(
    compared([table('別表第一', ...rows('全地域'))], [table('別表第一', ...rows('全地域（別表第三を除く。）'))]),
  ).toEqual([
    '別表第一 ‖ 別表第一',
    '||貨物|地域| ‖ ||貨物|地域|',
    '|一・二|（略）|（略）| ‖ |一・二|（略）|（略）|',
    '|三|工作機械|全地域[（別表第三を除く。）]| ‖ |三|工作機械|全地域|',
  ]);
});

describe('what a text has lost was not amended', () => {
  const full = statute([article('1', '目的', LONG), supplementary('', article('1', '施行期日', OTHER))]);

  test('captions and 附則 that a text lacks are not compared, and it says so', () => {
    const lossy = statute([article('1', undefined, LONG)], { lacks: ['supplementary', 'table'] });
    const told = compareStatutes(full, lossy, { language: 'ja' });
    expect(shown(told)).toEqual(['第一条　（略） ‖ 第一条　（略）']);
    expect(told.cautions).toEqual(['次のものは、いずれかの本文から失われているため、比べていない：附則、表、見出し']);
  });

  test('where numbers are lost, lines stand side by side by their words, and no number is told as changed', () => {
    const numbered = statute([
      article('1', undefined, listing(LONG, '非居住者である個人に関する事項', '外国法人その他の団体に関する事項')),
    ]);
    const lost = statute(
      [
        article('1', undefined, {
          kind: 'paragraph',
          text: [LONG],
          partial: true,
          children: ['新たに加えられたもの', '非居住者である個人に関する事項', '外国法人その他の団体に関する事柄'].map(
            (text) => ({
              kind: 'note',
              number: '',
              text: [text],
              children: [],
            }),
          ),
        }),
      ],
      { lacks: ['table'] },
    );
    const told = compareStatutes(numbered, lost, { language: 'ja' });
    expect(shown(told)).toEqual([
      '第一条　（略） ‖ 第一条　（略）',
      ' [新たに加えられたもの] ‖  [（新設）]',
      ' （略） ‖  （略）',
      ' 外国法人その他の団体に関する[事柄] ‖  二　外国法人その他の団体に関する[事項]',
    ]);
    expect(told.cautions.some((each) => each.includes('番号'))).toBe(true);
  });

  test('a text that lacks nothing has them deleted', () => {
    expect(shown(compareStatutes(full, statute([article('1', undefined, LONG)]), { language: 'ja' }))).toContain(
      '[（削る）] ‖ [附　則]',
    );
  });

  test('of 附則 of amending laws the new ones are named; whole, they are compared', () => {
    const [before, after] = [
      [article('1', undefined, LONG), supplementary('令和元年法律第一号', article('1', undefined, OTHER))],
      [
        article('1', undefined, LONG),
        supplementary('令和元年法律第一号', article('1', undefined, LONG)),
        supplementary('令和二年法律第二号', article('1', undefined, OTHER)),
      ],
    ];
    expect(compared(before, after)).toEqual([
      '第一条　（略） ‖ 第一条　（略）',
      '附　則（令和元年法律第一号）　（略） ‖ 附　則（令和元年法律第一号）　（略）',
      '[附　則（令和二年法律第二号）]　（略） ‖ [（新設）]',
    ]);
    expect(compared(before, after, true)).toContain(`[第一条　${OTHER}] ‖ [（新設）]`);
  });
});
