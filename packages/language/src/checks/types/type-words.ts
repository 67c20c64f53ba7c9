import type { Message } from '../../finding.ts';
import { describeType, type Type } from '../../types/type.ts';

const PLAIN: Readonly<Record<string, Message>> = {
  none: { ja: '「なし」', en: 'none' },
  boolean: { ja: '真偽', en: 'a boolean' },
  integer: { ja: '整数', en: 'an integer' },
  number: { ja: '数', en: 'a number' },
  text: { ja: '文字列', en: 'a text' },
  date: { ja: '日付', en: 'a date' },
  period: { ja: '期間', en: 'a period' },
  rule: { ja: '規則', en: 'a rule' },
};

/** A type as a message names it. */
export function typeWords(type: Type): Message {
  const plain = PLAIN[type.kind];
  if (plain) return plain;
  const name = describeType({ ...type, optional: false });
  switch (type.kind) {
    case 'ratio':
      return type.ratio
        ? { ja: `割合（${type.ratio.name}）`, en: `a ratio of ${type.ratio.name}` }
        : { ja: '割合', en: 'a ratio' };
    case 'money':
      return { ja: `金額（${type.currency}）`, en: `money of ${type.currency}` };
    case 'quantity':
      return { ja: `数量（${type.unit.name}）`, en: `a quantity of ${type.unit.name}` };
    case 'enum':
    case 'entity':
      return { ja: `「${name}」`, en: `'${name}'` };
    case 'codes':
      return type.list ? { ja: `「${name}」の符号`, en: `a code of '${name}'` } : { ja: '符号', en: 'a code' };
    case 'sectors':
      return { ja: `「${name}」の業種`, en: `a sector of '${name}'` };
    case 'items':
      return { ja: `「${name}」の項目番号`, en: `an item number of '${name}'` };
    case 'control-list':
      return { ja: `規制一覧「${type.list.name}」`, en: `the control list '${type.list.name}'` };
    case 'set':
    case 'list': {
      const of = typeWords(type.of);
      return type.kind === 'set'
        ? { ja: `${of.ja}の集合`, en: `a set (of ${bare(of.en)})` }
        : { ja: `${of.ja}の一覧`, en: `a list (of ${bare(of.en)})` };
    }
    case 'group':
      return { ja: `群「${type.group.name}」`, en: `the group '${type.group.name}'` };
    case 'sector-list':
      return { ja: `業種表「${type.list.name}」`, en: `the sector list '${type.list.name}'` };
    default:
      return {
        ja: `符号表「${type.kind === 'code-list' ? type.list.name : name}」`,
        en: `the code list '${type.kind === 'code-list' ? type.list.name : name}'`,
      };
  }
}

function bare(words: string): string {
  return words.replace(/^an? /, '');
}
