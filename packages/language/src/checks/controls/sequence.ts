import type { ControlItem } from '../../generated/ast.ts';
import { compareCodes } from '../../lists/code-order.ts';
import type { ItemHolder } from '../../lists/items.ts';
import { numberOf } from '../../lists/items.ts';

const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';

/** Items of one parent with what tells each from the others: the last piece of its number. */
export interface Sibling {
  item: ControlItem;
  piece: string;
}

/** The items of a list or item in order, with their own pieces; several versions of one number count once. */
export function siblingsIn(holder: ItemHolder | ControlItem): Sibling[] {
  const outer = holder.$type === 'ControlItem' ? numberOf(holder) : '';
  const seen = new Set<string>();
  return holder.items.flatMap((item) => {
    const piece = numberOf(item).slice(outer.length).replace(/^\./, '');
    if (seen.has(piece)) return [];
    seen.add(piece);
    return [{ item, piece }];
  });
}

/** Negative where the first comes before the second; undefined where the two have no order among each other. */
export function orderOf(a: string, b: string): number | undefined {
  if (beginsPart(a, b)) return undefined;
  const [first, second] = [plainOf(a), plainOf(b)];
  if (first === undefined || second === undefined || first.kind !== second.kind) return undefined;
  return first.kind === 'kana' ? first.at - second.at : compareCodes(`${first.text}.`, `${second.text}.`);
}

/** 5A002 after 5E101: the letters begin again with another part of the category. */
function beginsPart(before: string, piece: string): boolean {
  const [, letter] = /^[0-9]([A-Z])[0-9]{3}$/.exec(piece) ?? [];
  return letter === 'A' && /^[0-9][B-Z][0-9]{3}$/.test(before);
}

/** The place of a piece among pieces of its kind, where that can be counted: 8 for (8), 3 for ハ, 2 for b. */
export function countOf(piece: string): { kind: string; at: number } | undefined {
  const plain = plainOf(piece);
  if (!plain) return undefined;
  if (plain.kind === 'kana') return plain;
  const shape = piece.replace(plain.text, '#');
  if (/^[0-9]+$/.test(plain.text)) return { kind: `number ${shape}`, at: Number(plain.text) };
  return /^[a-z]$/.test(plain.text) ? { kind: `letter ${shape}`, at: plain.text.charCodeAt(0) - 96 } : undefined;
}

function plainOf(piece: string): { kind: 'kana' | 'text'; text: string; at: number } | undefined {
  const text = /^\((.+)\)$/.exec(piece)?.[1] ?? piece;
  const at = text.length === 1 ? IROHA.indexOf(text) : -1;
  if (at >= 0) return { kind: 'kana', text, at: at + 1 };
  return /^[0-9A-Za-z].*$/.test(text) ? { kind: 'text', text, at: 0 } : undefined;
}
