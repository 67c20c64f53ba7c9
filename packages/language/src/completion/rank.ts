import type { AstNode } from 'langium';
import { subjectsOf } from '../checks/rules/subjects.ts';
import type {
  Amendment,
  Duty,
  Exemption,
  Expectation,
  ExpectationDetail,
  OnCondition,
  Term,
} from '../generated/ast.ts';
import type { NamedDeclaration } from '../names/name-index.ts';
import { descends, subjectOf } from '../names/subject.ts';
import { english } from '../syntax/keywords.ts';
import type { Typer } from '../types/typer.ts';
import type { Scratch } from './scratch.ts';
import { fitOf, type Wanted, wantedAt } from './wanted.ts';

/** How a declaration of a right type fits a place: 0 well, 1 perhaps, 2 hardly; undefined where it cannot stand. */
export function rankOf(each: NamedDeclaration, { node, property }: Scratch, typer: Typer): number | undefined {
  if (isItself(each, node)) return undefined;
  switch (`${node.$type}.${property}`) {
    case 'Sector.grounds':
      return kindOf(each) === 'ground' ? 0 : undefined;
    case 'Fact.authority':
      return kindOf(each) === 'authority' ? 0 : undefined;
    case 'OnBreach.measures':
      return kindOf(each) === 'measure' ? 0 : undefined;
    case 'Unless.exclusions':
    case 'OnCondition.conditions':
    case 'Expectation.rule':
      return aboutSame(each, node);
    case 'NameRef.target':
      return Math.max(aboutSame(each, node), asValue(each, wantedAt(typer, node), typer));
    case 'Over.rules':
      return sharesDuty(each as Exemption, holderOf(node) as Exemption) ? 0 : 2;
    case 'Leaves.duties':
    case 'ExpectationDetail.reports':
      return kindOf(each) === 'report' ? 0 : 1;
    case 'ExpectationDetail.exemption':
      return isFrom(each as Exemption, expectation(node)?.rule?.ref) ? 0 : 2;
    case 'ExpectationDetail.conditions':
      return conditionsOf(node).has(each) ? 0 : 1;
    case 'Scenario.assumed':
      return (each as Amendment).undated ? 0 : 1;
    default:
      return 0;
  }
}

function kindOf(each: NamedDeclaration): string {
  return english((each as Term | Duty).kind ?? '');
}

/** The declaration in which a node stands. */
function holderOf(node: AstNode): AstNode {
  let current = node;
  while (current.$container && current.$container.$type !== 'SourceFile') current = current.$container;
  return current;
}

function isItself(each: NamedDeclaration, node: AstNode): boolean {
  const holder = holderOf(node) as AstNode & { name?: string };
  return holder.$type === each.$type && holder.name === each.name;
}

/** Is it asked about the cases of the act or entity that the place is about? */
function aboutSame(each: NamedDeclaration, node: AstNode): number {
  const here = subjectOf(node);
  const subjects = subjectsOf(each);
  if (!here || subjects.length === 0) return 0;
  return subjects.some((subject) => descends(here, subject)) ? 0 : 2;
}

function asValue(each: NamedDeclaration, wanted: Wanted, typer: Typer): number {
  switch (each.$type) {
    case 'Definition':
    case 'Table':
      return fitOf(typer.typeOfRef(each.type), wanted);
    case 'SectorList':
      return fitOf({ kind: 'sector-list', list: each }, wanted);
    case 'CodeList':
      return fitOf({ kind: 'code-list', list: each }, wanted);
    case 'ControlList':
      return fitOf({ kind: 'control-list', list: each }, wanted);
    case 'Group':
    case 'Regime':
      return fitOf({ kind: 'group', group: each }, wanted);
    default:
      // A rule says whether it applies.
      return wanted.many || (wanted.type && wanted.type.kind !== 'boolean') ? 2 : 1;
  }
}

function isFrom(each: Exemption, duty: AstNode | undefined): boolean {
  return each.duties.some((reference) => reference.ref === duty);
}

function sharesDuty(each: Exemption, other: Exemption): boolean {
  return (other.duties ?? []).some((reference) => isFrom(each, reference.ref));
}

function expectation(node: AstNode): Expectation | undefined {
  return (node as ExpectationDetail).$container;
}

/** The conditions of the exemption that the expectation names. */
function conditionsOf(node: AstNode): ReadonlySet<unknown> {
  const exemption = expectation(node)?.details.find((each) => each.exemption)?.exemption?.ref;
  const found = new Set<unknown>();
  for (const clauses of [exemption?.clauses ?? [], ...(exemption?.versions ?? []).map((each) => each.clauses)])
    for (const clause of clauses)
      if (clause.$type === 'OnCondition') for (const each of (clause as OnCondition).conditions) found.add(each.ref);
  return found;
}
