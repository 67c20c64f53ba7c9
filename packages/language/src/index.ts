export { type Alternatives, alternativesTo } from './checks/alternatives.ts';
export { sharedThresholds } from './checks/controls/thresholds.ts';
export { type Draft, draftOf } from './checks/draft.ts';
export { nearestTo } from './checks/names/nearest.ts';
export { CHECK_CODES } from './checks/registry.ts';
export { checkWorkspace } from './checks/run.ts';
export { type Bound, type Bounds, boundOf, boundsOf, versionBounds } from './checks/time/bounds.ts';
export { type Span as VersionSpan, spansInOrder } from './checks/time/versions.ts';
export { type Cited, citedProvision, provisionAt } from './citations/cited.ts';
export { carriedOutIn, delegatedBelow, delegatedBy, referencesOf } from './citations/delegation.ts';
export { type HeldRevision, type HeldTexts, revisionOn } from './citations/held.ts';
export { plainPath } from './citations/written-path.ts';
export * from './completion/index.ts';
export type { Finding, InCases, Message, Severity, Suggestion, TextEdit } from './finding.ts';
export { formatText } from './format/index.ts';
export type * as ast from './generated/ast.ts';
export { hashOf } from './incremental/fingerprint.ts';
export type { DocumentMemory } from './incremental/memory.ts';
export type { Code, CodeTable } from './lists/code-data.ts';
export { codesOf } from './lists/coverage.ts';
export { type ItemHolder, itemNamed, itemsByNumber, itemsWithin, numberOf, topItems } from './lists/items.ts';
export { type Labels, labelsOf } from './lists/labels.ts';
export { readDate } from './literals/dates.ts';
export { type Exact, exact, parseDecimal, printExact, times } from './literals/exact.ts';
export { canonicalNumber, writtenNumber } from './literals/item-number.ts';
export type { Quantity } from './literals/quantity.ts';
export { mentionAt } from './mentions/at.ts';
export { mentionsIn } from './mentions/in-node.ts';
export { type Mention, sameThing, type Thing } from './mentions/mention.ts';
export { mentionsOf, mentionsWithin } from './mentions/of-thing.ts';
export { citedName } from './mentions/references.ts';
export { periodsOf } from './mentions/words.ts';
export { membersOf } from './names/candidates.ts';
export { listOfItem } from './names/item-place.ts';
export { fileOf, type NamedDeclaration, qualifiedName } from './names/name-index.ts';
export { actOfScenario, descends, factsOf, lineage, subjectOf } from './names/subject.ts';
export { type Renaming, rename, sameName } from './renaming/rename.ts';
export { createFeftaServices, type FeftaServices } from './services.ts';
export type { SourceText, WorkspaceOptions } from './sources.ts';
export { english, KEYWORD_PAIRS } from './syntax/keywords.ts';
export { writeName, writeQualified } from './syntax/spelling.ts';
export { describeType, type Type } from './types/type.ts';
export { type Typer, tableOf } from './types/typer.ts';
export { measureOf } from './units/declared.ts';
export { fromBase, type Measure, standardUnit, toBase } from './units/measure.ts';
export {
  coherentUnit,
  dimensionName,
  listed,
  type StandardUnit,
  standardUnits,
  standardUnitsOf,
} from './units/standard.ts';
export type { SourceDocument } from './workspace/document.ts';
export { type Leaf, leavesOf } from './workspace/leaves.ts';
export { type Changes, LiveWorkspace } from './workspace/live.ts';
export { nameRange, rangeOf, spanOf, textOf } from './workspace/places.ts';
export { childrenOf, nodeAt, nodesAround, type SymbolAt, symbolAt, symbolsOf } from './workspace/symbols.ts';
export { findUses, type UsePlace } from './workspace/uses.ts';
export { allNodes, buildWorkspace, type Progress, type Workspace } from './workspace/workspace.ts';
