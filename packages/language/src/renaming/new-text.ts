import { splitCitation } from '@fefta/law';
import type { TextEdit } from '../finding.ts';
import type { Instrument, QuantityLiteral, Unit } from '../generated/ast.ts';
import { exact } from '../literals/exact.ts';
import { readQuantity } from '../literals/quantity.ts';
import type { Mention } from '../mentions/mention.ts';
import { citedName } from '../mentions/references.ts';
import { SOFT_KEYWORDS } from '../syntax/keywords.ts';
import { writeName, writeQualified } from '../syntax/spelling.ts';
import { rangeOf, textOf } from '../workspace/places.ts';

/** The edit that makes a mention call its thing by another name; undefined where that cannot be written there. */
export function renamed(mention: Mention, name: string): TextEdit | undefined {
  const { uri, range, thing, node } = mention;
  if (thing.kind === 'namespace') return { uri, range, newText: writeQualified(name) };
  if (node.$type === 'Citation') return inCitation(mention, name);
  if (node.$type === 'QuantityLiteral') return inQuantity(mention, name);
  return { uri, range, newText: written(mention, name) };
}

/** A declaration called like a keyword is quoted: a type called 「date」 is not the type date. Members stand where no keyword does. */
function written({ thing }: Mention, name: string): string {
  const isTopLevel = thing.kind === 'declared' && thing.node.$container?.$type === 'SourceFile';
  return isTopLevel && SOFT_KEYWORDS.has(name) ? `「${name}」` : writeName(name);
}

/** An article that is glued to the name stays; where the two could not be told apart, it goes into a text of its own. */
function inCitation(mention: Mention, name: string): TextEdit | undefined {
  const { uri, node, thing } = mention;
  if (thing.kind !== 'declared') return undefined;
  const word = textOf(node, 'instrument');
  const cited = citedName(word, thing.node as unknown as Instrument);
  if (!cited?.glued) return { uri, range: mention.range, newText: written(mention, name) };
  const rest = word.startsWith('「') ? word.slice(cited.end, -1) : word.slice(cited.end);
  const again = splitCitation(name + rest);
  const isClear = again.instrument === name && again.path === cited.glued;
  const newText = isClear ? writeName(name + rest) : `${written(mention, name)} "${cited.glued}"`;
  return { uri, range: rangeOf(node, 'instrument'), newText };
}

/** 5万ヘルツ: the number goes on in the word, so what follows must be no name in quotes. */
function inQuantity({ uri, range, node, index, thing }: Mention, name: string): TextEdit | undefined {
  const literal = node as QuantityLiteral;
  const unit = thing.kind === 'declared' ? (thing.node as unknown as Unit) : undefined;
  const before = literal.words[index ?? 0] ?? '';
  const glued = unit && before !== unit.name ? before.slice(0, -unit.name.length) : '';
  const newText = writeName(glued + name);
  const words = literal.words.with(index ?? 0, glued + name);
  const again = readQuantity({ ...literal, words }, (word) =>
    word === name && unit ? { name, dimension: '', factor: exact(1n), declared: unit } : undefined,
  );
  if (again.kind !== 'quantity') return undefined;
  return glued ? { uri, range: rangeOf(node, 'words', index), newText } : { uri, range, newText };
}
