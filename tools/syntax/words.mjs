// The words of the language in groups that themes colour alike. English words stand for both spellings.
import { KEYWORD_PAIRS, SOFT_KEYWORDS } from '../../packages/language/src/syntax/keywords.ts';
import { END, SPACE } from './lexemes.mjs';

/**
 * Scope → keywords; "english/日本語" is one pair of several. A word in two groups belongs to the first: where its place tells the
 * two apart, the place has a pattern of its own.
 */
export const GROUPS = {
  'keyword.control.import.fefta': ['namespace', 'import'],
  'storage.type.fefta': [
    ...['instrument', 'amendment', 'provision', 'unit', 'ground', 'authority', 'measure', 'enum', 'entity', 'act/行為'],
    ...['codes', 'group', 'sectors', 'sector', 'calendar', 'duty', 'report', 'exemption', 'exclusion', 'condition'],
    ...['define', 'table', 'comparison', 'column', 'row', 'scenario', 'always', 'never'],
    ...['control list', 'item', 'entry', 'member', 'procedure', 'stage', 'outcome'],
  ],
  'keyword.control.fefta': [
    ...['when', 'means', 'unless', 'on condition', 'leaves', 'over', 'on breach', 'borne by', 'each', 'where', 'if'],
    ...['then', 'else', 'except', 'in force', 'applicable', 'like', 'as of', 'assuming', 'given', 'expect'],
    ...['implements', 'technology of', 'any of', 'all of'],
  ],
  'keyword.other.mark.fefta': ['unverified', 'outside', 'to do'],
  'storage.modifier.fefta': ['core', 'judgement'],
  'constant.language.fefta': ['true', 'false', 'none', 'unknown', 'nothing', 'undated'],
  'constant.language.status.fefta': [
    ...['not required', 'required', 'exempt', 'undetermined', 'needs judgement', 'absent'],
  ],
  'keyword.operator.wordlike.fefta': [
    ...['>=', '<=', '>', '<', 'and', 'or', 'not', 'is', 'in', 'overlaps', 'within', 'applies', 'any', 'all', 'count'],
    ...['sum', 'once per', 'core of', 'date of act', 'fiscal year of'],
  ],
  'support.type.fefta': [
    ...['boolean', 'integer', 'number/数', 'text', 'date', 'period', 'ratio', 'money', 'quantity', 'set', 'list'],
  ],
  'keyword.other.fefta': [
    ...[
      'from',
      'until',
      'basis',
      'under',
      'kind',
      'number/番号',
      'also',
      'delegated by',
      'page',
      'held',
      'amends',
      'bill',
    ],
    ...['promulgated', 'of', 'edition', 'data', 'source', 'to', 'covers', 'closed', 'on', 'counting the first day'],
    ...[
      'by',
      'extended to',
      'note',
      'missing',
      'leaving',
      'ends',
      'origin',
      'national',
      'deleted',
      'taking',
      'following year',
      'month',
    ],
  ],
  'storage.modifier.language.fefta': ['reading', 'ja', 'en'],
  'constant.language.instrument.fefta': ['act/法律', 'order', 'ordinance', 'notice', 'regime', 'policy', 'treaty'],
};

/** Keywords that both languages share. */
const SHARED = ['ja', 'en'];

const isWord = (text) => /\p{L}/u.test(text);

/** All spellings of keywords, given as in the groups, that are words. */
export function spellings(keywords) {
  const named = ([english, japanese]) => keywords.includes(english) || keywords.includes(`${english}/${japanese}`);
  const shared = SHARED.filter((word) => keywords.includes(word));
  return [...new Set([...KEYWORD_PAIRS.filter(named).flat(), ...shared])].filter(isWord);
}

const ALL = spellings([...KEYWORD_PAIRS.map(([english]) => english), ...SHARED]);

/** Every single word of the grammar that can never be a name. */
export const HARD = [...new Set(ALL.flatMap((phrase) => phrase.split(' ')))].filter((word) => !SOFT_KEYWORDS.has(word));
export const SOFT = [...SOFT_KEYWORDS];

const byLength = (a, b) => b.length - a.length || (a < b ? -1 : 1);

/** Any of the words or phrases, whole; longest first. */
export function oneOf(words) {
  const sorted = [...words].sort(byLength);
  return `(?:${sorted.map((word) => word.replaceAll(' ', `${SPACE}+`)).join('|')})${END}`;
}

/** Words of phrases that mean nothing by themselves (a phrase may be broken over two lines). */
export const REMAINS = HARD.filter((word) => !ALL.includes(word));

/** Throws when the grammar has a keyword that no group colours, or a group one that the grammar has not. */
export function checkGroups(keywordsOfGrammar) {
  const grouped = new Set([...Object.values(GROUPS).flatMap(spellings), ...REMAINS]);
  const known = new Set([...grouped].flatMap((phrase) => phrase.split(' ')));
  const missing = keywordsOfGrammar.filter((word) => isWord(word) && !known.has(word));
  const gone = [...known].filter((word) => !keywordsOfGrammar.includes(word));
  const unknown = Object.values(GROUPS)
    .flat()
    .filter((word) => isWord(word) && spellings([word]).length === 0);
  if (missing.length + gone.length + unknown.length > 0) {
    throw new Error(`keywords without group: ${missing}; not in the grammar: ${gone}, ${unknown}`);
  }
}
