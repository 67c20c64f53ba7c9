import { keyword } from './keyword.ts';

/** Words of expressions. */
export const EXPRESSION_KEYWORDS = [
  keyword('>=', '以上', ['左が右以上である（等しい場合を含む）。', 'At least: greater than or equal to.']),
  keyword('<=', '以下', ['左が右以下である（等しい場合を含む）。', 'At most: less than or equal to.']),
  keyword('>', '超', ['左が右を超える（等しい場合を含まない）。', 'Greater than, and not equal.']),
  keyword('<', '未満', ['左が右未満である（等しい場合を含まない）。', 'Less than, and not equal.']),
  keyword('and', 'かつ', [
    '両方が成り立つ。一方が偽なら、他方が分からなくても偽。',
    'Both hold; if one is false, all is false whatever the other is.',
  ]),
  keyword('or', '又は', [
    '少なくとも一方が成り立つ。一方が真なら、他方が分からなくても真。',
    'At least one holds; if one is true, all is true whatever the other is.',
  ]),
  keyword('not', '非', [
    '続くものが成り立たない。分からないものは分からないまま。',
    'What follows does not hold; what is unknown stays unknown.',
  ]),
  keyword('is', 'が', ['左が右と等しい。', 'The left is equal to the right.'], {
    Expectation: ['規則又は定義の値を期待する。', 'Expects the value of a rule or definition.'],
  }),
  keyword('in', '属する', ['左が右の集まりに含まれる。', 'The left is an element of the right.'], {
    Quantified: [
      '変数が順に指す要素の集まり。',
      'The collection whose elements the variable stands for, one after the other.',
    ],
    Sum: [
      '変数が順に指す要素の集まり。',
      'The collection whose elements the variable stands for, one after the other.',
    ],
    BorneBy: [
      '変数が順に指す要素の集まり。',
      'The collection whose elements the variable stands for, one after the other.',
    ],
  }),
  keyword('overlaps', '該当', [
    '左の集合の要素の少なくとも一つが右に含まれる。',
    'At least one element of the left set is in the right.',
  ]),
  keyword('within', '全て属する', [
    '左の集合の要素がすべて右に含まれる。',
    'All elements of the left set are in the right.',
  ]),
  keyword('applies', '成立', [
    'その規則が成り立つ。免除なら、それが実際に使われる。',
    'The rule applies; of an exemption, it is the one used.',
  ]),
  keyword('any', 'ある', ['条件に合う要素が少なくとも一つある。', 'At least one element meets the condition.']),
  keyword('all', '全て', ['すべての要素が条件に合う。', 'All elements meet the condition.']),
  keyword('count', '件数', ['条件に合う要素の数。', 'How many elements meet the condition.']),
  keyword('sum', '合計', ['要素の値を足し合わせる。', 'Adds up a value of the elements.']),
  keyword('once per', '重複排除', ['同じ鍵の要素は一度だけ足す。', 'Elements with the same key count once.']),
  keyword('where', 'ただし', ['数えられる要素の条件。', 'Only elements for which this holds.']),
  keyword('then', 'ならば', ['条件が成り立つときの値。', 'The value if the condition holds.']),
  keyword('else', 'さもなくば', ['条件が成り立たないときの値。', 'The value if the condition does not hold.']),
  keyword('core of', '特定のもの', [
    '業種表のうち、特定（コア）と記された業種。',
    'Those sectors of the list that are marked as core.',
  ]),
  keyword('date of act', '行為日', ['行為の日。', 'The day of the act.']),
  keyword('fiscal year of', '年度', [
    '日付の属する年度（四月一日に始まる）。',
    'The fiscal year of a date; it begins on 1 April.',
  ]),
  keyword('true', '真', ['成り立つ。', 'It holds.']),
  keyword('false', '偽', ['成り立たない。', 'It does not hold.']),
  keyword('none', 'なし', [
    '値がないという値。分からないこととは違う。',
    'The value that says there is none; that is not the same as unknown.',
  ]),
];
