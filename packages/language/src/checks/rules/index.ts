import type { Check } from '../check.ts';
import { clauseNotAllowed } from './clause-not-allowed.ts';
import { conditionNeverNamed } from './condition-never-named.ts';
import { definitionWithoutValue } from './definition-without-value.ts';
import { duplicateClause } from './duplicate-clause.ts';
import { dutyWithoutBearer } from './duty-without-bearer.ts';
import { exceptionCircle } from './exception-circle.ts';
import { exceptionsDisagree } from './exceptions-disagree.ts';
import { exemptionOfNothing } from './exemption-of-nothing.ts';
import { leavesNoReport } from './leaves-no-report.ts';
import { predicateWithoutCondition } from './predicate-without-condition.ts';
import { priorityCircle } from './priority-circle.ts';
import { repeatedName } from './repeated-name.ts';
import { subjectMismatch } from './subject-mismatch.ts';
import { unreachableExclusion } from './unreachable-exclusion.ts';

export const RULES_CHECKS: readonly Check[] = [
  clauseNotAllowed,
  duplicateClause,
  definitionWithoutValue,
  predicateWithoutCondition,
  dutyWithoutBearer,
  repeatedName,
  subjectMismatch,
  leavesNoReport,
  conditionNeverNamed,
  unreachableExclusion,
  exemptionOfNothing,
  exceptionCircle,
  priorityCircle,
  exceptionsDisagree,
];
