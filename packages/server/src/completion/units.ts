import {
  type ast,
  dimensionName,
  type StandardUnit,
  standardUnits,
  type UnitWord,
  unitsAt,
  unitsOf,
  wantedAt,
} from '@fefta/language';
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
  const isTyped = at.place.text !== '';
  const words = unitsAt(workspace, document, literal).filter(
    (each) => each.fits === true || isTyped || (each.fits === undefined && !each.standard),
  );
  return words.map((each) => candidateOf(each, at));
}

/** The units of the standard, where a type or a declaration names one. */
export function standardCandidates(at: AtToken): Candidate[] {
  const declared = new Set(unitsOf(at.view.workspace, at.view.document).map(({ name }) => name));
  const others = standardUnits().filter(({ name }) => !declared.has(name));
  return others.map((each) => ({
    label: each.name,
    kind: CompletionItemKind.Unit,
    keys: keysOf([each.name, ...each.spellings]),
    description: namesOf(each, at),
    tier: TIERS.may,
  }));
}

/** Its name and its dimension, in the language of the editor. */
function namesOf(unit: StandardUnit, { view: { language } }: AtToken): string {
  const dimension = dimensionName(unit.dimension)[language];
  return unit[language] === unit.name ? dimension : `${unit[language]} – ${dimension}`;
}

function candidateOf(word: UnitWord, at: AtToken): Candidate {
  const { text, node, standard, meaning, fits } = word;
  const isSymbol = word.kind === 'quantity' && !word.japanese;
  const inSpelling = isSymbol || word.japanese === (at.spelling === 'ja');
  return {
    label: text,
    kind: CompletionItemKind.Unit,
    keys: node ? keysOfNode(node) : keysOf([text, meaning, ...(standard && !word.japanese ? standard.spellings : [])]),
    description:
      (node && labelOf(node, at.view.language)) ??
      (standard && !word.japanese ? namesOf(standard, at) : meaning === text ? '' : meaning),
    tier: (fits === true ? TIERS.fits : fits === false ? TIERS.unlikely : TIERS.may) + (inSpelling ? 0 : 1),
    ...(node ? aboutNode(node) : {}),
  };
}
