import type { ControlItem, ControlList, Procedure, Regime } from '@fefta/bundle';
import { type ast, english, factsOf, type ItemHolder, labelsOf, numberOf, qualifiedName } from '@fefta/language';
import { basisOf, declared, interval, listName, marksOf } from './common.ts';
import { expression } from './expressions.ts';
import { groupMembers } from './lists.ts';
import { durationOf } from './quantities.ts';
import { byName, type CompilationUnit } from './unit.ts';
import { given } from './vocabulary.ts';

/** A regime as a group of its members; its lists stand among the control lists. */
export function regime(unit: CompilationUnit, node: ast.Regime): Regime {
  return {
    ...declared(unit, node, [...node.bases, ...node.marks]),
    ...(node.list ? { of: unit.name(node.list) } : {}),
    members: groupMembers(unit, node.members),
    lists: node.lists.map(listName).sort(),
    notes: node.notes.map((each) => each.text),
  };
}

/** The control lists of the law and those of the regimes. */
export function controlLists(
  unit: CompilationUnit,
  own: readonly ast.ControlList[],
  regimes: readonly ast.Regime[],
): ControlList[] {
  return byName([
    ...own.map((each) => list(unit, each)),
    ...regimes.flatMap((each) => each.lists.map((one) => ({ ...list(unit, one), regime: qualifiedName(each) }))),
  ]);
}

function list(unit: CompilationUnit, node: ItemHolder): ControlList {
  const of = node.subject?.ref;
  const statement =
    node.$type === 'ControlList' ? factsOf(of).find((each) => states(unit, each, node))?.name : undefined;
  return {
    name: listName(node),
    labels: labelsOf(node.labels),
    basis: basisOf(unit, node.bases),
    marks: marksOf(node.marks),
    place: unit.place(node),
    ...(of ? { of: qualifiedName(of) } : {}),
    ...given('statement', statement),
    notes: node.notes.map((each) => each.text),
    items: node.items.map((each) => item(unit, each)),
  };
}

/** Is the fact a set of items of the list? */
function states({ typer }: CompilationUnit, fact: ast.Fact, list: ast.ControlList): boolean {
  const type = typer.typeOfFact(fact);
  return type.kind === 'set' && type.of.kind === 'items' && type.of.list === list;
}

function item(unit: CompilationUnit, node: ast.ControlItem): ControlItem {
  const when = node.clauses.find((each) => each.$type === 'When');
  return {
    number: numberOf(node),
    labels: labelsOf(node.labels),
    ...interval(node),
    ...(node.by ? { by: unit.name(node.by) } : {}),
    basis: basisOf(unit, node.clauses),
    marks: marksOf([...node.marks, ...node.clauses]),
    notes: node.clauses.flatMap((each) => (each.$type === 'Note' ? [each.text] : [])),
    ...(node.deleted ? { deleted: true as const } : {}),
    ...(when ? { when: expression(unit, when.condition) } : {}),
    except: node.clauses.flatMap((each) => (each.$type === 'Except' ? [expression(unit, each.condition)] : [])),
    implements: node.implemented.flatMap((each) => implemented(each)),
    goods: node.goods.map((each) => ({ list: unit.name(each.list), ...numberIn(each.item?.ref, 'item') })),
    ...(node.origin ? { origin: originOf(unit, node.origin) } : {}),
    combine: english(node.combining ?? '') === 'all of' ? 'all' : 'any',
    items: node.items.map((each) => item(unit, each)),
    place: unit.place(node),
  };
}

function implemented(node: ast.EntryRef): ControlItem['implements'] {
  const [regime, list] = [node.regime.ref, node.list.ref];
  if (!regime || !list) return [];
  return [{ regime: qualifiedName(regime), list: listName(list), ...numberIn(node.entry?.ref, 'entry') }];
}

function numberIn<K extends string>(item: ast.ControlItem | undefined, key: K) {
  return given(key, item && numberOf(item));
}

function originOf(unit: CompilationUnit, node: ast.Origin): NonNullable<ControlItem['origin']> {
  if (node.national || !node.source) return { kind: 'national' };
  return { kind: node.source.ref?.$type === 'Regime' ? 'regime' : 'group', name: unit.name(node.source) };
}

export function procedure(unit: CompilationUnit, node: ast.Procedure): Procedure {
  return {
    ...declared(unit, node, [...node.bases, ...node.marks]),
    ...(node.regime ? { regime: unit.name(node.regime) } : {}),
    ...(node.least ? { least: durationOf(unit, node.least) } : {}),
    ...(node.most ? { most: durationOf(unit, node.most) } : {}),
    stages: node.stages.map(stage),
    notes: node.notes.map((each) => each.text),
  };
}

function stage(node: ast.Stage): Procedure['stages'][number] {
  const first = Number(node.first);
  return {
    name: node.name,
    labels: labelsOf(node.labels),
    ...(node.first === undefined
      ? {}
      : {
          months: {
            first,
            last: node.last === undefined ? first : Number(node.last),
            followingYear: node.following !== undefined,
          },
        }),
    notes: node.notes.map((each) => each.text),
    outcomes: node.outcomes.map((each) => ({
      name: each.name,
      labels: labelsOf(each.labels),
      ...given('then', each.next?.ref?.name),
    })),
  };
}
