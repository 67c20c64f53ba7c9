import { type ast, type UnitWord, unitsAt, wantedAt } from '@fefta/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { AtToken } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { keysOf, keysOfNode, labelOf } from './keys.ts';
import { aboutNode } from './names.ts';

/** The units that may follow a number, in the spelling of the file; the other spelling is found by typing it. */
export function unitCandidates(at: AtToken): Candidate[] {
  const literal = at.token.scratch()?.node as ast.QuantityLiteral | undefined;
  if (!literal) return [];
  const { workspace, document } = at.view;
  const wanted = wantedAt(workspace.typer, literal).type?.kind;
  // A plain number or a ratio has no unit; a word there is the next of the sentence.
  if (wanted === 'integer' || wanted === 'number' || wanted === 'ratio') return [];
  const words = unitsAt(workspace, document, literal).filter((each) => each.fits !== false || at.place.text !== '');
  return words.map((each) => candidateOf(each, at));
}

function candidateOf(word: UnitWord, at: AtToken): Candidate {
  const { text, node, meaning, fits } = word;
  const inSpelling = word.kind === 'quantity' || word.japanese === (at.spelling === 'ja');
  return {
    label: text,
    kind: CompletionItemKind.Unit,
    keys: node ? keysOfNode(node) : keysOf([text, meaning]),
    description: (node && labelOf(node, at.view.language)) ?? (meaning === text ? '' : meaning),
    tier: (fits === true ? TIERS.fits : fits === false ? TIERS.unlikely : TIERS.may) + (inSpelling ? 0 : 1),
    ...(node ? aboutNode(node) : {}),
  };
}
