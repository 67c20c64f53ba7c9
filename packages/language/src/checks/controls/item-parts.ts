import type { ControlItem, ControlList, Fact, Mark } from '../../generated/ast.ts';
import { type ItemHolder, itemsWithin } from '../../lists/items.ts';
import { factsOf } from '../../names/subject.ts';
import { english } from '../../syntax/keywords.ts';
import type { Typer } from '../../types/typer.ts';

export function marksOf(item: ControlItem): string[] {
  const marks = [...item.marks, ...item.clauses.filter((each): each is Mark => each.$type === 'Mark')];
  return marks.map((each) => english(each.kind ?? ''));
}

/** Does nothing say what the item controls: no condition, no items within, no goods? */
export function isBare(item: ControlItem): boolean {
  return (
    !item.deleted &&
    item.items.length === 0 &&
    item.goods.length === 0 &&
    item.clauses.every((each) => each.$type !== 'When')
  );
}

/** The items, at or below, of which only a statement can say whether they apply. */
export function openItems(holder: ItemHolder | ControlItem): ControlItem[] {
  const all = holder.$type === 'ControlItem' ? [holder, ...itemsWithin(holder)] : [...itemsWithin(holder)];
  return all.filter((each) => isBare(each) || marksOf(each).includes('to do'));
}

/** The fact of the list's entity that states its classification. */
export function statementOf(list: ControlList, typer: Typer): Fact | undefined {
  return factsOf(list.subject?.ref).find((fact) => {
    const type = typer.typeOfFact(fact);
    return type.kind === 'set' && type.of.kind === 'items' && type.of.list === list;
  });
}

/** Has the entity of the technology a fact that is, or lists, goods of the other list? */
export function holdsGoods(list: ItemHolder, goods: ControlList, typer: Typer): boolean {
  const wanted = goods.subject?.ref;
  return factsOf(list.subject?.ref).some((fact) => {
    const type = typer.typeOfFact(fact);
    const of = type.kind === 'set' || type.kind === 'list' ? type.of : type;
    return of.kind === 'entity' && of.entity === wanted;
  });
}
