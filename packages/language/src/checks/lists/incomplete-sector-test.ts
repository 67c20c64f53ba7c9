import type { AstNode } from 'langium';
import type { Expression, Mark, Sector, SectorList } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import type { Type } from '../../types/type.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { quoteAll } from '../names/words.ts';

const RESERVATIONS = new Set(['unverified', 'to do']);
const TESTS = new Set(['in', 'overlaps', 'within']);

/** A test of codes against sectors whose codes are still to be written: the answer may be no where it should be yes. */
export const incompleteSectorTest: Check = check({
  code: 'incomplete-sector-test',
  severity: 'warning',
  types: ['Compare', 'CellTest'],
  run(node, context) {
    const { typer } = context.workspace;
    const [tested, list] =
      node.$type === 'Compare'
        ? TESTS.has(english(node.operator)) && node.right
          ? [typer.typeOf(node.left), node.right]
          : []
        : node.value
          ? [typer.expected(node.value), node.value]
          : [];
    if (!tested || !list || !areCodes(tested) || isReserved(node)) return;
    const open = sectorsOf(list, context).filter((each) =>
      each.marks.some((mark) => english(mark.kind ?? '') === 'to do'),
    );
    if (open.length === 0) return;
    const names = quoteAll(open.slice(0, 3).map((each) => each.name));
    const [ja, en] = open.length > 3 ? [`など${open.length}業種`, ` and ${open.length - 3} more`] : ['', ''];
    context.report(list, {
      ja: `${names.ja}${ja}の符号は未了です。符号で調べると、当たるはずの業種でも「当たらない」という答えになります。業種の名で調べる（${describe(list)}型の項目にする）か、符号を書いてください。`,
      en: `The codes of ${names.en}${en} are still to do: a test by code says no even where such a sector is meant. Test by sector name (a fact of type ${describe(list)}), or write the codes.`,
    });
  },
});

/** Does the rule or version in which it stands say that it is not verified, or still to do? */
function isReserved(node: AstNode): boolean {
  for (let current = node.$container; current; current = current.$container) {
    const { clauses } = current as { clauses?: readonly AstNode[] };
    if (clauses?.some((each) => each.$type === 'Mark' && RESERVATIONS.has(english((each as Mark).kind ?? ''))))
      return true;
  }
  return false;
}

function areCodes(type: Type): boolean {
  return type.kind === 'codes' || ((type.kind === 'set' || type.kind === 'list') && areCodes(type.of));
}

function sectorsOf(node: Expression, context: CheckContext): readonly Sector[] {
  const type = context.workspace.typer.typeOf(node);
  if (node.$type === 'Member' && node.member?.ref?.$type === 'Sector') return [node.member.ref as Sector];
  if (type.kind !== 'sector-list') return [];
  return node.$type === 'CoreOf' ? type.list.sectors.filter((each) => each.core) : type.list.sectors;
}

function describe(node: Expression): string {
  if (node.$type === 'CoreOf') return node.list?.$refText ?? '';
  if (node.$type === 'Member') return (node.member?.ref?.$container as SectorList | undefined)?.name ?? '';
  return node.$type === 'NameRef' ? node.target.$refText : '';
}
