import { spanOf, type TextEdit } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Sheet } from '../sheet.ts';

/** What holds from one day until another: a version, sector, member or code. */
export interface Dated extends AstNode {
  from?: AstNode;
  until?: AstNode;
}

const AFTER = /^(by|改正|applicable|適用|[{｛])$/;

/** Writes the day (or amendment) from which it holds no more. */
export function writeUntil(sheet: Sheet, node: Dated, text: string): TextEdit {
  if (node.until) return sheet.replace(spanOf(node.until), text);
  const at = node.from ? spanOf(node.from).end : placeOfInterval(sheet, node);
  return sheet.insert(at, ` ${sheet.word('until')} ${text}`);
}

/** Writes the day (or amendment) from which it holds. */
export function writeFrom(sheet: Sheet, node: Dated, text: string): TextEdit {
  if (node.from) return sheet.replace(spanOf(node.from), text);
  return sheet.insert(placeOfInterval(sheet, node), ` ${sheet.word('from')} ${text}`);
}

/** Takes "until" away. */
export function removeUntil(sheet: Sheet, node: Dated & { until: AstNode }): TextEdit {
  const keyword = sheet.leafBefore(spanOf(node.until).start);
  const before = keyword && sheet.leafBefore(keyword.start);
  return sheet.delete({ start: before?.end ?? spanOf(node.until).start, end: spanOf(node.until).end });
}

/** The end of what stands before the interval. */
function placeOfInterval(sheet: Sheet, node: Dated): number {
  if (node.until) {
    const keyword = sheet.leafBefore(spanOf(node.until).start);
    const before = keyword && sheet.leafBefore(keyword.start);
    if (before) return before.end;
  }
  const next = sheet.places.own(node).find((leaf) => leaf.isKeyword && AFTER.test(sheet.slice(leaf)));
  return (next && sheet.leafBefore(next.start)?.end) ?? spanOf(node).end;
}
