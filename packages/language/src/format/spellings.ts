import { AstUtils, GrammarAST } from 'langium';

/** The two spellings of a keyword in one place of the grammar. */
export interface Spelling {
  english: readonly string[];
  japanese: string;
}

/** A keyword of the grammar, its spellings, and which of the English words it is (0 for the Japanese one). */
export interface SpelledKeyword {
  spelling: Spelling;
  position: number;
}

type Word = GrammarAST.Keyword;

/**
 * The spellings of every keyword that has two, by its place in the grammar. The grammar writes both side by side, English
 * first ("in force" | "施行"), so a place knows its own pair, even where a word has several (act: 法律, 行為).
 */
export function spellingsOf(grammar: GrammarAST.Grammar): ReadonlyMap<Word, SpelledKeyword> {
  const result = new Map<Word, SpelledKeyword>();
  for (const element of AstUtils.streamAllContents(grammar)) {
    if (GrammarAST.isAlternatives(element)) pairUp(element.elements.map(wordsOf), result);
    if (GrammarAST.isInfixRuleOperatorList(element)) pairUp(element.operators.map(wordsOf), result);
  }
  return result;
}

/** Whether the word is one that Japanese files use: it has a letter that is not ASCII. */
export function isJapanese(word: string): boolean {
  return /[^\0-\x7f]/.test(word);
}

function pairUp(alternatives: readonly Word[][], result: Map<Word, SpelledKeyword>): void {
  for (const [i, japaneseWords] of alternatives.entries()) {
    const english = alternatives[i - 1];
    const japanese = japaneseWords[0];
    if (!japanese || !isJapanese(japanese.value) || !english?.length) continue;
    const spelling = { english: english.map((word) => word.value), japanese: japanese.value };
    result.set(japanese, { spelling, position: 0 });
    for (const [position, word] of english.entries()) result.set(word, { spelling, position });
  }
}

/** The keywords of an alternative that consists of keywords only. */
function wordsOf(element: GrammarAST.AbstractElement): Word[] {
  if (GrammarAST.isKeyword(element)) return [element];
  if (!GrammarAST.isGroup(element)) return [];
  const words = element.elements.filter(GrammarAST.isKeyword);
  return words.length === element.elements.length ? words : [];
}
