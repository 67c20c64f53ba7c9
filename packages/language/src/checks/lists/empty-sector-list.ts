import type { CodeList, Group, Sector, SectorList } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import { type Check, check } from '../check.ts';
import { kindOf } from '../names/words.ts';
import { swallowedCode } from './swallowed-code.ts';

/** Lists, groups and sectors with nothing in them that do not say why. */
export const emptySectorList: Check = check({
  code: 'empty-sector-list',
  severity: 'warning',
  types: ['SectorList', 'Sector', 'Group', 'CodeList'],
  run(node, context) {
    if (!node.name || !isEmpty(node) || isExplained(node.marks)) return;
    const swallowed = node.$type === 'Sector' ? swallowedCode(node, context) : undefined;
    if (swallowed) {
      context.report(node, swallowed.why, { property: 'name', suggestion: swallowed.suggestion });
      return;
    }
    const kind = kindOf(node);
    context.report(
      node,
      {
        ja: `${kind.ja}「${node.name}」に${node.$type === 'SectorList' ? '業種' : '符号'}がないので、これに当たるものはありません。入れるか、「to do」（未了）又は「unverified」（未確認）で理由を書いてください。`,
        en: `'${node.name}' (${kind.en}) has nothing in it, so nothing ever falls under it. Fill it, or give the reason with 'to do' or 'unverified'.`,
      },
      { property: 'name' },
    );
  },
});

function isEmpty(node: SectorList | Sector | Group | CodeList): boolean {
  switch (node.$type) {
    case 'SectorList':
      return node.sectors.length === 0;
    case 'Group':
      return node.members.length === 0;
    case 'CodeList':
      return node.entries.length === 0 && node.data === undefined;
    default:
      // Sectors of a list without codes are names only.
      return node.$container.list !== undefined && node.entries.every((each) => each.except);
  }
}

function isExplained(marks: readonly { kind?: string }[]): boolean {
  return marks.some((each) => ['to do', 'unverified'].includes(english(each.kind ?? '')));
}
