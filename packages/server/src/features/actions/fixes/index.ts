import type { Finding } from '@fefta/language';
import { type Fix, type Fixer, message } from '../offer.ts';
import type { Scene } from '../scene.ts';
import { amendmentOrder, versionBy } from './amendments.ts';
import { judgementAuthority, missingBasis, sectorGround } from './basis.ts';
import { abolishedCode, overlappingRange, unknownCode, unknownParent } from './codes.ts';
import { missing } from './create/missing.ts';
import {
  applicableBefore,
  beforeInstrument,
  emptyInterval,
  gapBetweenVersions,
  overlappingMembership,
  overlappingVersions,
} from './intervals.ts';
import { labelTwice, missingLabels } from './labels.ts';
import { marks } from './marks.ts';
import { meant } from './meant.ts';
import { ambiguousName, unknownNamespace } from './names.ts';
import { duplicateMember, duplicateName, factTwice, removing, removingItem, unusedDeclaration } from './removals.ts';
import {
  conditionNamed,
  definitionValue,
  delegation,
  dutyBearer,
  exclusionNamed,
  joinClauses,
  makeReport,
  otherClause,
  predicateCondition,
  priority,
} from './rules.ts';
import {
  beforeAnything,
  incompleteScenario,
  propertyScenario,
  removeLike,
  unknownParty,
  unknownPeriod,
  withdrawFact,
} from './scenarios.ts';
import { suggested } from './suggested.ts';
import { emptyCell, rowWidth, tableGap } from './tables.ts';
import {
  businessDays,
  constantComparison,
  inheritanceCircle,
  noneCompared,
  otherOperator,
  unknownUnit,
  wrongType,
} from './types.ts';
import { witnessScenario } from './witness.ts';

const clause = message('この定めを消す', 'Remove this clause');
const expectation = message('この期待を消す', 'Remove this expectation');
const name = message('この名前を消す', 'Remove this name');

/** The answers to each kind of finding, beside the suggestion that the check gives. The first is the likeliest. */
const FIXERS: Readonly<Record<string, readonly Fixer[]>> = {
  'abolished-code': [abolishedCode],
  'ambiguous-name': [ambiguousName],
  'amendment-order': [amendmentOrder],
  'applicable-before-force': [applicableBefore],
  'before-anything': [beforeAnything, removing(expectation, 'Expectation')],
  'business-days-without-calendar': [businessDays],
  'clause-not-allowed': [
    otherClause,
    removing(clause, 'When', 'Means', 'Unless', 'OnCondition', 'Leaves', 'Over', 'OnBreach', 'BorneBy', 'Period'),
  ],
  'condition-never-named': [conditionNamed, unusedDeclaration],
  'constant-comparison': [constantComparison],
  'constant-condition': [otherOperator],
  'contradictory-condition': [otherOperator],
  'definition-without-value': [definitionValue],
  'delegation-circle': [delegation],
  'duplicate-clause': [joinClauses, removing(clause, 'When', 'Means')],
  'duplicate-member': [duplicateMember],
  'duplicate-name': [duplicateName],
  'duty-without-bearer': [dutyBearer],
  'empty-cell-without-meaning': [emptyCell],
  'empty-interval': [emptyInterval],
  'exceptions-disagree': [priority],
  'fact-twice': [factTwice],
  'gap-between-versions': [gapBetweenVersions],
  'impossible-expectation': [removing(expectation, 'ExpectationDetail')],
  'incomplete-scenario': [incompleteScenario],
  'inheritance-circle': [inheritanceCircle],
  'judgement-without-authority': [judgementAuthority],
  'label-twice': [labelTwice],
  'leaves-no-report': [makeReport, removingItem(name, ['Leaves', 'duties'])],
  'missing-basis': [missingBasis],
  'missing-fact-not-missing': [withdrawFact, removingItem(name, ['ExpectationDetail', 'missing'])],
  'missing-label': [missingLabels],
  'none-compared': [noneCompared],
  'overlapping-membership': [overlappingMembership],
  'overlapping-range': [overlappingRange],
  'overlapping-versions': [overlappingVersions],
  'predicate-without-condition': [predicateCondition],
  'property-untouched': [propertyScenario],
  'row-width': [rowWidth],
  'scenario-circle': [removeLike],
  'sector-without-ground': [sectorGround],
  'subject-mismatch': [removingItem(name, ['Unless', 'exclusions'], ['OnCondition', 'conditions'])],
  'table-gap': [tableGap],
  'undeclared-duty': [removing(expectation, 'Expectation')],
  'undeclared-instrument': [meant, missing],
  'unknown-code': [unknownCode],
  'unknown-namespace': [unknownNamespace],
  'unknown-parent-code': [unknownParent],
  'unknown-party': [unknownParty],
  'unknown-period': [unknownPeriod],
  'unknown-unit': [unknownUnit],
  'unreachable-exclusion': [exclusionNamed, removingItem(name, ['Unless', 'exclusions']), unusedDeclaration],
  'unresolved-name': [meant, missing],
  'unused-declaration': [unusedDeclaration],
  'version-before-instrument': [beforeInstrument],
  'version-without-instrument': [versionBy],
  'wrong-type': [wrongType],
};

/** Everything that answers to a finding, each once; one of them at most is preferred. */
export function fixesOf(finding: Finding, scene: Scene): Fix[] {
  const own = (FIXERS[finding.code] ?? []).flatMap((fixer) => fixer(finding, scene));
  const all = new Map<string, Fix>();
  for (const fix of [...suggested(finding), ...own, ...witnessScenario(finding, scene), ...marks(finding, scene)])
    if (!all.has(fix.title.en)) all.set(fix.title.en, fix);
  const fixes = [...all.values()];
  const preferred = fixes.find((each) => each.preferred);
  return fixes.map((each) =>
    each === preferred || !each.preferred ? each : { ...each, preferred: false, safe: false },
  );
}
