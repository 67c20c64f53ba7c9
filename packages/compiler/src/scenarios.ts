import type { Expectation, Property, Scenario, Status } from '@fefta/bundle';
import { actOfScenario, type ast, english, qualifiedName, readDate } from '@fefta/language';
import { declared } from './common.ts';
import { asked, expression } from './expressions.ts';
import { assign, type FactObject, factValue, newFacts } from './facts.ts';
import type { CompilationUnit } from './unit.ts';

/** A scenario complete in itself: what it takes over from the scenario it is like has been put in. */
export function scenario(unit: CompilationUnit, node: ast.Scenario): Scenario {
  const line = ancestry(node);
  const facts = newFacts();
  for (const each of line) for (const given of each.givens) assign(unit, facts, given.assignments);
  const act = actOfScenario(node);
  const dated = line.findLast((each) => each.date !== undefined);
  const assuming = line.findLast((each) => each.unassuming || each.assumed.length > 0);
  return {
    ...declared(unit, node, node.clauses),
    act: act ? qualifiedName(act) : '',
    asOf: readDate(dated?.date) ?? '',
    assume: [...new Set((assuming?.assumed ?? []).map((each) => unit.name(each)))].sort(),
    facts: facts as FactObject,
    expect: node.expectations.map((each) => expectation(unit, each)),
  };
}

/** The scenarios that this one is like, the farthest first, then itself. */
function ancestry(node: ast.Scenario): ast.Scenario[] {
  const line: ast.Scenario[] = [];
  let current: ast.Scenario | undefined = node;
  while (current && !line.includes(current)) {
    line.unshift(current);
    current = current.base?.ref;
  }
  return line;
}

function expectation(unit: CompilationUnit, node: ast.Expectation): Expectation {
  const details = node.details;
  if (node.listed) return listedExpectation(unit, node, node.listed);
  const result: Expectation = { rule: unit.name(node.rule), place: unit.place(node) };
  if (node.status) result.status = statusOf(node.status);
  if (node.value) result.value = factValue(unit, node.value);
  for (const detail of details) addDetail(unit, result, detail);
  return result;
}

/** That a fact is in a list or item, or is not. */
function listedExpectation(unit: CompilationUnit, node: ast.Expectation, { left, right }: ast.Membership): Expectation {
  const { list: rule, ...item } = asked(right);
  return { rule, listed: { ...item, self: expression(unit, left) }, value: !node.outside, place: unit.place(node) };
}

function addDetail(unit: CompilationUnit, result: Expectation, detail: ast.ExpectationDetail): void {
  if (detail.exemption) result.exemption = unit.name(detail.exemption);
  if (detail.bearers.length > 0) result.bearers = [...detail.bearers];
  if (detail.missing.length > 0) result.missing = [...detail.missing];
  if (detail.conditions.length > 0) result.conditions = unit.names(detail.conditions);
  if (detail.nothing || detail.reports.length > 0) result.reports = unit.names(detail.reports);
  if (detail.period !== undefined) {
    result.periods = [...(result.periods ?? []), { name: detail.period, ends: readDate(detail.ends) ?? '' }];
  }
}

function statusOf(text: string): Status | 'absent' {
  const status = english(text);
  return (
    status === 'not required' ? 'not-required' : status === 'needs judgement' ? 'needs-judgement' : status
  ) as Status;
}

export function property(unit: CompilationUnit, node: ast.Property): Property {
  return {
    ...declared(unit, node),
    kind: english(node.kind) as Property['kind'],
    act: unit.name(node.act),
    condition: expression(unit, node.condition),
  };
}
