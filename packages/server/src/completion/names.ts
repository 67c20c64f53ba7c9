import { type ast, namesAt, type ScopedName, writeName } from '@fefta/language';
import { CompletionItemKind } from 'vscode-languageserver';
import { fold } from '../search/fold.ts';
import type { About } from './about.ts';
import type { AtToken } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { keysOfNode, labelOf } from './keys.ts';
import { typeWords } from './type-words.ts';

const KINDS: Readonly<Record<string, CompletionItemKind>> = {
  Fact: CompletionItemKind.Field,
  EnumMember: CompletionItemKind.EnumMember,
  Sector: CompletionItemKind.EnumMember,
  Variable: CompletionItemKind.Variable,
  Enum: CompletionItemKind.Enum,
  SectorList: CompletionItemKind.Enum,
  Entity: CompletionItemKind.Class,
  Act: CompletionItemKind.Class,
  CodeList: CompletionItemKind.Struct,
  Group: CompletionItemKind.Struct,
  Regime: CompletionItemKind.Struct,
  RegimeList: CompletionItemKind.Enum,
  ControlList: CompletionItemKind.Enum,
  ControlItem: CompletionItemKind.EnumMember,
  Stage: CompletionItemKind.EnumMember,
  Procedure: CompletionItemKind.Module,
  Instrument: CompletionItemKind.Reference,
  Amendment: CompletionItemKind.Event,
  Term: CompletionItemKind.Constant,
  Unit: CompletionItemKind.Unit,
  RatioKind: CompletionItemKind.Unit,
  Calendar: CompletionItemKind.Constant,
  Scenario: CompletionItemKind.Module,
};

/** Names that may stand at the place, with what they are called in the language of the person. */
export function nameCandidates(at: AtToken): Candidate[] {
  const scratch = at.token.scratch();
  if (!scratch) return [];
  const { workspace, document } = at.view;
  const typed = fold(at.place.text.replace(/^「/, '')).trim();
  return namesAt({ workspace, document, scratch, typed }, at.token.before).map((each) => candidateOf(each, at));
}

function candidateOf(each: ScopedName, at: AtToken): Candidate {
  const { node, name, namespace } = each;
  const written = writeName(name);
  const label = labelOf(node, at.view.language);
  const detail = detailOf(node);
  return {
    label: name,
    ...(written === name ? {} : { insert: written }),
    kind: KINDS[node.$type] ?? CompletionItemKind.Function,
    keys: keysOfNode(node),
    ...(detail ? { detail } : {}),
    description: namespace ? `${label ?? ''} (${namespace})`.trim() : (label ?? ''),
    tier: tierOf(each),
    ...(namespace ? { namespace } : {}),
    ...aboutNode(node),
  };
}

function tierOf({ nearness, rank }: ScopedName): number {
  if (nearness === 'elsewhere') return TIERS.elsewhere;
  if (rank === 2) return TIERS.unlikely;
  const near = nearness === 'member' || nearness === 'variable' ? TIERS.fits : TIERS.near;
  return rank === 1 ? TIERS.may : near;
}

/** What follows the name of a fact or definition: its type. */
function detailOf(node: ScopedName['node']): string | undefined {
  const { type } = node as Partial<ast.Fact>;
  const hasType = node.$type === 'Fact' || node.$type === 'Definition' || node.$type === 'Table';
  return hasType && type ? `: ${typeWords(type)}` : undefined;
}

/** How to find the node again: declarations by namespace and name, members by their holder too. */
export function aboutNode(node: ScopedName['node']): { about?: About } {
  const holder = node.$container;
  if (!holder) return {};
  const isDeclaration = holder.$type === 'SourceFile';
  const declaration = (isDeclaration ? node : holder) as ScopedName['node'] & { name?: string };
  const file = declaration.$container as ast.SourceFile | undefined;
  if (file?.$type !== 'SourceFile' || !declaration.name) return {};
  const { name, $type: type } = declaration;
  const member = isDeclaration ? undefined : (node as { name?: string }).name;
  const about = { kind: 'declaration' as const, namespace: file.namespace?.name ?? '', name, type };
  return { about: member ? { ...about, member } : about };
}
