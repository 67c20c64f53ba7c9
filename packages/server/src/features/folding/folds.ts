import { type Leaf, spanOf } from '@fefta/language';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { type Places, placesOf, type Span } from '../../document/places.ts';
import type { View } from '../../session/view.ts';

/** Nodes without brackets of their own that fold where they take several lines. */
const CLAUSES = [
  ...['Basis', 'When', 'Means', 'Unless', 'OnCondition', 'Leaves', 'Over', 'OnBreach', 'BorneBy', 'Period', 'Note'],
  ...['ProvisionMark', 'Property', 'Expectation', 'Mark'],
];

const OPENING = /^[{[｛［]$/;
const CLOSING = /^[}\]｝］]$/;

/** Everything that folds in a document, in order; one fold per line, the longest. */
export function foldsOf(view: View): FoldingRange[] {
  const places = placesOf(view);
  const folds = [
    ...blocks(view, places),
    ...clauses(view, places),
    ...imports(view, places),
    ...comments(view, places),
  ];
  const byLine = new Map<number, FoldingRange>();
  for (const fold of folds) {
    const known = byLine.get(fold.startLine);
    if (fold.endLine > fold.startLine && fold.endLine > (known?.endLine ?? -1)) byLine.set(fold.startLine, fold);
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}

/** From the line on which a bracket's declaration or clause begins to the line before the other bracket, which stays in sight. */
function blocks(view: View, places: Places): FoldingRange[] {
  const source = view.text.getText();
  const open: Leaf[] = [];
  const folds: FoldingRange[] = [];
  for (const leaf of places.leaves) {
    const sign = leaf.end - leaf.start === 1 ? source.slice(leaf.start, leaf.end) : '';
    if (OPENING.test(sign)) open.push(leaf);
    if (!CLOSING.test(sign)) continue;
    const opening = open.pop();
    if (opening) folds.push(block(view, opening, leaf));
  }
  return folds;
}

function block({ text }: View, opening: Leaf, closing: Leaf): FoldingRange {
  const holder = opening.node && opening.node === closing.node ? spanOf(opening.node).start : opening.start;
  const startLine = text.positionAt(Math.min(holder, opening.start)).line;
  const end = text.positionAt(closing.start).line;
  const isFirst =
    text
      .getText()
      .slice(text.offsetAt({ line: end, character: 0 }), closing.start)
      .trim() === '';
  return { startLine, endLine: isFirst ? end - 1 : end };
}

function clauses(view: View, places: Places): FoldingRange[] {
  return CLAUSES.flatMap((type) => view.document.nodes.get(type) ?? []).map((node) => fold(spanOf(node), places));
}

function imports({ document }: View, places: Places): FoldingRange[] {
  const all = document.root.imports;
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last || first === last) return [];
  return [fold({ start: spanOf(first).start, end: spanOf(last).end }, places, FoldingRangeKind.Imports)];
}

/** Block comments, and line comments that stand on lines of their own one below the other. */
function comments({ text }: View, places: Places): FoldingRange[] {
  const runs: Span[] = [];
  let lastLine = -2;
  for (const leaf of places.leaves) {
    if (leaf.type !== 'SL_COMMENT' && leaf.type !== 'ML_COMMENT') continue;
    const { line, character } = text.positionAt(leaf.start);
    const before = text.getText({ start: { line, character: 0 }, end: { line, character } });
    const isAlone = before.trim() === '';
    const run = runs.at(-1);
    if (leaf.type === 'SL_COMMENT' && isAlone && run && line === lastLine + 1) run.end = leaf.end;
    else if (isAlone) runs.push({ start: leaf.start, end: leaf.end });
    lastLine = leaf.type === 'SL_COMMENT' && isAlone ? line : -2;
  }
  return runs.map((run) => fold(run, places, FoldingRangeKind.Comment));
}

function fold(span: Span, places: Places, kind?: FoldingRangeKind): FoldingRange {
  const { start, end } = places.range(span);
  return { startLine: start.line, endLine: end.line, ...(kind ? { kind } : {}) };
}
