import { simpleName } from '../names.ts';
import type { PlanType } from '../plan.ts';

/** A text in both languages. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

/** How a value of the type is written in a case. */
export function howToWrite(type: PlanType): Words {
  switch (type.type) {
    case 'boolean':
      return { ja: 'true か false', en: 'true or false' };
    case 'integer':
      return { ja: '整数(5 または "5")', en: 'an integer (5 or "5")' };
    case 'number':
      return { ja: '数(9.99 または "9.99")', en: 'a number (9.99 or "9.99")' };
    case 'ratio':
      return { ja: '割合の文字列("5%" または "1/3")', en: 'a ratio as text ("5%" or "1/3")' };
    case 'money':
      return { ja: `金額の文字列("100 ${type.currency}")`, en: `an amount as text ("100 ${type.currency}")` };
    case 'quantity':
      return {
        ja: `単位つきの文字列("600 ${simpleName(type.unit)}")`,
        en: `text with a unit ("600 ${simpleName(type.unit)}")`,
      };
    case 'date':
      return { ja: '日付の文字列("2020-06-07")', en: 'a date as text ("2020-06-07")' };
    case 'period':
      return { ja: '期間の文字列("30 days")', en: 'a period as text ("30 days")' };
    case 'text':
      return { ja: '文字列', en: 'text' };
    case 'enum':
    case 'codes':
    case 'sectors':
      return { ja: `${simpleName(type.name)} の一つ(文字列)`, en: `one of ${simpleName(type.name)} (text)` };
    case 'entity':
      return { ja: `${simpleName(type.name)} のオブジェクト`, en: `an object (${simpleName(type.name)})` };
    case 'set':
      return { ja: '重複のない配列', en: 'an array without duplicates' };
    default:
      return { ja: '配列', en: 'an array' };
  }
}

/** What was given, in short. */
export function shown(raw: unknown): string {
  const text =
    typeof raw === 'string'
      ? JSON.stringify(raw)
      : Array.isArray(raw)
        ? '[…]'
        : typeof raw === 'object' && raw !== null
          ? '{…}'
          : String(raw);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The first few of a list of names. */
export function someOf(names: Iterable<string>): string {
  const all = [...names];
  return all.length > 8 ? `${all.slice(0, 8).join(', ')}, …` : all.join(', ');
}
