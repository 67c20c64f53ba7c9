import { displayWidth } from './display-width.ts';
import type { Leaf } from './leaf-parser.ts';
import { writtenName } from './names.ts';
import { type Place, placeOf } from './places.ts';
import { isJapanese } from './spellings.ts';
import type { FormatTools } from './tools.ts';
import { writtenUnit } from './unit-names.ts';

/** The spelling of keywords: Japanese or English. */
export type KeywordSpelling = 'ja' | 'en';

/** A keyword of one or more words, or another token, as it will be written. */
export interface Unit {
  leaf: Leaf;
  last: Leaf;
  /** Number of the first token. */
  index: number;
  place: Place;
  text: string;
  /** A keyword in English, or a symbol. */
  keyword: string | undefined;
  width: number;
  /** Width in the wider of the two spellings. */
  measure: number;
}

/** The leaves as units, in order. */
export function* unitsOf(
  leaves: readonly Leaf[],
  tools: FormatTools,
  keywords: KeywordSpelling | undefined,
): Generator<Unit> {
  for (let index = 0; index < leaves.length; ) {
    const unit = unitAt(leaves, index, tools, keywords);
    yield unit;
    index += unit.last === unit.leaf ? 1 : wordsOf(unit);
  }
}

function unitAt(
  leaves: readonly Leaf[],
  index: number,
  tools: FormatTools,
  keywords: KeywordSpelling | undefined,
): Unit {
  const leaf = leaves[index] as Leaf;
  const place = placeOf(leaf);
  const spelling = place.keyword && tools.spellings.get(place.keyword)?.spelling;
  if (!place.keyword || !spelling) {
    const { image } = leaf.token;
    const text = place.keyword?.value ?? writtenTerminal(image, place.terminal, tools);
    const width = displayWidth(text);
    return { leaf, last: leaf, index, place, text, keyword: place.keyword?.value, width, measure: width };
  }
  const isSpeltInJapanese = isJapanese(place.keyword.value);
  const last = (isSpeltInJapanese ? leaf : leaves[index + spelling.english.length - 1]) as Leaf;
  const english = spelling.english.join(' ');
  const isJapaneseWanted = keywords === undefined ? isSpeltInJapanese : keywords === 'ja';
  const text = isJapaneseWanted ? spelling.japanese : english;
  const width = displayWidth(text);
  const measure = Math.max(width, displayWidth(isJapaneseWanted ? english : spelling.japanese));
  return { leaf, last, index, place, text, keyword: english, width, measure };
}

function writtenTerminal(image: string, terminal: string | undefined, tools: FormatTools): string {
  if (terminal === 'ID') return writtenName(image, tools.lexer);
  return terminal === 'UNIT' ? writtenUnit(image) : image;
}

function wordsOf(unit: Unit): number {
  return unit.keyword?.split(' ').length ?? 1;
}
