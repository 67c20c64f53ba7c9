import { childrenOf, formatText, spanOf } from '@fefta/language';
import type { TextEdit } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver-textdocument';
import type { Span } from '../../document/places.ts';
import type { View } from '../../session/view.ts';
import { editsTo } from './edits.ts';

/** The whole document laid out; nothing where it cannot be read. */
export function layOutDocument({ text, document }: View): TextEdit[] {
  if (document.refusal) return [];
  const source = text.getText();
  const result = formatText(source);
  return result.ok ? editsTo(text, { start: 0, end: source.length }, result.text) : [];
}

/** The declarations that a range touches, each for itself: others may be broken. */
export function layOutRange(view: View, range: Range): TextEdit[] {
  const [start, end] = [view.text.offsetAt(range.start), view.text.offsetAt(range.end)];
  return declarations(view)
    .filter((span) => span.start <= end && start <= span.end)
    .flatMap((span) => layOutDeclaration(view, span));
}

/** The declaration in which an offset lies; the inside of no other is touched. */
export function layOutAt(view: View, offset: number): TextEdit[] {
  const around = declarations(view).find(({ start, end }) => start < offset && offset <= end);
  return around ? layOutDeclaration(view, around) : [];
}

function declarations({ document }: View): Span[] {
  return childrenOf(document.root).map(spanOf);
}

/** A declaration is a source of its own. One that is broken, or of which the tree knows only a part, stays as it is. */
function layOutDeclaration({ text }: View, span: Span): TextEdit[] {
  const source = text.getText().slice(span.start, span.end);
  const result = formatText(source);
  return result.ok ? editsTo(text, span, result.text.replace(/\n$/, '')) : [];
}
