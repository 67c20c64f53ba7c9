import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProvisionPath, parseProvisionPath, printProvisionPath } from '../../packages/law/src/index.ts';
import { anyPath } from './paths.ts';

const p27_2 = { article: '27-2', paragraph: 1, item: '3' };
const READ: [string, ProvisionPath][] = [
  ['第二十七条の二第一項第三号イ', { ...p27_2, subitem: ['イ'] }],
  ['第27条の2第1項第3号', p27_2],
  ['第２７条の２ 第１項　第３号', p27_2],
  ['27条の2第1項', { article: '27-2', paragraph: 1 }],
  ['27条2項3号イ', { article: '27', paragraph: 2, item: '3', subitem: ['イ'] }],
  ['27の2', { article: '27-2' }],
  ['27', { article: '27' }],
  ['27-2(1)(iii)', p27_2],
  ['２７－２（１）（ｉｉｉ）', p27_2],
  ['27-2(1)(iii)イ', { ...p27_2, subitem: ['イ'] }],
  ['27-2(1)(iii)(a)', { ...p27_2, subitem: ['イ'] }],
  ['27-2(1)(iii)(b)(2)(iv)', { ...p27_2, subitem: ['ロ', '(2)', '(iv)'] }],
  ['3-2(2)(iii)(ロ)', { article: '3-2', paragraph: 2, item: '3', subitem: ['ロ'] }],
  ['Article 27-2, paragraph (1), item (iii)', p27_2],
  ['26(iii)', { article: '26', item: '3' }],
  ['26(1)(iii-2)', { article: '26', paragraph: 1, item: '3-2' }],
  ['第二十六条第一項第三号の二', { article: '26', paragraph: 1, item: '3-2' }],
  ['第一条第一号ニ（２）', { article: '1', item: '1', subitem: ['ニ', '(2)'] }],
  ['第二条第二号（３２）', { article: '2', item: '2', subitem: ['(32)'] }],
  ['第二条第二号へ', { article: '2', item: '2', subitem: ['ヘ'] }],
  ['第五十五条の三第一項', { article: '55-3', paragraph: 1 }],
  ['第二条の三の四', { article: '2-3-4' }],
  ['附則', { part: 'supplementary' }],
  ['附則第2条', { part: 'supplementary', article: '2' }],
  ['附則第二条第一項', { part: 'supplementary', article: '2', paragraph: 1 }],
  ['附則第３項', { part: 'supplementary', paragraph: 3 }],
  [
    '附則（令和元年法律第六十号）第二条',
    { part: 'supplementary', supplementary: '令和元年法律第六十号', article: '2' },
  ],
  ['Suppl. 2', { part: 'supplementary', article: '2' }],
  ['Supplementary Provisions (1)', { part: 'supplementary', paragraph: 1 }],
  ['本則第二条', { part: 'main', article: '2' }],
  ['別表', { table: '' }],
  ['別表第一', { table: '1' }],
  ['別表第３', { table: '3' }],
  ['別表第三の二', { table: '3-2' }],
  ['別表第一の十六の項', { table: '1', row: '16' }],
  ['別表第1の16項', { table: '1', row: '16' }],
  ['別表第一の一六の項（一）', { table: '1', row: '16', subitem: ['(1)'] }],
  ['別表第一の二の項（十の二）', { table: '1', row: '2', subitem: ['(10-2)'] }],
  ['別表第一の二の項(10の2)イ', { table: '1', row: '2', subitem: ['(10-2)', 'イ'] }],
  ['Appended Table 1 row 2(10-2)', { table: '1', row: '2', subitem: ['(10-2)'] }],
  ['別表第二の三五の二の項（二）', { table: '2', row: '35-2', subitem: ['(2)'] }],
  ['別表第三の二中一の項', { table: '3-2', row: '1' }],
  ['別表第3の2 1の項', { table: '3-2', row: '1' }],
  ['別表の一六の項', { table: '', row: '16' }],
  ['別表第二号', { table: '', item: '2' }],
  ['別表第五第二号', { table: '5', item: '2' }],
  ['Appended Table 3-2', { table: '3-2' }],
  ['Appended Table 1, row 16(1)', { table: '1', row: '16', subitem: ['(1)'] }],
  ['第二十七条第一項ただし書', { article: '27', paragraph: 1, extra: 'proviso' }],
  ['第27条第1項但書', { article: '27', paragraph: 1, extra: 'proviso' }],
  ['第27条第1項前段', { article: '27', paragraph: 1, extra: 'first-sentence' }],
  ['第27条第1項後段', { article: '27', paragraph: 1, extra: 'second-sentence' }],
  ['27(1) proviso', { article: '27', paragraph: 1, extra: 'proviso' }],
  ['第二十七条第一項第二号から第四号まで', { article: '27', paragraph: 1, item: '2', end: '4' }],
  ['第二号から第四号まで', { item: '2', end: '4' }],
  ['27(1)(ii)–(iv)', { article: '27', paragraph: 1, item: '2', end: '4' }],
  ['27(1)(ii) to (iv)', { article: '27', paragraph: 1, item: '2', end: '4' }],
  ['27(2)-(6)', { article: '27', paragraph: 2, end: '6' }],
  ['第十八条の二から第十八条の四まで', { article: '18-2', end: '18-4' }],
  ['Articles 18–20', { article: '18', end: '20' }],
  ['附則第二条から第四条まで', { part: 'supplementary', article: '2', end: '4' }],
  ['第七号イからニまで', { item: '7', subitem: ['イ'], end: 'ニ' }],
  ['第二号（３２）から（８５）まで', { item: '2', subitem: ['(32)'], end: '(85)' }],
  ['別表第一の二から一六までの項', { table: '1', row: '2', end: '16' }],
  ['別表第一から別表第三まで', { table: '1', end: '3' }],
];

describe('parseProvisionPath', () => {
  it.each(READ)('%s', (text, path) => expect(parseProvisionPath(text)).toEqual({ ok: true, path }));

  it.each([
    ['', 0],
    ['  ', 0],
    ['同条第一項', 0],
    ['第一項第二条', 3],
    ['第〇条', 0],
    ['第027条', 0],
    ['第27条第1項各号', 7],
    ['27(1)(a)', 5],
    ['27(1)(iiii)', 5],
    ['27(1)(2)', 5],
    ['第一条第一号イロ', 7],
    ['別表第一の項', 4],
    ['第二号から第四号', 8],
    ['第二号から第四項まで', 5],
    ['第四号から第二号まで', 5],
    ['第二号から第二号まで', 5],
    ['第七号イから（２）まで', 6],
    ['第二条から第四条まで第一項', 10],
    ['第一条ただし書第二項', 7],
    ['ただし書', 0],
    ['附則から第二条まで', 4],
    ['別表第一の一六から二までの項', 14],
    ['27 2', 3],
    ['第4000条', 0],
  ])('refuses %j at %i', (text, at) => {
    expect(parseProvisionPath(text)).toMatchObject({ ok: false, at, reason: expect.stringMatching(/\S/) });
    expect(parseProvisionPath('第二条').ok).toBe(true);
  });

  it('never throws, and says a place inside the text', () => {
    const bits = fc.constantFrom(...'第条項号の表別附則からまで一二十（）()-–iva12イロ項 ');
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const read = parseProvisionPath(text);
        if (!read.ok) expect(read.at >= 0 && read.at <= text.length && read.reason !== '').toBe(true);
        else expect(parseProvisionPath(printProvisionPath(read.path, 'ja-kanji'))).toEqual(read);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('printProvisionPath', () => {
  it.each<[ProvisionPath, string, string, string]>([
    [
      { ...p27_2, subitem: ['イ', '(1)'] },
      '第二十七条の二第一項第三号イ（１）',
      '第27条の2第1項第3号イ(1)',
      '27-2(1)(iii)イ(1)',
    ],
    [
      { table: '1', row: '16', subitem: ['(1)'] },
      '別表第一の一六の項（一）',
      '別表第1の16の項(1)',
      'Appended Table 1 row 16(1)',
    ],
    [
      { table: '1', row: '2', subitem: ['(10-2)'] },
      '別表第一の二の項（十の二）',
      '別表第1の2の項(10の2)',
      'Appended Table 1 row 2(10-2)',
    ],
    [{ table: '3-2', row: '1' }, '別表第三の二中一の項', '別表第3の2中1の項', 'Appended Table 3-2 row 1'],
    [{ part: 'supplementary', article: '2', paragraph: 1 }, '附則第二条第一項', '附則第2条第1項', 'Suppl. 2(1)'],
    [
      { article: '26', item: '3-2', extra: 'proviso' },
      '第二十六条第三号の二ただし書',
      '第26条第3号の2ただし書',
      '26(iii-2) proviso',
    ],
    [
      { article: '27', paragraph: 1, item: '2', end: '4' },
      '第二十七条第一項第二号から第四号まで',
      '第27条第1項第2号から第4号まで',
      '27(1)(ii)–(iv)',
    ],
    [
      { table: '1', row: '2', end: '16' },
      '別表第一の二から一六までの項',
      '別表第1の2から16までの項',
      'Appended Table 1 row 2–16',
    ],
  ])('%j', (path, kanji, arabic, english) => {
    expect(printProvisionPath(path, 'ja-kanji')).toBe(kanji);
    expect(printProvisionPath(path, 'ja-arabic')).toBe(arabic);
    expect(printProvisionPath(path, 'en')).toBe(english);
  });

  it.each(['ja-kanji', 'ja-arabic', 'en'] as const)('is read back the same (%s)', (style) => {
    fc.assert(
      fc.property(anyPath, (path) => {
        expect(parseProvisionPath(printProvisionPath(path, style))).toEqual({ ok: true, path });
      }),
      { numRuns: 2000 },
    );
  });
});
