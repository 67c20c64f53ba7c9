import type { Feature } from '../feature.ts';
import { analyseCases } from './analyse-cases.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { codeAction } from './code-action.ts';
import { codeLens } from './code-lens.ts';
import { compile } from './compile.ts';
import { completion } from './completion.ts';
import { contents } from './contents.ts';
import { convertKeywords } from './convert-keywords.ts';
import { coverage } from './coverage.ts';
import { dates } from './dates.ts';
import { decision } from './decision.ts';
import { declaration } from './declaration.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import { effects } from './effects.ts';
import { explain } from './explain.ts';
import { foldingRange } from './folding-range.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { implementation } from './implementation.ts';
import { inlayHint } from './inlay-hint.ts';
import { linkedEditing } from './linked-editing.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { references } from './references.ts';
import { refresh } from './refresh.ts';
import { rename } from './rename.ts';
import { ruleTreeFeature } from './rule-tree.ts';
import { selectionRange } from './selection-range.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { signatureHelp } from './signature-help.ts';
import { tests } from './tests.ts';
import { typeDefinition } from './type-definition.ts';
import { typeHierarchy } from './type-hierarchy.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

/** Everything that the server offers. */
export const FEATURES: readonly Feature[] = [
  tests,
  ruleTreeFeature,
  coverage,
  explain,
  decision,
  effects,
  compile,
  analyseCases,
  contents,
  convertKeywords,
  dates,
  callHierarchy,
  codeAction,
  completion,
  declaration,
  definition,
  documentHighlight,
  documentSymbol,
  foldingRange,
  formatting,
  hover,
  implementation,
  linkedEditing,
  pullDiagnostics,
  references,
  rename,
  selectionRange,
  semanticTokens,
  signatureHelp,
  typeDefinition,
  typeHierarchy,
  workspaceSymbol,
  codeLens,
  documentLink,
  inlayHint,
  refresh,
];
