import { spanOf, type TextEdit } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Span } from '../../../document/places.ts';
import type { Sheet } from '../sheet.ts';

/** Takes out what stands in a block, with the separator after it, and its line where it stands alone. */
export function removal(sheet: Sheet, node: AstNode): TextEdit {
  return removalOf(sheet, spanOf(node));
}

export function removalOf(sheet: Sheet, span: Span): TextEdit {
  const next = sheet.leafAfter(span.end);
  const separated = next !== undefined && /^[;；,，、]$/.test(sheet.slice(next));
  const { start, end } = { start: span.start, end: separated ? next.end : span.end };
  const [from, until] = [sheet.lineStart(start), sheet.nextLine(end)];
  const before = sheet.slice({ start: from, end: start });
  const after = sheet.slice({ start: end, end: until });
  if (before.trim() === '' && after.trim() === '') return sheet.delete({ start: from, end: until });
  if (before.trim() === '') return sheet.delete({ start, end: end + (/^[ \t\u3000]*/.exec(after)?.[0].length ?? 0) });
  return sheet.delete({ start: from + before.trimEnd().length, end });
}

/** Takes out a declaration with the comment above it and one of the blank lines around it. */
export function removalOfDeclaration(sheet: Sheet, node: AstNode): TextEdit {
  const start = sheet.lineStart(startWithComments(sheet, spanOf(node).start));
  let end = spanOf(node).end;
  const rest = sheet.slice({ start: end, end: sheet.nextLine(end) });
  if (rest.trim() !== '') return removal(sheet, node);
  end = sheet.nextLine(end);
  const blank = sheet.slice({ start: end, end: sheet.nextLine(end) });
  if (blank.trim() === '' && blank !== '') return sheet.delete({ start, end: sheet.nextLine(end) });
  const above = start === 0 ? '' : sheet.slice({ start: sheet.lineStart(start - 1), end: start });
  return sheet.delete({ start: above.trim() === '' && above !== '' ? sheet.lineStart(start - 1) : start, end });
}

/** Where a declaration begins, with the comments that stand directly above it. */
export function startWithComments(sheet: Sheet, start: number): number {
  let at = start;
  for (;;) {
    const leaf = sheet.leafBefore(at);
    if (!leaf || !/_COMMENT$/.test(leaf.type)) return at;
    const between = sheet.slice({ start: leaf.end, end: at });
    const ahead = sheet.slice({ start: sheet.lineStart(leaf.start), end: leaf.start });
    if (between.split(/\r\n|\r|\n/).length !== 2 || ahead.trim() !== '') return at;
    at = leaf.start;
  }
}

/** Takes one value out of a list that is separated by commas; of a list of one, what the list belongs to. */
export function removalOfItem(sheet: Sheet, node: AstNode, property: string, index: number): TextEdit {
  const spans = spansOf(sheet, node, property);
  const [own, before, after] = [spans[index], spans[index - 1], spans[index + 1]];
  if (own && before) return sheet.delete({ start: before.end, end: own.end });
  if (own && after) return sheet.delete({ start: own.start, end: after.start });
  return removal(sheet, node);
}

function spansOf(sheet: Sheet, node: AstNode, property: string): Span[] {
  const values = (node as unknown as Record<string, unknown>)[property];
  return (Array.isArray(values) ? values : []).flatMap((value: AstNode, index) => {
    const span = '$type' in Object(value) ? spanOf(value) : sheet.places.span(node, property, index);
    return span ? [span] : [];
  });
}
