import type { Comparison } from '@fefta/law';
import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { foundIn, type Word } from '../../citations/standing.ts';
import { comparisonsOf, isSame, SIDES, type Side, thresholdOf } from '../../citations/thresholds.ts';
import type { Basis, CellTest, Citation, Compare } from '../../generated/ast.ts';
import type { Quantity } from '../../literals/quantity.ts';
import { english } from '../../syntax/keywords.ts';
import { rangeOf, spanOf, textOf } from '../../workspace/places.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { standingIn } from './standings.ts';
import { provisionName, textsOf } from './wording.ts';

/** A threshold that the rule compares with another operator than the provision it rests on. */
export const operatorDisagrees: Check = check({
  code: 'operator-disagrees',
  severity: 'warning',
  types: ['Compare', 'CellTest'],
  run(node, context) {
    const { side, threshold } = lineOf(node, context);
    if (!side || !threshold) return;
    const said = sayingsOn(node, threshold, context);
    const against = said.at(-1);
    if (!against || said.some(({ comparison }) => SIDES[comparison.operator] === side)) return;
    const right = otherLine(node.operator ?? '');
    const name = provisionName(against.cited);
    const texts = textsOf([against.word.revision]);
    const { range, text: written } = operatorOf(node, context);
    const title = { ja: `「${right}」に直す`, en: `Change to '${right}'` };
    const suggestion = { title, edits: [{ uri: context.document.uri, range, newText: right }] };
    context.report(
      node,
      {
        ja: `${name.ja}（${texts.ja}）は「${against.comparison.text}」としていますが、ここでは「${written}」で比べています。ちょうどその値のときの答えが変わります。`,
        en: `${name.en} (${texts.en}) says 「${against.comparison.text}」, but here the number is compared by '${written}': the answer differs at exactly that value.`,
      },
      { range, suggestion },
    );
  },
});

/** The number that a comparison is about, and which line it draws there; 1% > x draws that of x < 1%. */
function lineOf(node: Compare | CellTest, context: CheckContext): { side?: Side; threshold?: Quantity } {
  const { typer } = context.workspace;
  const side = SIDES[english(node.operator ?? '')];
  if (!side) return {};
  if (node.$type === 'CellTest') return { side, threshold: thresholdOf(node.value, typer) };
  const right = thresholdOf(node.right, typer);
  if (right) return { side, threshold: right };
  return { side: side === 'up' ? 'down' : 'up', threshold: thresholdOf(node.left, typer) };
}

const OPERATOR = /[>＞<＜][=＝]?|以上|以下|超|未満/;

/** The sign of a comparison; the tree does not keep its place. */
function operatorOf(node: Compare | CellTest, { document }: CheckContext): { range: Range; text: string } {
  if (node.$type === 'CellTest') return { range: rangeOf(node, 'operator'), text: textOf(node, 'operator') };
  const { textDocument } = document.langium;
  const after = spanOf(node.left).end;
  const found = OPERATOR.exec(document.text.slice(after, spanOf(node.right).start));
  const start = after + (found?.index ?? 0);
  const text = found?.[0] ?? node.operator;
  const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(start + text.length) };
  return { range, text };
}

/** The sign that looks the same way and draws the other line. */
const OTHER_LINE: Readonly<Record<string, string>> = {
  '>=': '>',
  '>': '>=',
  '<=': '<',
  '<': '<=',
  以上: '超',
  超: '以上',
  以下: '未満',
  未満: '以下',
};

const otherLine = (operator: string): string => OTHER_LINE[operator] ?? operator;

interface Saying {
  cited: Parameters<typeof provisionName>[0];
  word: Word;
  comparison: Comparison;
}

/** What the provisions on which a comparison rests say of its number, in the revisions that bear on it. */
function sayingsOn(node: AstNode, threshold: Quantity, context: CheckContext): Saying[] {
  return citationsAround(node).flatMap((citation) => {
    const standing = standingIn(citation, context);
    if (standing?.verdict?.kind !== 'stands') return [];
    return foundIn(standing).flatMap(({ word, provisions }) =>
      provisions
        .flatMap(comparisonsOf)
        .filter((comparison) => isSame(comparison, threshold))
        .map((comparison) => ({ cited: standing.cited, word, comparison })),
    );
  });
}

type Holder = AstNode & { clauses?: readonly AstNode[]; bases?: readonly Basis[]; citations?: readonly Citation[] };

/** The citations of the clause, the version and the rule in which a node stands. */
function citationsAround(node: AstNode): Citation[] {
  const found: Citation[] = [];
  for (let holder = node as Holder | undefined; holder?.$container; holder = holder.$container as Holder | undefined) {
    const { clauses = [], bases = [], citations = [] } = holder;
    const inClauses = clauses.filter((each): each is Basis => each.$type === 'Basis');
    found.push(...citations, ...[...bases, ...inClauses].flatMap((each) => each.citations));
  }
  return found;
}
