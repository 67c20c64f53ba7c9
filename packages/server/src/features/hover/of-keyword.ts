import type { Leaf } from '@fefta/language';
import type { Language } from '../../protocol.ts';
import { KEYWORD_HELP } from './keyword-help.ts';
import type { KeywordHelp } from './keywords/keyword.ts';
import { code } from './markdown.ts';
import { WORDS } from './words.ts';

/** A keyword of the text: which, and the tokens that make it. */
export interface KeywordAt {
  keyword: KeywordHelp;
  first: Leaf;
  last: Leaf;
}

/** By their words; longer ones first, so that "in force" is found before "in". */
const ENTRIES = KEYWORD_HELP.flatMap((keyword) => [
  { keyword, words: keyword.english.split(' ') },
  { keyword, words: [keyword.japanese] },
]).sort((a, b) => b.words.length - a.words.length);

/** The keyword to which the token at a position of the leaves belongs. */
export function keywordAt(leaves: readonly Leaf[], position: number): KeywordAt | undefined {
  const found: KeywordAt[] = [];
  let length = 0;
  for (const { keyword, words } of ENTRIES) {
    if (words.length < length) break;
    for (let start = position - words.length + 1; start <= position; start++) {
      if (!words.every((word, at) => isWord(leaves[start + at], word))) continue;
      length = words.length;
      found.push({ keyword, first: leaves[start] as Leaf, last: leaves[start + words.length - 1] as Leaf });
    }
  }
  return found.find(({ keyword, first }) => isMeant(keyword, first)) ?? found[0];
}

function isWord(leaf: Leaf | undefined, word: string): boolean {
  return leaf?.isKeyword === true && leaf.type === word;
}

/** Words that stand for two keywords: by the node in which they stand. */
const MEANT: Readonly<Record<string, (type: string | undefined) => boolean>> = {
  'by/判断者': (type) => type === 'Fact',
  'by/による': (type) => type === 'ExpectationDetail',
  'by/改正': (type) => type !== 'Fact' && type !== 'ExpectationDetail',
  'number/数': (type) => type === 'TypeRef',
  'number/番号': (type) => type !== 'TypeRef',
  'act/法律': (type) => type === 'Instrument',
  'act/行為': (type) => type !== 'Instrument',
  'exempt/免除': (type) => type === 'Expectation',
  'exemption/免除': (type) => type !== 'Expectation',
  'amendment/改正': (type) => type === 'Amendment',
};

function isMeant({ english, japanese }: KeywordHelp, { node }: Leaf): boolean {
  const rule = MEANT[`${english}/${japanese}`];
  if (english === 'by' && japanese === '改正') return rule?.(node?.$type) === true && node?.$type !== 'Amendment';
  return rule ? rule(node?.$type) : true;
}

/** What a keyword says where it stands, with its other spelling. */
export function ofKeyword({ keyword, first }: KeywordAt, language: Language): string[] {
  const help = keyword.within[first.node?.$type ?? ''] ?? keyword.help;
  const isJapanese = first.type === keyword.japanese;
  const [own, other] = isJapanese ? [keyword.japanese, keyword.english] : [keyword.english, keyword.japanese];
  return [`**${code(own)}** – ${WORDS[language].otherSpelling} ${code(other)}`, help[language]];
}
