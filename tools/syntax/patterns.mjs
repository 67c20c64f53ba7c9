// The TextMate grammar: the lexer's order of things, and above it the places that say what a word means there.
import { CODE, DATE, FRACTION, ITEM_CODE, NUMBER, PLAIN_NAME, QUOTED_NAME, SPACE, START, UNIT } from './lexemes.mjs';
import { GROUPS, HARD, oneOf, REMAINS, SOFT, spellings } from './words.mjs';

const HARD_WORD = oneOf(HARD);
const SOFT_WORD = oneOf(SOFT);
const LANGUAGE = oneOf(spellings(GROUPS['storage.modifier.language.fefta']));
/** A name as the grammar means it: anything in 「 」, or a word that is no keyword or one that may be a name. */
const NAME = `(?:${QUOTED_NAME}|(?!${HARD_WORD})${PLAIN_NAME})`;
const GAP = `${SPACE}*`;
const one = (...english) => oneOf(spellings(english));

const named = (scope, match) => ({ name: scope, match });
const include = (...names) => names.map((name) => ({ include: `#${name}` }));

/** `keyword name` with the labels that follow, on as many lines as they take. `next` must follow the name. */
function declaration(keyword, scope, next = '') {
  return {
    begin: `(${keyword})${SPACE}+(${NAME})${next && `(?=${GAP}${next})`}`,
    beginCaptures: { 1: { name: 'storage.type.fefta' }, 2: { name: `${scope}.fefta` } },
    end: `(?=[^\\s\\u3000\\uFEFF"])(?!/[/*])(?!${LANGUAGE})`,
    patterns: include('comments', 'labels'),
  };
}

const DECLARATIONS = [
  declaration(one('instrument', 'codes', 'group', 'sectors', 'sector', 'calendar', 'unit'), 'entity.name.type'),
  declaration(one('duty', 'report', 'exemption', 'define', 'table'), 'entity.name.function', '(?!による|不足)'),
  declaration(one('exclusion', 'condition', 'comparison'), 'entity.name.function'),
  declaration(one('control list', 'regime'), 'entity.name.type', `(?:["{｛]|${one('of')})`),
  declaration(
    one('procedure', 'stage', 'outcome'),
    'entity.name.function',
    `(?:["{｛]|${one('month', 'following year', 'then', 'of')})`,
  ),
  declaration(one('scenario', 'always', 'never'), 'entity.name.section'),
  declaration(one('column', 'row'), 'variable.other.property'),
  declaration(one('ratio', 'ground', 'authority', 'measure'), 'entity.name.type', '["{]'),
  declaration(one('amendment'), 'entity.name.type', `(?:"|\\{|${one('amends')})`),
  declaration(one('period'), 'entity.name.function', '["0-9０-９-]'),
];

/** A type with a body in which words that may be names are names. Ends at its brace, or where the next declaration begins. */
function body(keyword, scope, patterns) {
  const next = `${SPACE}*(?:${one('entity', 'act/行為', 'enum', 'duty', 'exemption', 'exclusion', 'define', 'act')})`;
  return {
    begin: `(${keyword})${SPACE}+(${NAME})`,
    beginCaptures: { 1: { name: 'storage.type.fefta' }, 2: { name: `${scope}.fefta` } },
    end: `([}｝])|(?=^${next}${SPACE}+${NAME}${GAP}["{｛])`,
    endCaptures: { 1: { name: 'punctuation.section.block.end.fefta' } },
    patterns,
  };
}

const BODIES = [
  body(
    one('entity', 'act/行為'),
    'entity.name.type',
    include('comments', 'labels', 'facts', 'places', 'common', 'words', 'rest'),
  ),
  body(one('enum'), 'entity.name.type', include('comments', 'labels', 'members', 'places', 'common', 'hard', 'rest')),
];

const PHRASE = one(
  'to do',
  'date of act',
  'fiscal year of',
  'core of',
  'on condition',
  'on breach',
  'needs judgement',
  'not required',
  'nothing',
);

/** After these a name comes; a word that may be a keyword is none there. */
const BEFORE_NAME = one(
  ...[
    'on',
    'from',
    'by',
    'under',
    'basis',
    'amends',
    'assuming',
    'expect',
    'given',
    'like',
    'unless',
    'leaves',
    'over',
  ],
  ...['leaving', 'missing', 'borne by', 'each', 'and', 'or', 'not', 'is', 'in', 'overlaps'],
  ...['within', '>=', '<=', '>', '<', 'when', 'means', 'where', 'if', 'then', 'else', 'any', 'all', 'count', 'sum'],
);

const ITEM = one('item', 'entry');
const ITEM_NUMBER = `${GAP}[(（]|${SPACE}+(?:[0-9０-９]|(?!${HARD_WORD})${PLAIN_NAME}(?!${GAP}[=＝:：]))`;
/** No word that may be a name stands for one there. */
const NO_NAME = `(?!${PHRASE}|${ITEM}(?:${ITEM_NUMBER}))`;

/** Words that are names because of what stands beside them. */
const NAMES_BY_PLACE = [
  {
    match: `([.．])${GAP}(${QUOTED_NAME}|${PLAIN_NAME})`,
    captures: { 1: { name: 'punctuation.accessor.fefta' }, 2: { name: 'variable.other.property.fefta' } },
  },
  {
    match: `(${one('on')})${SPACE}+(${NAME})(?=${GAP}[:：])`,
    captures: { 1: { name: 'keyword.other.fefta' }, 2: { name: 'variable.other.fefta' } },
  },
  named('variable.other.property.fefta', `${START}${NAME}(?=${GAP}(?:[:：＝]|=(?!>)))`),
  named('variable.other.fefta', `(?:${SOFT_WORD})(?=${GAP}[.．]|${SPACE}+${one('unknown')})`),
  {
    match: `([,，、(（\\[［=＝<>＜＞]|!=|[≧≥≦≤≠])${GAP}${NO_NAME}(${SOFT_WORD})`,
    captures: { 1: { patterns: include('rest') }, 2: { name: 'variable.other.fefta' } },
  },
  {
    match: `(?!${PHRASE})(${BEFORE_NAME})${SPACE}+${NO_NAME}(${SOFT_WORD})`,
    captures: { 1: { patterns: include('words') }, 2: { name: 'variable.other.fefta' } },
  },
  {
    match: `([|｜])${GAP}(${SOFT_WORD})(?=${GAP}(?:[|｜,，、]|=>))`,
    captures: { 1: { patterns: include('rest') }, 2: { name: 'variable.other.fefta' } },
  },
  // The words of items are keywords only before a number.
  named('variable.other.fefta', `${START}${ITEM}(?=${GAP}(?:["=＝:：.．)）|｜,，、;；]|${HARD_WORD}))`),
];

const INSTRUMENT_KIND = {
  match: `(${one('kind')})${SPACE}+(${oneOf(spellings(GROUPS['constant.language.instrument.fefta']))})`,
  captures: { 1: { name: 'keyword.other.fefta' }, 2: { name: 'constant.language.instrument.fefta' } },
};

const NAMESPACE = {
  match: `(${one('namespace', 'import')})${SPACE}+(${NAME}(?:${GAP}[.．]${GAP}${NAME})*)`,
  captures: { 1: { name: 'keyword.control.import.fefta' }, 2: { name: 'entity.name.namespace.fefta' } },
};

/** A number takes up to two words along. */
const QUANTITY = {
  match: `(${NUMBER})(?:${GAP}(${UNIT})|(${GAP}[%％])|${GAP}(${NAME}(?:${SPACE}+${NAME})?))?`,
  captures: {
    1: { name: 'constant.numeric.fefta' },
    2: { name: 'keyword.other.unit.fefta' },
    3: { name: 'keyword.other.unit.fefta' },
    4: { name: 'keyword.other.unit.fefta' },
  },
};

/** A unit that is no plain word, as the type of a quantity. */
const MEASURE = {
  match: `(${one('quantity')})(${SPACE}+)(${one('of')})${SPACE}+(${UNIT})`,
  captures: {
    1: { name: 'support.type.fefta' },
    3: { name: 'keyword.other.fefta' },
    4: { name: 'keyword.other.unit.fefta' },
  },
};

const isKind = (scope) => scope === 'constant.language.instrument.fefta';

/** The keywords by group, those that `fits` lets through. */
const groups = (fits) =>
  Object.entries(GROUPS).flatMap(([scope, keywords]) => {
    const words = spellings(keywords).filter(fits);
    return words.length === 0 || isKind(scope) ? [] : [named(scope, oneOf(words))];
  });

/** Phrases come before words: `to do` before `to`. */
const WORDS = [
  ...groups((word) => word.includes(' ')),
  ...groups((word) => !word.includes(' ')),
  named('keyword.other.fefta', oneOf(REMAINS)),
];

const isHard = (phrase) => phrase.split(' ').some((word) => HARD.includes(word));

const REPOSITORY = {
  comments: {
    patterns: [
      {
        name: 'comment.block.fefta',
        begin: '/\\*',
        beginCaptures: { 0: { name: 'punctuation.definition.comment.begin.fefta' } },
        end: '\\*/',
        endCaptures: { 0: { name: 'punctuation.definition.comment.end.fefta' } },
      },
      {
        name: 'comment.line.double-slash.fefta',
        match: '(//).*$',
        captures: { 1: { name: 'punctuation.definition.comment.fefta' } },
      },
    ],
  },
  strings: { patterns: [string('string.quoted.double.fefta')] },
  labels: {
    patterns: [named('storage.modifier.language.fefta', LANGUAGE), string('string.quoted.double.label.fefta')],
  },
  facts: {
    patterns: [
      {
        match: `(${one('judgement')})${SPACE}+(${NAME})`,
        captures: { 1: { name: 'storage.modifier.fefta' }, 2: { name: 'variable.other.property.fefta' } },
      },
      named('variable.other.property.fefta', `${START}${NAME}(?=${GAP}[:：])`),
      {
        match: `^${GAP}(${NAME})(?=${GAP}")`,
        captures: { 1: { name: 'variable.other.property.fefta' } },
      },
      named('variable.other.property.fefta', `${SOFT_WORD}(?=${GAP}")`),
    ],
  },
  members: {
    patterns: [
      named('keyword.other.mark.fefta', one('to do')),
      named('variable.other.enummember.fefta', `${START}${NAME}(?=${GAP}(?:["};；,，、｝]|$))`),
    ],
  },
  names: { patterns: [INSTRUMENT_KIND, NAMESPACE, ...BODIES, ...DECLARATIONS] },
  places: { patterns: NAMES_BY_PLACE },
  literals: {
    patterns: [
      named('constant.numeric.date.fefta', DATE),
      named('constant.numeric.fraction.fefta', FRACTION),
      named('constant.numeric.item.fefta', ITEM_CODE),
      MEASURE,
      QUANTITY,
      named('constant.numeric.code.fefta', CODE),
    ],
  },
  words: {
    patterns: [
      named('keyword.other.fefta', `(?:${one('number/番号')})(?=${GAP}")`),
      named('storage.modifier.language.fefta', `(?:${LANGUAGE})(?=${GAP}")`),
      ...WORDS,
    ],
  },
  hard: { patterns: [...groups(isHard), named('keyword.other.fefta', oneOf(REMAINS))] },
  common: { patterns: include('strings', 'literals') },
  rest: {
    patterns: [
      {
        name: 'variable.other.quoted.fefta',
        match: '(「)[^」\\n\\r]{1,100}(」)',
        captures: {
          1: { name: 'punctuation.definition.name.begin.fefta' },
          2: { name: 'punctuation.definition.name.end.fefta' },
        },
      },
      named('variable.other.fefta', PLAIN_NAME),
      named('keyword.operator.arrow.fefta', '=>|->'),
      named('keyword.operator.comparison.fefta', '>=|<=|!=|[<>＜＞≧≥≦≤≠]'),
      named('keyword.operator.assignment.fefta', '[=＝]'),
      named('keyword.operator.arithmetic.fefta', '[+*/＋×＊÷／－−-]'),
      named('keyword.operator.optional.fefta', '[?？]'),
      named('punctuation.terminator.fefta', '[;；]'),
      named('punctuation.separator.fefta', '[,，、:：]'),
      named('punctuation.accessor.fefta', '[.．]'),
      named('punctuation.separator.cell.fefta', '[|｜]'),
      named('punctuation.section.block.begin.fefta', '[{｛]'),
      named('punctuation.section.block.end.fefta', '[}｝]'),
      named('punctuation.section.parens.begin.fefta', '[(（]'),
      named('punctuation.section.parens.end.fefta', '[)）]'),
      named('punctuation.section.brackets.begin.fefta', '[\\[［]'),
      named('punctuation.section.brackets.end.fefta', '[\\]］]'),
    ],
  },
};

/** A text; it ends with its line. */
function string(scope) {
  return {
    name: scope,
    begin: '"',
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.fefta' } },
    end: '"|$',
    endCaptures: { 0: { name: 'punctuation.definition.string.end.fefta' } },
    patterns: [
      named('constant.character.escape.fefta', '\\\\["\\\\nt]'),
      named('invalid.illegal.escape.fefta', '\\\\.'),
    ],
  };
}

/** The whole TextMate grammar. */
export const GRAMMAR = {
  name: 'fefta',
  scopeName: 'source.fefta',
  fileTypes: ['fefta'],
  patterns: include('comments', 'names', 'places', 'common', 'words', 'rest'),
  repository: REPOSITORY,
};
