import { spanOf, type TextEdit } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Sheet } from '../sheet.ts';
import { startWithComments } from './removal.ts';

/** Kinds that stand before what uses them. */
const BEFORE = new Set(['Instrument', 'Amendment', 'RatioKind', 'Unit', 'Term', 'Enum', 'Entity', 'Act']);
const LISTS = new Set(['CodeList', 'Group', 'SectorList', 'Calendar']);

/** The declaration of a file in which a node stands. */
export function declarationAround(node: AstNode): AstNode | undefined {
  let current = node;
  while (current.$container?.$container) current = current.$container;
  return current.$containerProperty === 'declarations' ? current : undefined;
}

/**
 * Adds a declaration where a reader would look for it: after the last one of its kind, else beside the one that needs it, else at the end of the file.
 */
export function declare(sheet: Sheet, type: string, text: string, near?: AstNode): TextEdit {
  const { declarations } = sheet.document.root;
  const kin = declarations.filter((each) => each.$type === type);
  const last = kin.at(-1);
  if (last) return after(sheet, last, text, isTight(sheet, kin, text));
  const beside = near && declarationAround(near);
  if (beside && sheet.document.root.declarations.includes(beside as never)) {
    if (!BEFORE.has(type) && !LISTS.has(type)) return after(sheet, beside, text, false);
    return before(sheet, beside, text);
  }
  return atEnd(sheet, text);
}

/** Adds text after a declaration, with a blank line between them. */
export function after(sheet: Sheet, declaration: AstNode, text: string, tight = false): TextEdit {
  const { end } = spanOf(declaration);
  const comment = sheet.leafAfter(end);
  const trails = comment && /_COMMENT$/.test(comment.type) && sheet.isOneLine({ start: end, end: comment.start });
  const place = trails ? comment.end : end;
  const next = sheet.nextLine(place);
  const isCrowded = !tight && sheet.slice({ start: next, end: sheet.nextLine(next) }).trim() !== '';
  return sheet.insert(place, `${tight ? '\n' : '\n\n'}${text}${isCrowded ? '\n' : ''}`);
}

/** Adds text before a declaration and the comments above it, with blank lines around. */
export function before(sheet: Sheet, declaration: AstNode, text: string): TextEdit {
  const place = startWithComments(sheet, spanOf(declaration).start);
  const line = sheet.lineStart(place);
  const above = line === 0 ? '' : sheet.slice({ start: sheet.lineStart(line - 1), end: line });
  return sheet.insert(place, `${above.trim() === '' ? '' : '\n'}${text}\n\n`);
}

export function atEnd(sheet: Sheet, text: string): TextEdit {
  const end = sheet.source.trimEnd().length;
  return sheet.replace({ start: end, end: sheet.source.length }, `${end === 0 ? '' : '\n\n'}${text}\n`);
}

/** Do declarations of one line each stand without blank lines between them? */
function isTight(sheet: Sheet, kin: readonly AstNode[], text: string): boolean {
  const [one, other] = kin.slice(-2).map(spanOf);
  if (!one || /\n/.test(text)) return false;
  if (!other) return sheet.isOneLine(one);
  return sheet.isOneLine(other) && !/\n\s*\n/.test(sheet.slice({ start: one.end, end: other.start }));
}
