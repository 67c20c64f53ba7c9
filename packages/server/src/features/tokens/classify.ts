import { type Leaf, standardUnit } from '@fefta/language';
import { splitCitation } from '@fefta/law';
import type { AstNode, Reference } from 'langium';
import { bits, type TokenType } from './legend.ts';
import type { Meaning, Meanings } from './meaning.ts';

/** A coloured stretch of the text. */
export interface Stretch {
  start: number;
  end: number;
  type: TokenType;
  modifiers: number;
}

const TERMINALS: Readonly<Record<string, TokenType>> = {
  STRING: 'string',
  DATE: 'number',
  FRACTION: 'number',
  NUMBER: 'number',
  ITEM_CODE: 'number',
  CODE: 'enumMember',
  ML_COMMENT: 'comment',
  SL_COMMENT: 'comment',
};

/** Properties that hold words which are neither names of declarations nor references. */
const WORDS: Readonly<Record<string, TokenType>> = {
  'CodeEntry.code': 'enumMember',
  'CodeEntry.parent': 'enumMember',
  'GroupMember.code': 'enumMember',
  'SectorEntry.first': 'enumMember',
  'SectorEntry.last': 'enumMember',
  'Instrument.aliases': 'namespace',
  'Import.namespace': 'namespace',
  'TypeRef.currency': 'type',
  'Unit.dimension': 'type',
  'QuantityLiteral.words': 'number',
  'TypeRef.measure': 'type',
  'Unit.measure': 'type',
  'QuantityLiteral.percent': 'number',
  'Citation.path': 'number',
  'Closed.weekday': 'enumMember',
  'ExpectationDetail.bearers': 'property',
  'ExpectationDetail.missing': 'property',
  'ExpectationDetail.period': 'variable',
};

/** Keywords and signs that calculate or compare. */
const OPERATORS = new Set([
  ...['>=', '<=', '>', '<', '!=', '=', '=>', '->', '+', '-', '*', '/', '?', '以上', '以下', '超', '未満'],
  ...['and', 'or', 'not', 'is', 'overlaps', 'within', 'かつ', '又は', '非', 'が', '該当', '全て属する'],
]);

/** Where a unit need not be declared. */
const STANDARD: ReadonlySet<string> = new Set(['TypeRef.unit', 'Unit.base']);

const TOP_LEVEL = 'SourceFile';

/** The coloured stretches of a token; none for brackets and for names that mean nothing. */
export function classify(leaf: Leaf, text: string, meanings: Meanings): Stretch[] {
  const { start, end, node, property } = leaf;
  const around = meanings.around(node);
  const one = (type: TokenType | undefined, modifiers = 0): Stretch[] =>
    type ? [{ start, end, type, modifiers: modifiers | around }] : [];
  const word = WORDS[`${node?.$type}.${property}`];
  if (word && (property === 'path' || !isSign(text, leaf))) return one(word);
  if (leaf.isKeyword) return one(keywordType(leaf, text));
  if (leaf.type in TERMINALS) return one(TERMINALS[leaf.type]);
  if (!node || property === undefined) return one(leaf.type === 'ID' ? undefined : 'keyword');
  if (property === 'name') return ofName(leaf, node, meanings).flatMap(({ type, modifiers }) => one(type, modifiers));
  const target = referenceOf(node, property, leaf.index)?.ref;
  const meaning = target && meanings.of(target);
  if (!meaning)
    return STANDARD.has(`${node.$type}.${property}`) && standardUnit(text.slice(start, end)) ? one('type') : [];
  if (node.$type === 'Citation') return ofCitation(leaf, text, meaning, around);
  return one(meaning.type, meaning.modifiers);
}

function isSign(text: string, { start, end, type }: Leaf): boolean {
  return type !== '%' && type !== 'UNIT' && end - start === 1 && /[^\p{L}\p{N}_]/u.test(text.slice(start, end));
}

function keywordType(leaf: Leaf, text: string): TokenType | undefined {
  if (leaf.type === '%') return 'number';
  if (OPERATORS.has(leaf.type)) return 'operator';
  if ((leaf.type === 'in' || leaf.type === '属する') && leaf.node?.$type === 'Compare') return 'operator';
  return isSign(text, leaf) ? undefined : 'keyword';
}

function ofName({ isKeyword }: Leaf, node: AstNode, meanings: Meanings): Meaning[] {
  const meaning = isKeyword ? undefined : meanings.of(node);
  if (!meaning) return [];
  const own = node.$container?.$type === TOP_LEVEL ? bits('declaration', 'definition') : bits('declaration');
  return [{ type: meaning.type, modifiers: meaning.modifiers | own }];
}

/** 外為法第二十七条 is one word to the lexer: the name of the instrument and the path are shown apart. */
function ofCitation({ start, end }: Leaf, text: string, meaning: Meaning, around: number): Stretch[] {
  const word = text.slice(start, end);
  const { instrument } = splitCitation(word);
  const modifiers = meaning.modifiers | around;
  const isSplit = instrument !== '' && instrument.length < word.length && word.startsWith(instrument);
  const middle = isSplit ? start + instrument.length : end;
  const name: Stretch = { start, end: middle, type: meaning.type, modifiers };
  return isSplit ? [name, { start: middle, end, type: 'number', modifiers: around }] : [name];
}

function referenceOf(node: AstNode, property: string, index: number | undefined): Reference | undefined {
  const value = (node as unknown as Record<string, unknown>)[property];
  const item = index === undefined ? value : (value as unknown[] | undefined)?.[index];
  return typeof item === 'object' && item !== null && '$refText' in item ? (item as Reference) : undefined;
}
