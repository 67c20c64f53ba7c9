import type { Random } from './random.ts';
import type { Style } from './style.ts';

const NAMES = [
  'a',
  'b',
  'kr',
  'Investor',
  'target',
  'shares',
  'orange',
  'ofx',
  'in_force',
  'x1',
  '_y',
  'JSIC',
  'FEFTA',
  'Ａ１',
  'naïve',
];
const JAPANESE_NAMES = [
  '外国投資家',
  '事前届出義務',
  '外為法',
  '割合の上限',
  '会社',
  '取得後',
  '業種一覧',
  'ｶﾅ',
  '条件一',
  '々',
  'サーバー',
  '外為法第27条の2第1項',
];
const ODD_NAMES = [
  '𠮷野',
  '「when」',
  '「外国 投資家」',
  '「a.b」',
  '「三分の一」',
  '「普通の名」',
  '「kind」',
  '𠀋x',
  'か\u3099',
  '「in」',
  '「根拠」',
  '「2019-01-01」',
];
const SOFT_NAMES = ['kind', 'date', 'period', 'condition', '期間', '改正', 'list', 'day', 'number', '数'];
const UNITS = ['days', 'Hz', 'JPY', 'million', '日', '営業日', '億円', '円', 'か月', 'kg'];
const STRINGS = [
  '""',
  '"x"',
  '"外国為替及び外国貿易法"',
  '"a // no comment"',
  '"/* neither */"',
  '"quote \\" and \\\\ and \\n"',
  '"「」（）；"',
  '"prior notification"',
  '"𠮷"',
];
const DATES = [
  '2019-11-29',
  '２０２０－０６－０７',
  '令和2年6月7日',
  '平成三十一年四月三十日',
  '令和元年5月1日',
  '2020年6月7日',
  '昭和24年12月1日',
];
const FRACTIONS = ['三分の一', '百分の十', '千分の五百'];
const NUMBERS = ['0', '1', '10', '276', '27', '2769', '9.99', '１０', '３．５', '100000000', '2019', '12'];
const ITEM_CODES = ['3A001', '16の項', '２の項', '17の2', '１の２の項'];
const CODES = ['#2(8)', '#16の項(一)', '#3A001.a.1', '#KR', '#A.1', '＃ＪＰ', '#8542-31', '#0101'];

const MEASURES = ['°C', 'µm', 'W/cm²', 'W/cm2', 'Ｗ／ｃｍ２', 'W/(m·K)', '㎜', '% by weight', 'cm⁻¹', '°', 'kN・m'];

/** The text of a random terminal. */
export function terminalText(name: string, random: Random, style: Style): string {
  switch (name) {
    case 'ID':
      return nameText(random, style);
    case 'STRING':
      return random.pick(STRINGS);
    case 'DATE':
      return random.pick(DATES);
    case 'FRACTION':
      return random.pick(FRACTIONS);
    case 'ITEM_CODE':
      return random.pick(ITEM_CODES);
    case 'NUMBER':
      return random.pick(NUMBERS);
    case 'CODE':
      return random.pick(CODES);
    case 'UNIT':
      return random.pick(MEASURES);
    default:
      throw new Error(`no example of ${name}`);
  }
}

/** The name of a unit. */
export function unitText(random: Random): string {
  return random.pick(UNITS);
}

function nameText(random: Random, style: Style): string {
  if (random.chance(style.oddNames)) return random.pick(random.chance(0.3) ? SOFT_NAMES : ODD_NAMES);
  return random.pick(random.chance(style.spelling === 'en' ? 0.2 : 0.7) ? JAPANESE_NAMES : NAMES);
}
