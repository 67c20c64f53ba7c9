import { type Check, check } from '../check.ts';
import { nearest } from '../names/nearest.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const JAPANESE = ['日曜日', '月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日'];

/** A closed day of a calendar that is no day of the week. */
export const unknownWeekday: Check = check({
  code: 'unknown-weekday',
  severity: 'error',
  types: ['Closed'],
  run(node, context) {
    const word = node.weekday;
    if (!word || WEEKDAYS.includes(word.toLowerCase()) || JAPANESE.includes(word)) return;
    const { only } = nearest(context, word.toLowerCase(), [...WEEKDAYS, ...JAPANESE]);
    const title = { ja: `「${only}」に直す`, en: `Change to '${only}'` };
    const suggestion = only === undefined ? undefined : context.replacing(node, 'weekday', only, title);
    context.report(
      node,
      {
        ja: `「${word}」という曜日はありません。「sunday」又は「日曜日」のように書くか、日付を書いてください。`,
        en: `'${word}' is no day of the week. Write 'sunday' or 日曜日, or a date.`,
      },
      { property: 'weekday', suggestion },
    );
  },
});
