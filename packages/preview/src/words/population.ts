import type { SideName } from '../effects/view.ts';
import type { Text } from './language.ts';

const were = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;

/** Words of the population in the preview of effects. Numbers come as they are shown. */
export const POPULATION = {
  title: (name: string): Text => ({ ja: `母集団：${name}`, en: `Population: ${name}` }),
  tile: { ja: '答えの変わる行', en: 'rows with another answer' },
  choose: { ja: '母集団を選ぶ…', en: 'Choose population…' },
  waiting: { ja: '母集団を数えています…', en: 'The population is being counted…' },
  rowsOf: { ja: '行の行為', en: 'Rows are of' },
  noAct: { ja: '（選んでください）', en: '(choose)' },
  actWanted: {
    ja: 'この表は行の行為を示していません。上で選ぶと数えます。',
    en: 'The table does not say of which act its rows are. Choose it above, and they are counted.',
  },
  untouched: {
    ja: '変更の及ぶ行為がないため、どの行の答えも変わりません（行は読んでいません）。',
    en: 'The change bears on no act, so no row is answered otherwise (no row was read).',
  },
  changed: (rows: string, changed: string): Text => ({
    ja: `${rows} 行のうち ${changed} 行で答えが変わります。`,
    en: `Of ${were(rows, 'row', 'rows')}, ${changed} ${changed === '1' ? 'is' : 'are'} answered otherwise.`,
  }),
  untouchedRows: (count: string): Text => ({
    ja: `${count} 行は変更の及ばない行為のもので、問うていません。`,
    en: `${were(count, 'row is', 'rows are')} of acts on which the change does not bear, and not asked.`,
  }),
  more: (rows: string): Text => ({
    ja: `ファイルにはこれより多くの行があります。数えたのは初めの ${rows} 行だけです。全ての行は fefta impact で数えてください。`,
    en: `The file has more rows: only the first ${rows} were counted. Count all of them with fefta impact.`,
  }),
  refused: (count: string): Text => ({
    ja: `読めない行、問えない行 ${count} 行（どの表にも含まれません）`,
    en: `${were(count, 'row', 'rows')} that cannot be read or asked (in none of the tables)`,
  }),
  line: (line: string): Text => ({ ja: `${line} 行目`, en: `line ${line}` }),
  duty: (total: string, changed: string): Text => ({
    ja: `${total} 行のうち ${changed} 行で変わる`,
    en: `${changed} of ${were(total, 'row', 'rows')} change`,
  }),
  noDuty: { ja: 'どの行の答えも変わりません。', en: 'No row is answered otherwise.' },
  unchanged: (names: string): Text => ({
    ja: `答えの変わる行のない義務：${names}`,
    en: `Duties of which no row changes: ${names}`,
  }),
  sample: (line: string): Text => ({ ja: `例：${line} 行目`, en: `Example: line ${line}` }),
  by: { ja: '内訳', en: 'Group by' },
  noBy: { ja: '（なし）', en: '(none)' },
  groups: (by: string): Text => ({ ja: `${by} ごとの行`, en: `Rows by ${by}` }),
  value: { ja: '値', en: 'Value' },
  rows: { ja: '行', en: 'Rows' },
  changedRows: { ja: '変わる行', en: 'Rows that change' },
  otherGroups: { ja: 'その他の値', en: 'Other values' },
  moreGroups: (count: string): Text => ({ ja: `このほかに値 ${count} 種`, en: `${count} more values` }),
  absent: { ja: '（与えられていない）', en: '(not given)' },
  none: { ja: '（なし）', en: '(none)' },
  report: ([before, after]: readonly [string, string]): Text => ({
    ja: `fefta impact の報告：${before} → ${after}。入力中の規則のものではありません。`,
    en: `A report of fefta impact: ${before} → ${after}. It is not of the rules as they are typed.`,
  }),
  sameBundle: (side: SideName): Text => ({
    ja: `${side === 'before' ? '改正前' : '改正後'}の規則は、ここで比べているものと同じです（SHA-256 が一致）。`,
    en: `Its rules ${side} are those compared here (same SHA-256).`,
  }),
  reportRows: (rows: string, unusable: string, unsettled: string): Text => ({
    ja: `${rows} 行。使えない行 ${unusable}、答えの決められていない行 ${unsettled}。`,
    en: `${were(rows, 'row', 'rows')}; not usable: ${unusable}; left open: ${unsettled}.`,
  }),
  open: (count: string): Text => ({
    ja: `答えのない行 ${count} 行はこの表に含まれません。`,
    en: `${were(count, 'row', 'rows')} without an answer ${count === '1' ? 'is' : 'are'} not in this table.`,
  }),
} as const;
