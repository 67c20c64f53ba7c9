import type { Check } from '../check.ts';
import { beforeAnything } from './before-anything.ts';
import { factTwice } from './fact-twice.ts';
import { impossibleExpectation } from './impossible-expectation.ts';
import { incompleteScenario } from './incomplete-scenario.ts';
import { missingFactNotMissing } from './missing-fact-not-missing.ts';
import { propertyUntouched } from './property-untouched.ts';
import { scenarioCircle } from './scenario-circle.ts';
import { undeclaredDuty } from './undeclared-duty.ts';
import { unknownParty } from './unknown-party.ts';
import { unknownPeriod } from './unknown-period.ts';

export const SCENARIOS_CHECKS: readonly Check[] = [
  incompleteScenario,
  scenarioCircle,
  factTwice,
  undeclaredDuty,
  beforeAnything,
  impossibleExpectation,
  missingFactNotMissing,
  unknownParty,
  unknownPeriod,
  propertyUntouched,
];
