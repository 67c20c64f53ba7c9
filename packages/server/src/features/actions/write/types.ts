import type { Type } from '@fefta/language';
import { writeName } from '@fefta/language';
import type { Word } from '../words.ts';
import type { Naming } from './naming.ts';

/** A type as it is written in a source: "set of ratio of shares". */
export function writeType(type: Type, word: Word, naming: Naming): string {
  return `${plain(type, word, naming)}${type.optional ? '?' : ''}`;
}

function plain(type: Type, word: Word, naming: Naming): string {
  switch (type.kind) {
    case 'ratio':
      return type.ratio ? `${word('ratio')} ${word('of')} ${naming.write(type.ratio)}` : word('number');
    case 'money':
      return `${word('money')} ${word('of')} ${type.currency}`;
    case 'quantity':
      return `${word('quantity')} ${word('of')} ${type.unit.declared ? naming.write(type.unit.declared) : type.unit.name}`;
    case 'enum':
      return naming.write(type.enum);
    case 'entity':
      return naming.write(type.entity);
    case 'codes':
      return type.list ? naming.write(type.list) : word('text');
    case 'sectors':
      return naming.write(type.list);
    case 'set':
    case 'list':
      return `${word(type.kind)} ${word('of')} ${writeType(type.of, word, naming)}`;
    case 'integer':
    case 'number':
    case 'text':
    case 'date':
    case 'period':
      return word(type.kind);
    default:
      return word('boolean');
  }
}

/** Some value of a type, where one is needed before anybody has thought about it. */
export function someValue(type: Type, word: Word): string {
  if (type.optional) return word('none');
  switch (type.kind) {
    case 'ratio':
      return '0%';
    case 'money':
      return `0 ${type.currency}`;
    case 'quantity':
      return `0 ${type.unit.declared ? writeName(type.unit.name) : type.unit.name}`;
    case 'enum':
      return writeName(type.enum.members[0]?.name ?? '_');
    case 'sectors':
      return writeName(type.list.sectors[0]?.name ?? '_');
    case 'set':
    case 'list':
      return '[]';
    case 'integer':
    case 'number':
      return '0';
    case 'text':
      return '""';
    case 'date':
      return '2000-01-01';
    case 'period':
      return word('date') === '日付' ? '0日' : '0 days';
    case 'codes':
    case 'entity':
      return word('none');
    default:
      return word('false');
  }
}
