import type { Chance } from './chance.ts';

const WORDS = [
  '{',
  '}',
  '"',
  '(',
  ')',
  '「',
  '」',
  '［',
  '|',
  ';',
  '//',
  '/*',
  '*/',
  '\\',
  '#',
  '%',
  '=>',
  '>=',
  '=',
  '.',
  '-',
  ',',
  'when',
  'until 2020-01-01',
  'from 令和２年５月８日',
  'none',
  '根拠',
  '除き',
  '要件',
  'かつ',
  'not ',
  '1%',
  '百分の一',
  '１億円',
  '#KR',
  'namespace x\n',
  'namespace jp.law\n',
  '名前空間 acts\n',
  'import jp.law\n',
  '取込 base\n',
  'basis FEFTA 27(1)',
  ' x ',
  '𠮷',
  '株式',
  'duty',
  '義務',
  'enum E { a; b }\n',
  'entity E "え" { f: E? }\n',
  'act A of A {}\n',
  'exemption X "え" from X {}\n',
  'to do',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '',
] as const;

/** Characters that no editor should send, and some do. */
const ODD = [
  '\u0000',
  '\u0001',
  '\u001b[31m',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\udfff\ud83d',
  '\u2028',
  '\u200b',
  '\u202e',
  '\u007f',
  '\uffff',
  '👩‍⚖️',
  'e\u0301',
];

/** A word as a person might type it, or a piece of the punctuation of the language. */
export function word(chance: Chance): string {
  return chance.one(WORDS);
}

/** What falls into a text by mistake: binary data, a huge line, brackets without end, a text of another kind. */
export function garbage(chance: Chance): string {
  const many = 1 + chance.below(60);
  return chance.weighted<() => string>([
    [6, () => Array.from({ length: 1 + chance.below(8) }, () => chance.one(ODD)).join(chance.one(['', 'a', ' ']))],
    [6, () => Array.from({ length: many }, () => word(chance)).join(chance.one([' ', '', '\n']))],
    [2, () => chance.one(['(', '{', '[', 'not ', '「', '非 ', '/*']).repeat(many * 12)],
    [1, () => `"${'長い'.repeat(many * 250)}"`],
    [1, () => '1234567890'.repeat(many * 10)],
    [2, () => '{"json":[1,2,{"a":null}],\n"b":"\\u0000"}'],
    [2, () => String.fromCharCode(...Array.from({ length: many }, () => chance.below(0x10000)))],
  ])();
}
