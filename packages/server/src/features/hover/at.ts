import { type ast, type Mention, mentionAt, periodsOf, rangeOf } from '@fefta/language';
import type { AstNode } from 'langium';
import { type Places, placesOf } from '../../document/places.ts';
import type { Position, Range, View } from '../../session/view.ts';
import { citationLines, provisionOf } from './citations.ts';
import { dateLines } from './dates.ts';
import { describe } from './describe.ts';
import { ofCode, ofEntryAround } from './of-code.ts';
import { keywordAt, ofKeyword } from './of-keyword.ts';
import { ofNamespace } from './of-namespace.ts';
import { ofProvision } from './of-provision.ts';
import { ofFraction, ofQuantity } from './of-quantity.ts';
import { currencyName } from './types.ts';
import { ofStandardUnit } from './units.ts';
import { WORDS } from './words.ts';

/** What is shown, and the words to which it belongs. */
export interface Shown {
  blocks: string[];
  range: Range;
}

/** What is to be said of the place of a text; undefined where there is nothing. */
export function shownAt(view: View, position: Position): Shown | undefined {
  const offset = view.text.offsetAt(position);
  const mention = mentionAt(view.workspace, view.document, offset);
  const shown = mention ? { blocks: ofMention(mention, view), range: mention.range } : ofToken(view, offset);
  return shown && shown.blocks.length > 0 ? shown : undefined;
}

function ofMention({ thing, node }: Mention, view: View): string[] {
  switch (thing.kind) {
    case 'declared':
      return [...before(node, view), describe(thing.node, view)];
    case 'period':
      return periodsOf(thing.rule, thing.name).map((each) => describe(each, view));
    case 'namespace':
      return ofNamespace(thing.name, view);
    case 'code':
      return [...ofCode(thing.list, thing.code, view), ...ofEntryAround(node, view)];
  }
}

/** Where a unit is named that need not be declared. */
const UNIT_PLACES: ReadonlySet<string> = new Set(['TypeRef.unit', 'TypeRef.measure', 'Unit.base', 'Unit.measure']);

/** Of a citation or quantity the whole comes first, then the instrument or unit that was pointed at. */
function before(node: AstNode, view: View): string[] {
  if (node.$type === 'QuantityLiteral') return [...quantity(node as ast.QuantityLiteral, view), '---'];
  if (node.$type !== 'Citation' || provisionOf(node as ast.Citation) === '') return [];
  return [...citation(node as ast.Citation, view), '---'];
}

function citation(node: ast.Citation, view: View): string[] {
  const lines = citationLines([node], view).map((line) => `**${WORDS[view.language].citation}**: ${line}`);
  return [...lines, ...ofProvision(node, view)];
}

function quantity(node: ast.QuantityLiteral, view: View): string[] {
  return ofQuantity(node, view.text.getText(rangeOf(node)), view);
}

function ofToken(view: View, offset: number): Shown | undefined {
  const places = placesOf(view);
  const position = positionOf(places, offset);
  const leaf = places.leaves[position];
  if (!leaf || leaf.start > offset) return undefined;
  const written = view.text.getText(places.range(leaf));
  const shown = (blocks: string[]) => ({ blocks, range: places.range(leaf) });
  if (leaf.type === 'DATE') return shown(dateLines(written, view.language));
  if (leaf.type === 'FRACTION') return shown(ofFraction(written));
  if (leaf.node?.$type === 'Citation') {
    const node = leaf.node as ast.Citation;
    return { blocks: citation(node, view), range: rangeOf(node) };
  }
  if (leaf.node?.$type === 'QuantityLiteral')
    return { blocks: quantity(leaf.node as ast.QuantityLiteral, view), range: rangeOf(leaf.node) };
  if (leaf.node && UNIT_PLACES.has(`${leaf.node.$type}.${leaf.property}`))
    return shown(ofStandardUnit(written, view.language));
  if (leaf.property === 'currency') return shown([`**${written}** – ${currencyName(written, view)}`]);
  const keyword = leaf.isKeyword ? keywordAt(places.leaves, position) : undefined;
  if (!keyword) return undefined;
  const range = places.range({ start: keyword.first.start, end: keyword.last.end });
  return {
    blocks: [...ofKeyword(keyword, view.language), ...ofEntryAround(leaf.node ?? view.document.root, view)],
    range,
  };
}

/** The leaf that holds the offset, or ends at it where none begins there. */
function positionOf(places: Places, offset: number): number {
  const next = places.positionAt(offset);
  const leaf = places.leaves[next];
  const previous = places.leaves[next - 1];
  const holds = leaf !== undefined && leaf.start <= offset;
  return !holds && previous?.end === offset ? next - 1 : next;
}
