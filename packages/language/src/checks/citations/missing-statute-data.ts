import { type Check, check } from '../check.ts';
import { nearest } from '../names/nearest.ts';
import { quoteAll } from '../names/words.ts';

/** A held text that is not there or cannot be read. */
export const missingStatuteData: Check = check({
  code: 'missing-statute-data',
  severity: 'error',
  types: ['Instrument'],
  run(node, context) {
    const { data } = context.workspace.options;
    for (const { name, index, why } of context.workspace.statutes.of(node).unread) {
      const spot = { property: 'held', index };
      if (why) {
        const [ja, en] = [
          `「${name}」を法令の本文として読めません：${why.ja}。`,
          `'${name}' cannot be read as the text of a law: ${why.en}.`,
        ];
        context.report(
          node,
          { ja: `${ja}「fefta law import」で作り直してください。`, en: `${en} Make it anew with 'fefta law import'.` },
          spot,
        );
        continue;
      }
      const near = nearest(context, name, data.keys());
      const names = quoteAll(near.names);
      const [ja, en] =
        near.names.length > 0
          ? [`近い名前：${names.ja}。`, `Nearest: ${names.en}.`]
          : ['置き場所と名前を確かめてください。', 'Check its folder and name.'];
      const title = { ja: `「${near.only}」に直す`, en: `Change to '${near.only}'` };
      const suggestion =
        near.only === undefined ? undefined : context.replacing(node, 'held', JSON.stringify(near.only), title, index);
      context.report(
        node,
        { ja: `本文のファイル「${name}」が見つかりません。${ja}`, en: `There is no text '${name}'. ${en}` },
        { ...spot, suggestion },
      );
    }
  },
});
