import { actOfScenario, type ast, type Type } from '@fefta/language';
import type { AstNode } from 'langium';
import { before, declare } from '../../edit/declarations.ts';
import type { Fix } from '../../offer.ts';
import type { Scene } from '../../scene.ts';
import { visible } from '../../write/inferred.ts';
import { Naming } from '../../write/naming.ts';
import { block, definition, duty, exemption, predicate, titled, toDo } from '../../write/skeletons.ts';
import { someValue, writeType } from '../../write/types.ts';
import { creationTitle } from './kinds.ts';

type Subject = ast.Act | ast.Entity;

export function createPredicate(
  scene: Scene,
  kind: 'exclusion' | 'condition',
  name: string,
  near: AstNode,
  subject: Subject | undefined,
): Fix[] {
  if (!subject?.name) return [];
  const { sheet } = scene;
  const type = kind === 'exclusion' ? 'Exclusion' : 'Condition';
  const edits = () => {
    const naming = new Naming(scene);
    return [declare(sheet, type, predicate(sheet, kind, name, naming.write(subject)), near), ...naming.edits];
  };
  return [{ id: `create-${kind}`, title: creationTitle(kind, name), edits }];
}

export function createExemption(
  scene: Scene,
  name: string,
  near: AstNode,
  duties: readonly (ast.Duty | undefined)[],
): Fix[] {
  const known = duties.flatMap((each) => (each?.name ? [each] : []));
  if (known.length === 0) return [];
  const { sheet } = scene;
  const edits = () => {
    const naming = new Naming(scene);
    const names = known.map((each) => naming.write(each));
    return [declare(sheet, 'Exemption', exemption(sheet, name, names), near), ...naming.edits];
  };
  return [{ id: 'create-exemption', title: creationTitle('exemption', name), edits }];
}

/** The first fact of the act that is a party bears it, until somebody knows better. */
export function createDuty(
  scene: Scene,
  kind: 'duty' | 'report',
  name: string,
  near: AstNode,
  act: ast.Act | undefined,
): Fix[] {
  const on = act ?? (visible(scene, 'Act')[0] as ast.Act | undefined);
  if (!on?.name) return [];
  const { sheet } = scene;
  const edits = () => {
    const naming = new Naming(scene);
    const text = duty(sheet, kind, name, naming.write(on), partiesOf(scene, on)[0]);
    return [declare(sheet, 'Duty', text, near), ...naming.edits];
  };
  return [{ id: `create-${kind}`, title: creationTitle(kind, name), edits }];
}

/** The facts of an act that are parties, by name. */
export function partiesOf({ workspace: { typer } }: Scene, act: Subject): string[] {
  const facts: ast.Fact[] = [];
  const seen = new Set<Subject>();
  for (let each: Subject | undefined = act; each && !seen.has(each); each = each.parent?.ref) {
    seen.add(each);
    facts.push(...each.facts);
  }
  return facts.flatMap((each) => (each.name && typer.typeOfFact(each).kind === 'entity' ? [each.name] : []));
}

export function createDefinition(
  scene: Scene,
  name: string,
  near: AstNode,
  subject: Subject | undefined,
  type: Type,
): Fix[] {
  if (!subject?.name) return [];
  const { sheet } = scene;
  const edits = () => {
    const naming = new Naming(scene);
    const { word } = sheet;
    const body = [toDo(sheet, 'value'), `${word('means')} ${someValue(type, word)}`];
    const text = definition(sheet, name, naming.write(subject), writeType(type, word, naming), body);
    return [declare(sheet, 'Definition', text, near), ...naming.edits];
  };
  return [{ id: 'create-definition', title: creationTitle('definition', name), edits }];
}

/** A scenario for others to be like. It stands before the one that needs it. */
export function createBase(scene: Scene, name: string, near: ast.Scenario): Fix[] {
  const act = actOfScenario(near) ?? (visible(scene, 'Act')[0] as ast.Act | undefined);
  if (!act?.name) return [];
  const { sheet, asOf } = scene;
  const { word } = sheet;
  const edits = () => {
    const naming = new Naming(scene);
    const head = `${word('scenario')} ${titled(name)} ${word('as of')} ${asOf}`;
    const text = block(head, [`${word('given')} ${naming.write(act)} {`, '}']);
    return [before(sheet, near, text), ...naming.edits];
  };
  return [{ id: 'create-scenario', title: creationTitle('scenario', name), edits }];
}
