import { parseJapaneseAmount } from '../amounts.ts';
import { type Fraction, parseKanjiFraction } from '../fractions.ts';
import { toHalfWidth } from '../half-width.ts';

export type ComparisonOperator = '>=' | '<=' | '>' | '<';

/** A number with 以上, 以下, 超える, 未満 in a text. */
export interface Comparison {
  /** All of it: 百分の一以上. */
  text: string;
  /** UTF-16 offsets within the text looked at. */
  from: number;
  to: number;
  operator: ComparisonOperator;
  /** Exact, not reduced: 1/100, 500000/1. */
  value: Fraction;
  /** As written, in half width: 円, ヘルツ, パーセント, 日; "" where the number stands alone. */
  unit: string;
}

const DIGIT = '[0-9〇零一二三四五六七八九十百千万億兆]';
/** 五、〇〇〇 and 5,000 are one number; so is 一・五. */
const NUMBER = `${DIGIT}+(?:[、,][0-9〇一二三四五六七八九]{3}(?!${DIGIT}))*(?:[.・][0-9〇一二三四五六七八九]+)?`;
const UNIT = '[ァ-ヶー・%℃°/A-Za-z²³µμΩ一-龠々]{0,16}?';
const COMPARISON = new RegExp(
  `(?<![第0-9〇一二三四五六七八九十百千万億×の乗年月.・-])(零下|マイナス)?(?:(${DIGIT}+分の${DIGIT}+)|(${NUMBER}))(${UNIT})` +
    '(以上|以下|以内|未満|超(?=[^え])|に満たない|を?超え(?:ない|ず|ぬ)?|を下回(?:らない|らず)?|を上回(?:らない|らず)?|を下らない)',
  'g',
);
/** Units after which the number names a place in the text, or is only part of a number. */
const NO_UNIT = /^(?:条|項|号|章|節|乗|の|分の)|乗$/;

function operatorOf(words: string): ComparisonOperator {
  if (words === '以上' || /^を下(?:らない|回ら)/.test(words)) return '>=';
  if (words === '以下' || words === '以内' || /^を?超え(?:ない|ず|ぬ)|^を上回ら/.test(words)) return '<=';
  return words === '未満' || words === 'に満たない' || words.startsWith('を下回') ? '<' : '>';
}

const KANJI_DIGITS = '〇一二三四五六七八九';
const ungrouped = (text: string): string => text.replace(/[、,]/g, '').replace('零', '〇');

/** 一・五〇 and 1.50 as 150/100; whole numbers with their large units. */
function decimal(text: string): Fraction | undefined {
  const [whole = '', fraction = ''] = ungrouped(text).replace('・', '.').split('.');
  const amount = parseJapaneseAmount(whole);
  if (amount === undefined || amount.includes('.')) return undefined;
  const digits = [...fraction].map((sign) => (/[0-9]/.test(sign) ? sign : String(KANJI_DIGITS.indexOf(sign)))).join('');
  return { numerator: BigInt(amount + digits), denominator: 10n ** BigInt(digits.length) };
}

/** 過半数 is more than half; 半数 itself is compared like any number. */
const HALF = /過半数|(?<!過)半数(以上|以下|未満|に満たない|を?超え(?:る|て))/g;

function halvesIn(text: string): Comparison[] {
  return [...text.matchAll(HALF)].map((match) => {
    const [all, words] = match;
    const at = { text: all, from: match.index, to: match.index + all.length };
    return { ...at, operator: words === undefined ? '>' : operatorOf(words), value: { ...ONE_HALF }, unit: '' };
  });
}

const ONE_HALF: Fraction = { numerator: 1n, denominator: 2n };

const negated = ({ numerator, denominator }: Fraction): Fraction => ({ numerator: -numerator, denominator });

/**
 * All comparisons with a number that a text of a statute makes: 百分の一以上, 五十万円を超える, 600ヘルツ以上, 零下二三八度以下, 過半数.
 * Numbers of provisions (第二号以下) and powers of ten are none. A unit is what stands between the number and the word.
 */
export function comparisonsIn(text: string): Comparison[] {
  const found: Comparison[] = [];
  for (const match of toHalfWidth(text).matchAll(COMPARISON)) {
    const [all, below, fraction, number = '', unit = '', words = ''] = match;
    if (NO_UNIT.test(unit)) continue;
    const value = fraction === undefined ? decimal(number) : parseKanjiFraction(fraction);
    if (value === undefined) continue;
    const from = match.index;
    const to = from + all.length;
    const exact = below === undefined ? value : negated(value);
    found.push({ text: text.slice(from, to), from, to, operator: operatorOf(words), value: exact, unit });
  }
  return [...found, ...halvesIn(text)].sort((a, b) => a.from - b.from);
}
