import { type Check, check } from '../check.ts';
import { nearest } from '../names/nearest.ts';
import { quoteAll } from '../names/words.ts';

/** A code list whose data file is not there or cannot be read. */
export const missingCodeData: Check = check({
  code: 'missing-code-data',
  severity: 'error',
  types: ['CodeList'],
  run(node, context) {
    const missing = context.workspace.codes.of(node).missingData;
    if (missing === undefined) return;
    const { data } = context.workspace.options;
    if (data.has(missing)) {
      const why = {
        ja: `「${missing}」は符号表として読めません。{"entries": [{"code": "…", "ja": "…"}, …]} という形のJSONにしてください。`,
        en: `'${missing}' cannot be read as a code list. It must be JSON like {"entries": [{"code": "…", "en": "…"}, …]}.`,
      };
      context.report(node, why, { property: 'data' });
      return;
    }
    const near = nearest(context, missing, data.keys());
    const names = quoteAll(near.names);
    const [ja, en] =
      near.names.length > 0
        ? [`近い名前：${names.ja}。`, `Nearest: ${names.en}.`]
        : ['置き場所と名前を確かめてください。', 'Check its folder and name.'];
    const { only } = near;
    const title = { ja: `「${only}」に直す`, en: `Change to '${only}'` };
    const suggestion = only === undefined ? undefined : context.replacing(node, 'data', JSON.stringify(only), title);
    const why = {
      ja: `データファイル「${missing}」が見つかりません。${ja}`,
      en: `There is no data file '${missing}'. ${en}`,
    };
    context.report(node, why, { property: 'data', suggestion });
  },
});
