import { actOfScenario, type ast, subjectOf } from '@fefta/language';
import { splitCitation } from '@fefta/law';
import type { AstNode } from 'langium';
import type { Fix, Fixer } from '../../offer.ts';
import type { Scene } from '../../scene.ts';
import { type Spot, spotOf } from '../../spot.ts';
import { inferredType } from '../../write/inferred.ts';
import type { Creatable } from './kinds.ts';
import { createFact, createMember } from './members.ts';
import { createAmendment, createPlain } from './plain.ts';
import { createBase, createDefinition, createDuty, createExemption, createPredicate } from './rules.ts';

/** What a name that means nothing could be the name of, made where it belongs. */
export const missing: Fixer = (finding, scene) => {
  const spot = spotOf(scene.sheet, finding);
  return spot ? creations(scene, spot) : [];
};

/** Places that tell by themselves what their name is of. */
const PLAIN: Readonly<Record<string, readonly Creatable[]>> = {
  'Duty.acts': ['act'],
  'Exclusion.subject': ['act', 'entity'],
  'Condition.subject': ['act', 'entity'],
  'Definition.subject': ['act', 'entity'],
  'Table.subject': ['act', 'entity'],
  'Property.act': ['act'],
  'Given.act': ['act'],
  'Act.parent': ['act'],
  'Entity.parent': ['entity'],
  'OnBreach.measures': ['measure'],
  'Sector.grounds': ['ground'],
  'Fact.authority': ['authority'],
  'Period.calendar': ['calendar'],
  'TypeRef.ratio': ['ratio'],
  'TypeRef.unit': ['unit'],
  'TypeRef.named': ['enum', 'entity', 'sectors'],
  'Unit.base': ['unit'],
  'Group.list': ['codes'],
  'SectorList.list': ['codes'],
  'CoreOf.list': ['sectors'],
  'Amendment.amends': ['instrument'],
  'Citation.instrument': ['instrument'],
};

function creations(scene: Scene, { node, property, text }: Spot): readonly Fix[] {
  const name = node.$type === 'Citation' ? splitCitation(text).instrument || text : text;
  if (/\.|」/.test(name)) return [];
  const place = `${node.$type}.${property}`;
  const plain = PLAIN[place];
  if (plain) return plain.flatMap((kind) => createPlain(scene, kind, name, node));
  const subject = subjectOf(node);
  switch (place) {
    case 'Unless.exclusions':
      return createPredicate(scene, 'exclusion', name, node, subject);
    case 'OnCondition.conditions':
      return createPredicate(scene, 'condition', name, node, subject);
    case 'Over.rules':
      return createExemption(scene, name, node, dutiesAround(node));
    case 'Exemption.duties':
      return createDuty(scene, 'duty', name, node, undefined);
    case 'Leaves.duties':
      return createDuty(scene, 'report', name, node, actOf(subject));
    case 'Version.by':
    case 'TableVersion.by':
    case 'Sector.by':
    case 'GroupMember.by':
      return createAmendment(scene, name, node, (node as ast.Version).from?.date);
    case 'Endpoint.amendment':
    case 'Scenario.assumed':
      return createAmendment(scene, name, node, undefined);
    case 'Scenario.base':
      return createBase(scene, name, node as ast.Scenario);
    case 'Assignment.path':
      return inAssignment(scene, node as ast.Assignment, name);
    case 'NameRef.target':
      return inExpression(scene, node as ast.NameRef, name);
    case 'Member.member':
      return afterPoint(scene, node as ast.Member, name);
    case 'Expectation.rule':
      return expected(scene, node as ast.Expectation, name);
    default:
      return node.$type === 'ExpectationDetail' ? detail(scene, node as ast.ExpectationDetail, property, name) : [];
  }
}

function inExpression(scene: Scene, node: ast.NameRef, name: string): Fix[] {
  const subject = subjectOf(node);
  if (node.$container.$type === 'Applies')
    return [
      ...createPredicate(scene, 'exclusion', name, node, subject),
      ...createPredicate(scene, 'condition', name, node, subject),
    ];
  const type = inferredType(scene, node);
  return [
    ...createMember(scene, name, scene.workspace.typer.expected(node)),
    ...createFact(scene, name, subject, type),
    ...createDefinition(scene, name, node, subject, type),
  ];
}

function afterPoint(scene: Scene, node: ast.Member, name: string): Fix[] {
  const receiver = scene.workspace.typer.typeOf(node.receiver);
  if (receiver.kind === 'sector-list') return createMember(scene, name, receiver);
  if (receiver.kind !== 'entity') return [];
  const type = inferredType(scene, node);
  return [
    ...createFact(scene, name, receiver.entity, type),
    ...createDefinition(scene, name, node, receiver.entity, type),
  ];
}

function inAssignment(scene: Scene, node: ast.Assignment, name: string): Fix[] {
  const { typer } = scene.workspace;
  const at = node.path.findIndex((each) => !each.ref);
  const before = at > 0 ? typer.typeOfFact(node.path[at - 1]?.ref) : undefined;
  const object = node.$container.$type === 'ObjectValue' ? typer.expected(node.$container) : undefined;
  const inner = before ?? object;
  if (inner && inner.kind !== 'entity') return [];
  const subject = inner ? inner.entity : subjectOf(node);
  const isLast = at === node.path.length - 1;
  return isLast ? createFact(scene, name, subject, inferredType(scene, node)) : [];
}

function expected(scene: Scene, node: ast.Expectation, name: string): Fix[] {
  const act = actOfScenario(node.$container as ast.Scenario);
  if (node.status) return createDuty(scene, 'duty', name, node, act);
  const { value } = node;
  if (!value || value.$type === 'ObjectValue') return [];
  const type = scene.workspace.typer.typeOf(value);
  return createDefinition(scene, name, node, act, type.kind === 'unknown' ? { kind: 'boolean' } : type);
}

function detail(scene: Scene, node: ast.ExpectationDetail, property: string, name: string): Fix[] {
  const expectation = node.$container as ast.Expectation;
  const act = actOfScenario(expectation.$container as ast.Scenario);
  const rule = expectation.rule?.ref;
  if (property === 'exemption') return createExemption(scene, name, node, [rule?.$type === 'Duty' ? rule : undefined]);
  if (property === 'conditions') return createPredicate(scene, 'condition', name, node, act);
  return property === 'reports' ? createDuty(scene, 'report', name, node, act) : [];
}

function dutiesAround(node: AstNode): (ast.Duty | undefined)[] {
  for (let current: AstNode | undefined = node; current; current = current.$container)
    if (current.$type === 'Exemption') return (current as ast.Exemption).duties.map((each) => each.ref);
  return [];
}

function actOf(subject: ast.Act | ast.Entity | undefined): ast.Act | undefined {
  return subject?.$type === 'Act' ? subject : undefined;
}
