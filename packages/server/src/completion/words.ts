import { type ast, factsAlong, periodsAt, unitsOf, writeName } from '@fefta/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { AtToken } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { keysOf, keysOfNode, labelOf } from './keys.ts';
import { aboutNode } from './names.ts';
import { typeWords } from './type-words.ts';

/** The facts that may follow in a path: of the act, then of the party that the path has come to. */
export function factPathCandidates(at: AtToken): Candidate[] {
  const { token, view } = at;
  const node = token.scratch()?.node;
  if (!node) return [];
  const wantsParty = token.site.property === 'bearers';
  return factsAlong(view.workspace, node, token.before).map(({ fact, isParty }) => ({
    ...named(fact, at),
    kind: CompletionItemKind.Field,
    detail: fact.type ? `: ${typeWords(fact.type)}` : '',
    tier: wantsParty && !isParty ? TIERS.unlikely : TIERS.fits,
  }));
}

/** The periods of the rule that is expected. */
export function periodCandidates(at: AtToken): Candidate[] {
  const node = at.token.scratch()?.node;
  return node ? periodsAt(node).map((each) => named(each, at)) : [];
}

function named(node: ast.Fact | ast.Period, { view }: AtToken): Candidate {
  return {
    label: node.name,
    insert: writeName(node.name),
    kind: CompletionItemKind.Event,
    keys: keysOfNode(node),
    description: labelOf(node, view.language) ?? '',
    tier: TIERS.fits,
    ...aboutNode(node),
  };
}

const WEEKDAYS: readonly (readonly [english: string, japanese: string])[] = [
  ['sunday', '日曜日'],
  ['monday', '月曜日'],
  ['tuesday', '火曜日'],
  ['wednesday', '水曜日'],
  ['thursday', '木曜日'],
  ['friday', '金曜日'],
  ['saturday', '土曜日'],
];

/** Days of the week, in the spelling of the file. */
export function weekdayCandidates({ spelling }: AtToken): Candidate[] {
  return WEEKDAYS.map(([english, japanese]) => ({
    label: spelling === 'ja' ? japanese : english,
    kind: CompletionItemKind.Constant,
    keys: keysOf([english, japanese]),
    description: spelling === 'ja' ? english : japanese,
    tier: TIERS.fits,
  }));
}

/** The dimensions that units of the workspace have. Those of the standard have units enough. */
export function dimensionCandidates({ view }: AtToken): Candidate[] {
  const dimensions = unitsOf(view.workspace, view.document).flatMap((each) => each.dimension ?? []);
  return [...new Set(dimensions)].map((label) => ({
    label,
    kind: CompletionItemKind.Unit,
    keys: keysOf([label]),
    tier: TIERS.fits,
  }));
}

/** Currencies of a type "money of …". */
export function currencyCandidates(codes: readonly string[]): Candidate[] {
  return codes.map((label) => ({
    label,
    kind: CompletionItemKind.Unit,
    keys: keysOf([label]),
    tier: label === 'JPY' ? TIERS.fits : TIERS.near,
  }));
}
