import type { AstNode } from 'langium';
import { type Act, type Entity, type Fact, isAct, isEntity, type Scenario, type Subject } from '../generated/ast.ts';
import { memberNamed } from '../incremental/guards.ts';

/** An act or entity and what it descends from, nearest first. Stops at a circle. */
export function lineage(subject: Subject | undefined): Subject[] {
  const line: Subject[] = [];
  let current: Subject | undefined = subject;
  while (current && !line.includes(current)) {
    line.push(current);
    current = current.parent?.ref;
  }
  return line;
}

/** Does every case of `subject` belong to `ancestor` too? */
export function descends(subject: Subject | undefined, ancestor: Subject | undefined): boolean {
  return ancestor !== undefined && lineage(subject).includes(ancestor);
}

/** All facts of an act or entity, its own before those of its parents. */
export function factsOf(subject: Subject | undefined): Fact[] {
  return lineage(subject).flatMap((each) => each.facts);
}

export function factNamed(subject: Subject | undefined, name: string): Fact | undefined {
  for (const each of lineage(subject)) {
    const fact = memberNamed<Fact>(each, 'facts', name);
    if (fact) return fact;
  }
  return undefined;
}

/** The act of a scenario: its own, or that of the scenario it is like. */
export function actOfScenario(scenario: Scenario | undefined, seen: readonly Scenario[] = []): Act | undefined {
  if (!scenario || seen.includes(scenario)) return undefined;
  for (const given of scenario.givens) if (given.act) return given.act.ref;
  return actOfScenario(scenario.base?.ref, [...seen, scenario]);
}

/** The act or entity whose facts a bare name inside the node can mean. */
export function subjectOf(node: AstNode): Subject | undefined {
  for (let current: AstNode | undefined = node; current; current = current.$container) {
    const subject = subjectAt(current);
    if (subject !== 'further') return subject;
  }
  return undefined;
}

interface Rulelike extends AstNode {
  acts?: { ref?: Act }[];
  duties?: { ref?: { acts: { ref?: Act }[] } }[];
  subject?: { ref?: Subject };
  act?: { ref?: Act };
}

function subjectAt(node: AstNode): Subject | undefined | 'further' {
  const rule = node as Rulelike;
  switch (node.$type) {
    case 'Duty':
      return rule.acts?.[0]?.ref;
    case 'Exemption':
      return rule.duties?.[0]?.ref?.acts[0]?.ref;
    case 'Exclusion':
    case 'Condition':
    case 'Definition':
    case 'Table':
    case 'ControlList':
    case 'RegimeList':
      return rule.subject?.ref;
    case 'Property':
      return rule.act?.ref;
    case 'Scenario':
      return actOfScenario(node as Scenario);
    default:
      return isAct(node) || isEntity(node) ? (node as Act | Entity) : 'further';
  }
}
