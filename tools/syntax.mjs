// Completes the TextMate grammar that `langium generate` writes: its own keyword pattern leaves out Japanese words and takes
// \b for the border of a word, which is wrong for names in kana and kanji. Everything is read from the grammar.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const FILE = join(ROOT, 'syntaxes/fefta.tmLanguage.json');
const GENERATED = join(ROOT, 'packages/language/src/generated/grammar.ts');

/** Characters of names; as in terminals.langium, but a regular expression of an editor sees whole characters, not their halves. */
const LETTERS = String.raw`A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0370-\u03FF\u0400-\u04FF\u3005-\u3007\u3041-\u3096\u309D-\u309F\u30A1-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFF9F𠀀-𳿿`;
const NAME = String.raw`${LETTERS}0-9\u00B7\u0300-\u036F\u3099\u309A\uFF10-\uFF19`;
const DIGITS = '0-9０-９';
const NUMERALS = `${DIGITS}一二三四五六七八九十`;

/** The grammar as JSON, out of the module that Langium generates. */
function readGrammar() {
  const found = /loadGrammarFromJson\('(.*)'\)/s.exec(readFileSync(GENERATED, 'utf8'));
  if (!found) throw new Error(`no grammar in ${GENERATED}`);
  return JSON.parse(found[1].replace(/\\(.)/gs, '$1'));
}

/** All keywords, longest first and then in the order of their code units. */
function keywordsOf(node, found = new Set()) {
  if (Array.isArray(node)) for (const each of node) keywordsOf(each, found);
  else if (typeof node === 'object' && node !== null) {
    if (node.$type === 'Keyword') found.add(node.value);
    for (const value of Object.values(node)) keywordsOf(value, found);
  }
  return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function escaped(text) {
  return text.replace(/[|\\{}()[\]^$+*?./-]/g, '\\$&');
}

/** One of the words, standing alone; a number may touch it (5以上). */
function words(list) {
  return `(?<![${LETTERS}])(?:${list.map(escaped).join('|')})(?![${NAME}])`;
}

const isWord = (keyword) => /\p{L}/u.test(keyword);
const OPERATOR =
  /^(and|or|not|is|in|overlaps|within|applies|かつ|又は|非|が|属する|該当|全て属する|成立|以上|以下|超|未満)$/;
const CONSTANT = /^(true|false|none|真|偽|なし|unknown|不明|nothing|無し)$/;

/** The patterns in the order in which they are tried. */
function patterns(keywords) {
  const all = keywords.filter(isWord);
  const operators = all.filter((keyword) => OPERATOR.test(keyword));
  const constants = all.filter((keyword) => CONSTANT.test(keyword));
  const others = all.filter((keyword) => !OPERATOR.test(keyword) && !CONSTANT.test(keyword));
  const era = '(?:明治|大正|昭和|平成|令和)';
  const date = `[${DIGITS}]{4}[-－][${DIGITS}]{2}[-－][${DIGITS}]{2}|(?:[${DIGITS}]{4}|${era}(?:元|[${NUMERALS}]+))年[${NUMERALS}]+月[${NUMERALS}]+日`;
  return [
    { include: '#comments' },
    {
      name: 'string.quoted.double.fefta',
      begin: '"',
      beginCaptures: { 0: { name: 'punctuation.definition.string.begin.fefta' } },
      end: '"|$',
      endCaptures: { 0: { name: 'punctuation.definition.string.end.fefta' } },
      patterns: [{ include: '#escapes' }],
    },
    { name: 'variable.other.quoted.fefta', match: '「[^」\\n\\r]+」' },
    { name: 'constant.other.date.fefta', match: `(?<![${LETTERS}])(?:${date})` },
    {
      name: 'constant.numeric.fraction.fefta',
      match: `(?<![${LETTERS}])[一二三四五六七八九十百千万]+分の[一二三四五六七八九十百千万]+`,
    },
    { name: 'constant.other.code.fefta', match: `[#＃][0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+(?:[.-][0-9A-Za-z]+)*` },
    { name: 'keyword.operator.word.fefta', match: words(operators) },
    { name: 'constant.language.fefta', match: words(constants) },
    { name: 'keyword.control.fefta', match: words(others) },
    { name: 'variable.other.fefta', match: `[${LETTERS}][${NAME}]*` },
    { name: 'constant.numeric.fefta', match: `[${DIGITS}]+(?:[.．][${DIGITS}]+)?[%％]?` },
    { name: 'keyword.operator.fefta', match: '=>|->|>=|<=|!=|[<>=+*/＜＞＝＋×＊÷／≧≥≦≤≠−－-]' },
    { name: 'punctuation.separator.fefta', match: '[;:,.|?；：，、．｜？]' },
  ];
}

/** The repository of the generated grammar, with the escapes that the language knows. */
const REPOSITORY = {
  comments: {
    patterns: [
      {
        name: 'comment.block.fefta',
        begin: '/\\*',
        beginCaptures: { 0: { name: 'punctuation.definition.comment.fefta' } },
        end: '\\*/',
        endCaptures: { 0: { name: 'punctuation.definition.comment.fefta' } },
      },
      {
        name: 'comment.line.double-slash.fefta',
        begin: '//',
        beginCaptures: { 0: { name: 'punctuation.definition.comment.fefta' } },
        end: '(?=$)',
      },
    ],
  },
  escapes: {
    patterns: [
      { name: 'constant.character.escape.fefta', match: '\\\\["\\\\nt]' },
      { name: 'invalid.illegal.escape.fefta', match: '\\\\.' },
    ],
  },
};

/** The whole TextMate grammar. */
export function textMateGrammar() {
  const base = JSON.parse(readFileSync(FILE, 'utf8'));
  return {
    name: base.name,
    scopeName: base.scopeName,
    fileTypes: base.fileTypes,
    patterns: patterns(keywordsOf(readGrammar())),
    repository: REPOSITORY,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(FILE, `${JSON.stringify(textMateGrammar(), null, 2)}\n`);
}
