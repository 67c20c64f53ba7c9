import { spanOf, type TextEdit } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Span } from '../../../document/places.ts';
import type { Sheet } from '../sheet.ts';

/** The braces of a node's own block. */
export function bracesOf(sheet: Sheet, node: AstNode): { open: Span; close: Span } | undefined {
  const own = sheet.places.own(node);
  const open = own.find((leaf) => /^[{｛]$/.test(sheet.slice(leaf)));
  const close = own.findLast((leaf) => /^[}｝]$/.test(sheet.slice(leaf)));
  return open && close && { open, close };
}

/** Every line that holds something with the white space before it. */
export function indented(text: string, indent: string): string {
  return text.replaceAll(/^(?=.)/gm, indent);
}

/** Kinds that can do without a block. */
const BARE = new Set(['Term']);

/** Puts lines into the block of a node, before or after all else in it. Nothing where the text is too broken to have one. */
export function insertInto(sheet: Sheet, node: AstNode, lines: string, where: 'first' | 'last' = 'last'): TextEdit[] {
  const braces = bracesOf(sheet, node);
  if (!braces) {
    if (!BARE.has(node.$type)) return [];
    const { start, end } = spanOf(node);
    const indent = sheet.indentAt(start);
    return [sheet.insert(end, ` {\n${indented(lines, `${indent}  `)}\n${indent}}`)];
  }
  const { open, close } = braces;
  const outer = sheet.indentAt(open.start);
  const body = indented(lines, `${outer}  `);
  const [first, last] = [sheet.leafAfter(open.end), sheet.leafBefore(close.start)];
  if (!first || !last || first.start >= close.start)
    return [sheet.replace({ start: open.end, end: close.start }, `\n${body}\n${outer}`)];
  const opening = { start: open.end, end: first.start };
  const closing = { start: last.end, end: close.start };
  const [opens, closes] = [sheet.isOneLine(opening), sheet.isOneLine(closing)];
  if (where === 'first' && !opens) return [sheet.insert(open.end, `\n${body}`)];
  if (where === 'last' && !closes) return [sheet.insert(last.end, `\n${body}`)];
  const edits: TextEdit[] = [];
  if (opens) edits.push(sheet.replace(opening, where === 'first' ? `\n${body}\n${outer}  ` : `\n${outer}  `));
  if (closes) edits.push(sheet.replace(closing, where === 'last' ? `\n${body}\n${outer}` : `\n${outer}`));
  return edits;
}

/** Puts a clause into a rule or version: after its clauses, before its versions. */
export function insertClause(sheet: Sheet, holder: AstNode, line: string): TextEdit[] {
  const { versions = [], clauses = [] } = holder as { versions?: readonly AstNode[]; clauses?: readonly AstNode[] };
  const last = clauses.at(-1);
  if (versions.length === 0) return insertInto(sheet, holder, line);
  if (!last) return insertInto(sheet, holder, line, 'first');
  const { start, end } = spanOf(last);
  const next = sheet.leafAfter(end);
  const place = next && /^[;；]$/.test(sheet.slice(next)) ? next.end : end;
  return [sheet.insert(place, `\n${indented(line, sheet.indentAt(start))}`)];
}
