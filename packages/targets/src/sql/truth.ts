import type { PlannedAtom, PlannedDuty, PlannedExemption, PlannedRule, PlanTest } from '@fefta/runtime';
import { addColumn } from './columns.ts';
import { truthSql } from './expression.ts';
import { noteItems } from './items.ts';
import { factsOf } from './reach.ts';
import { type Making, once, piece } from './shape.ts';
import { cases, logic, not, UNKNOWN } from './text.ts';
import { Unsayable } from './unsayable.ts';

/** A test as SQL, three-valued: NULL is unknown. */
export function testSql(making: Making, test: PlanTest): string {
  switch (test.op) {
    case 'constant':
      return test.value ? 'TRUE' : 'FALSE';
    case 'unknown':
      return UNKNOWN;
    case 'and':
    case 'or':
      return logic(
        test.op,
        test.args.map((arg) => testSql(making, arg)),
      );
    case 'not':
      return not(testSql(making, test.arg));
    case 'if':
      return choice(testSql(making, test.condition), testSql(making, test.yes), testSql(making, test.no));
    case 'atom':
      return atomSql(making, test.atom);
    case 'truth':
      return once(making, `t${test.truth.index}`, () =>
        piece(making, `t${test.truth.index}`, testSql(making, test.truth.test)),
      );
    case 'predicate':
      return ruleSql(making, `p${test.predicate.index}`, test.predicate);
    case 'duty':
      return ruleSql(making, `d ${test.duty.name}`, test.duty);
    case 'used':
      return logic(
        'or',
        test.duties.map((duty) => usedFor(making, test.exemption, duty)),
      );
  }
}

/** With an unknown condition, that on which both branches agree. */
function choice(condition: string, yes: string, no: string): string {
  if (condition === 'TRUE') return yes;
  if (condition === 'FALSE') return no;
  return cases(
    [
      [condition, yes],
      [not(condition), no],
      [`(${yes} = ${no})`, yes],
    ],
    UNKNOWN,
  );
}

/** A leaf test in a column of its own; one that cannot be said is not known, and is noted. */
export function atomSql(making: Making, atom: PlannedAtom): string {
  return once(making, `a${atom.index}`, () => {
    try {
      return piece(making, `a${atom.index}`, truthSql(making, atom.test));
    } catch (error) {
      if (!(error instanceof Unsayable)) throw error;
      making.unsayable.set(atom.index, error.limit);
      for (const fact of factsOf(atom.test)) addColumn(making.columns, fact);
      noteItems(making, atom.test);
      return UNKNOWN;
    }
  });
}

/** `when`, none of the exclusions, each of the conditions. */
export function ruleSql(making: Making, key: string, rule: PlannedRule): string {
  return once(making, key, () => {
    const parts = [
      rule.when === undefined ? 'TRUE' : testSql(making, rule.when),
      ...rule.unless.map((exclusion) => not(ruleSql(making, `p${exclusion.index}`, exclusion))),
      ...rule.conditions.map((condition) => ruleSql(making, `p${condition.index}`, condition)),
    ];
    return piece(making, `r${making.known.size}`, logic('and', parts));
  });
}

const exemptionSql = (making: Making, exemption: PlannedExemption): string =>
  ruleSql(making, `e${exemption.index}`, exemption);

/** The duty applies, the exemption holds, and none before it does. */
function usedFor(making: Making, exemption: PlannedExemption, duty: PlannedDuty): string {
  const at = duty.exemptions.indexOf(exemption);
  if (at < 0) return 'FALSE';
  return logic('and', [
    ruleSql(making, `d ${duty.name}`, duty),
    ...duty.exemptions.slice(0, at).map((before) => not(exemptionSql(making, before))),
    exemptionSql(making, exemption),
  ]);
}

/** The answer to a duty as a number: 0 not required, 1 required, 2 and more the exemption used (2 is the first), NULL not known. */
export function answerSql(making: Making, duty: PlannedDuty): string {
  const applies = ruleSql(making, `d ${duty.name}`, duty);
  if (duty.exemptions.length === 0) return `CAST(${applies} AS INTEGER)`;
  const owed = duty.exemptions.reduceRight(
    (otherwise, exemption, i) => eitherWay(exemptionSql(making, exemption), String(i + 2), otherwise),
    '1',
  );
  return eitherWay(applies, owed, '0');
}

/** One where it is true, the other where it is false, NULL where it is not known. */
const eitherWay = (truth: string, yes: string, no: string): string =>
  cases(
    [
      [truth, yes],
      [not(truth), no],
    ],
    'NULL',
  );
