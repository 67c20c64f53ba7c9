import type { PropertyOutcome, ScenarioOutcome } from '@fefta/analysis';
import type { Place } from '@fefta/bundle';
import { type ast, type NamedDeclaration, nameRange, nodesAround, qualifiedName, rangeOf } from '@fefta/language';
import type { Location } from 'vscode-languageserver-types';
import type { TestFailure, TestResult } from '../../protocol.ts';
import type { Compiled } from '../../session/compiled.ts';
import type { Host } from '../../session/host.ts';
import { idOf } from '../../session/ids.ts';
import type { Project } from '../../session/project.ts';
import { partWord, TEST } from './words.ts';

/** How a scenario came out; a failure points at the expectation that was not met. */
export function scenarioResult(
  { language }: Host,
  project: Project,
  compiled: Compiled,
  { scenario, passed, failures }: ScenarioOutcome,
  duration: number,
): TestResult {
  const told = failures.map(({ what, expected, actual }): TestFailure => {
    const { rule, part } = readWhat(what);
    return {
      message: rule ? TEST.unmet[language](rule.slice(rule.lastIndexOf('.') + 1), partWord(part, language)) : what,
      expected: show(expected),
      actual: show(actual),
      location: locate(project, compiled, scenario.place, rule),
    };
  });
  return result(project, scenario.name, passed, told, duration);
}

export function propertyResult(
  { language }: Host,
  project: Project,
  compiled: Compiled,
  { property, passed, broken, unread }: PropertyOutcome,
  duration: number,
): TestResult {
  const location = locate(project, compiled, property.place, undefined);
  const told: TestFailure[] = [
    ...broken.slice(0, 3).map((each) => ({ message: TEST.broken[language], actual: show(each), location })),
    ...unread.slice(0, 3).map((each) => ({ message: TEST.unread[language], actual: show(each), location })),
  ];
  return result(project, property.name, passed, told, duration);
}

function result(
  project: Project,
  name: string,
  passed: boolean,
  failures: TestFailure[],
  duration: number,
): TestResult {
  return { id: idOf(project, name), state: passed ? 'passed' : 'failed', failures, duration };
}

/** "jp.x.Duty: status" → the rule and the part of the expectation. */
function readWhat(what: string): { rule: string | undefined; part: string } {
  const at = what.indexOf(': ');
  return at < 0 ? { rule: undefined, part: what } : { rule: what.slice(0, at), part: what.slice(at + 2) };
}

/** The expectation of the rule in the declaration that begins at the place, or the name of the declaration. */
function locate(
  project: Project,
  { sources }: Compiled,
  [source, line, column]: Place,
  rule: string | undefined,
): Location {
  const uri = sources[source] ?? '';
  const start = { line: line - 1, character: column - 1 };
  const document = project.live.document(uri);
  if (!document) return { uri, range: { start, end: start } };
  const offset = document.langium.textDocument.offsetAt(start) + 1;
  const node = nodesAround(document, offset).find((each) => each.$container === document.root);
  if (!node) return { uri, range: { start, end: start } };
  const expectations = node.$type === 'Scenario' ? (node as ast.Scenario).expectations : [];
  const meant = expectations.find((each) => {
    const target = each.rule?.ref ?? (each.listed && project.live.workspace.typer.listAskedOf(each.listed));
    return target !== undefined && qualifiedName(target as NamedDeclaration) === rule;
  });
  return { uri, range: meant ? rangeOf(meant) : nameRange(node) };
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
}
