import type { AstNode } from 'langium';
import { blocksOf, clausesOf } from '../checks/rules/blocks.ts';
import type {
  Amendment,
  Expectation,
  ExpectationDetail,
  Fact,
  Period,
  Rule,
  Scenario,
  Subject,
} from '../generated/ast.ts';
import { readDate } from '../literals/dates.ts';
import { writtenNames } from '../mentions/written.ts';
import { followFacts } from '../names/fact-path.ts';
import { actOfScenario, factsOf } from '../names/subject.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { namespacesOf } from './scope.ts';

/** The facts that may follow in a path of an expectation, of which `before` is written; those that lead to parties are `parties`. */
export function factsAlong({ typer }: Workspace, node: AstNode, before: string): { fact: Fact; isParty: boolean }[] {
  const act = actOfScenario((node as ExpectationDetail).$container?.$container as Scenario | undefined);
  const end = followFacts(writtenNames(before), act, typer).at(-1);
  const holder: Subject | undefined = end ? (end.type.kind === 'entity' ? end.type.entity : undefined) : act;
  return factsOf(holder).map((fact) => {
    const type = typer.typeOfFact(fact);
    const one = type.kind === 'list' || type.kind === 'set' ? type.of : type;
    return { fact, isParty: one.kind === 'entity' };
  });
}

/** The periods that the rule of an expectation has in any version, each name once. */
export function periodsAt(node: AstNode): Period[] {
  const rule = ((node as ExpectationDetail).$container as Expectation | undefined)?.rule?.ref;
  if (!rule || rule.$type === 'Table') return [];
  const found = new Map<string, Period>();
  for (const { clauses } of blocksOf(rule as Rule))
    for (const each of clausesOf(clauses, 'Period')) if (each.name && !found.has(each.name)) found.set(each.name, each);
  return [...found.values()];
}

/** A day on which an amendment comes into force or is promulgated. */
export interface AmendmentDate {
  date: string;
  amendment: Amendment;
  inForce: boolean;
}

/** The days of the amendments that the file sees, latest first. */
export function amendmentDates({ names }: Workspace, document: SourceDocument): AmendmentDate[] {
  const found: AmendmentDate[] = [];
  for (const each of namespacesOf({ document }).flatMap((namespace) => names.declarationsIn(namespace))) {
    if (each.$type !== 'Amendment') continue;
    const [inForce, promulgated] = [readDate(each.inForce), readDate(each.promulgated)];
    if (inForce) found.push({ date: inForce, amendment: each, inForce: true });
    if (promulgated) found.push({ date: promulgated, amendment: each, inForce: false });
  }
  return found.sort((a, b) => Number(b.inForce) - Number(a.inForce) || (a.date < b.date ? 1 : -1));
}
