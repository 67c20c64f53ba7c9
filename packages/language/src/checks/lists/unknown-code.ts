import { USERS, usedCodes } from '../../lists/used-codes.ts';
import { type Check, check } from '../check.ts';
import { nearest } from '../names/nearest.ts';
import { quoteAll } from '../names/words.ts';

/** Codes that their list does not have. */
export const unknownCode: Check = check({
  code: 'unknown-code',
  severity: 'error',
  types: USERS,
  run(node, context) {
    for (const { code, property, list } of usedCodes(node, context.workspace.typer)) {
      const { codes } = context.workspace.codes.of(list);
      if (codes.size === 0 || codes.has(code)) continue;
      const near = nearest(context, code, codes.keys());
      const same = near.only?.toUpperCase() === code.toUpperCase() ? near.only : undefined;
      const mark = node.$type === 'CodeLiteral' ? '#' : '';
      const title = { ja: `「${same}」に直す`, en: `Change to '${same}'` };
      const suggestion = same === undefined ? undefined : context.replacing(node, property, mark + same, title);
      const names = quoteAll(near.names);
      const [ja, en] =
        near.names.length > 0
          ? [`近い符号：${names.ja}。`, `Nearest: ${names.en}.`]
          : ['符号を確かめてください。', 'Check the code.'];
      context.report(
        node,
        { ja: `「${code}」は「${list.name}」にない符号です。${ja}`, en: `'${list.name}' has no code '${code}'. ${en}` },
        { property, suggestion },
      );
    }
  },
});
