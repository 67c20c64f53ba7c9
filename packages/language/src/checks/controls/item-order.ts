import type { Suggestion } from '../../finding.ts';
import type { ControlItem } from '../../generated/ast.ts';
import { numberOf } from '../../lists/items.ts';
import { spanOf } from '../../workspace/places.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { orderOf, type Sibling, siblingsIn } from './sequence.ts';

/** An item that stands after one with a greater number. */
export const itemOrder: Check = check({
  code: 'item-order',
  severity: 'warning',
  types: ['ControlList', 'RegimeList', 'ControlItem'],
  run(holder, context) {
    const siblings = siblingsIn(holder);
    for (const [position, { item, piece }] of siblings.entries()) {
      const before = siblings[position - 1];
      if (!before || (orderOf(before.piece, piece) ?? -1) < 0) continue;
      context.report(
        item,
        {
          ja: `「${numberOf(item)}」は「${numberOf(before.item)}」より前の番号です。番号の順に並べてください。`,
          en: `'${numberOf(item)}' comes before '${numberOf(before.item)}'. Put the items in the order of their numbers.`,
        },
        { property: 'name', ...given(moved(item, siblings, context)) },
      );
    }
  },
});

function given(suggestion: Suggestion | undefined): { suggestion?: Suggestion } {
  return suggestion ? { suggestion } : {};
}

/** The item moved before the first with a greater number, where both stand on lines of their own. */
function moved(item: ControlItem, siblings: readonly Sibling[], context: CheckContext): Suggestion | undefined {
  const own = siblings.find((each) => each.item === item);
  const next = own && siblings.find(({ piece }) => (orderOf(piece, own.piece) ?? 0) > 0);
  const [lines, target] = [linesOf(item, context), next && linesOf(next.item, context)];
  // Versions of one number stand together; one of them alone is not moved.
  const isAlone = item.$container.items.filter((each) => numberOf(each) === numberOf(item)).length === 1;
  if (!next || !lines || !target || !isAlone) return undefined;
  const { uri, text, langium } = context.document;
  const [from, to, before] = [lines.start, lines.end, target.start].map((at) => langium.textDocument.positionAt(at));
  if (!from || !to || !before) return undefined;
  return {
    title: {
      ja: `「${numberOf(next.item)}」の前に移す`,
      en: `Move it before '${numberOf(next.item)}'`,
    },
    edits: [
      { uri, range: { start: before, end: before }, newText: text.slice(lines.start, lines.end) },
      { uri, range: { start: from, end: to }, newText: '' },
    ],
  };
}

/** The lines of an item with the line break after them; undefined where something else stands on them. */
function linesOf(item: ControlItem, { document: { text } }: CheckContext): { start: number; end: number } | undefined {
  const span = spanOf(item);
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.end) + 1;
  const isAlone = end > 0 && `${text.slice(start, span.start)}${text.slice(span.end, end)}`.trim() === '';
  return isAlone ? { start, end } : undefined;
}
