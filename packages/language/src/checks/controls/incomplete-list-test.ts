import type { AstNode } from 'langium';
import type { Message } from '../../finding.ts';
import type { ControlItem, ControlList, Expression, Membership } from '../../generated/ast.ts';
import { numberOf } from '../../lists/items.ts';
import { listOfItem } from '../../names/item-place.ts';
import { english } from '../../syntax/keywords.ts';
import type { Type } from '../../types/type.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { quoteAll } from '../names/words.ts';
import { openItems, statementOf } from './item-parts.ts';

const TESTS = new Set(['in', 'overlaps', 'within']);

/** A test by parameters of a list (or item) some of whose items only a statement can decide, where nothing states it. */
export const incompleteListTest: Check = check({
  code: 'incomplete-list-test',
  severity: 'warning',
  types: ['Compare', 'Membership', 'ItemRef'],
  run(node, context) {
    const tested = node.$type === 'ItemRef' ? ofItem(node) : ofCompare(node, context);
    if (tested && !tested.list.subject) return context.report(tested.at, ofNothing(tested.list), { severity: 'error' });
    if (!tested?.list.subject?.ref || statementOf(tested.list, context.workspace.typer)) return;
    const open = openItems(tested.item ?? tested.list);
    if (open.length === 0) return;
    const names = quoteAll(open.slice(0, 3).map(numberOf));
    const [ja, en] = open.length > 3 ? [`など${open.length}項`, ` and ${open.length - 3} more`] : ['', ''];
    const entity = tested.list.subject.ref.name;
    context.report(tested.at, {
      ja: `${names.ja}${ja}の要件は未了で、該非判定を述べる項目もないため、答えが出ないことがあります。主体「${entity}」に「set of ${tested.list.name}」型の項目を加えるか、要件を書いてください。`,
      en: `The conditions of ${names.en}${en} are still to do and nothing states the classification, so there may be no answer. Add a fact 'set of ${tested.list.name}' to '${entity}', or write the conditions.`,
    });
  },
});

function ofNothing({ name }: ControlList): Message {
  return {
    ja: `規制一覧「${name}」は何を記述するかを述べていないため、調べられません。「of」（の）で主体を書いてください。`,
    en: `The control list '${name}' does not say what it describes, so nothing can be tested. Write 'of' and the entity.`,
  };
}

interface Tested {
  at: AstNode;
  list: ControlList;
  item?: ControlItem;
}

function ofCompare(
  node: Extract<Expression, { $type: 'Compare' }> | Membership,
  { workspace: { typer } }: CheckContext,
): Tested | undefined {
  if (
    !node.right ||
    (node.$type === 'Compare' && !TESTS.has(english(node.operator))) ||
    !isEntity(typer.typeOf(node.left))
  )
    return undefined;
  const type = typer.typeOf(node.right);
  if (type.kind !== 'control-list') return undefined;
  const item = node.right.$type === 'ItemRef' ? node.right.item?.ref : undefined;
  return { at: node.right, list: type.list, ...(item ? { item } : {}) };
}

/** An item that is asked for by itself, outside of its own list. */
function ofItem(node: Extract<Expression, { $type: 'ItemRef' }>): Tested | undefined {
  const { $container: holder } = node;
  if (holder.$type === 'Membership' || (holder.$type === 'Compare' && TESTS.has(english(holder.operator))))
    return undefined;
  const list = node.list ? listOfItem(node) : undefined;
  return list?.$type === 'ControlList' && node.item?.ref ? { at: node, list, item: node.item.ref } : undefined;
}

function isEntity(type: Type): boolean {
  return type.kind === 'entity' || ((type.kind === 'set' || type.kind === 'list') && isEntity(type.of));
}
