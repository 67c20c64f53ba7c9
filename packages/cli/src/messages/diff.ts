import type { ChangeClass } from '@fefta/analysis';
import { CHANGE } from '@fefta/preview';
import type { CaseFault, Problem } from '@fefta/project';
import type { Text } from '../io/language.ts';

const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

const caseError = (code: string, ja: string, en: string, path = ''): CaseFault => ({
  code,
  path,
  message: { ja, en },
});

/** Words of `fefta diff`. */
export const DIFF = {
  ...CHANGE,
  summary: ([old, now]: readonly [string, string], [from, to]: readonly [string, string]): Text => ({
    ja: `${old}（${from} の規則）と ${now}（${to} の規則）の比較`,
    en: `${old} (as of ${from}) compared with ${now} (as of ${to})`,
  }),
  class: {
    none: { ja: '違いはありません', en: 'No difference' },
    explanation: {
      ja: '説明（名称、根拠、注）だけが違います',
      en: 'Only explanations differ (labels, citations, notes)',
    },
    editorial: {
      ja: '規則の書き方は違いますが、答えの変わる事案はありません（全ての事案について証明）',
      en: 'Rules are written otherwise, but no case is answered otherwise (proved for all cases)',
    },
    widening: { ja: '義務が広がります', en: 'Duties become wider' },
    narrowing: { ja: '義務が狭まります', en: 'Duties become narrower' },
    mixed: {
      ja: '義務は広がる所も狭まる所も、その他の変わる所もあります',
      en: 'Some answers become stricter, some laxer, or change otherwise',
    },
  } satisfies Record<ChangeClass, Text>,
  rules: { ja: '規則', en: 'Rules' },
  cases: { ja: '全ての事案', en: 'All cases' },
  none: { ja: 'なし', en: 'none' },
  noCase: (acts: number): Text => ({
    ja: `答えの変わる事案はありません（行為 ${acts} 種の全ての事案について証明）`,
    en: `No case is answered otherwise (proved for all cases of ${acts} acts)`,
  }),
  replay: (cases: number, flips: number): Text => ({
    ja: `事例と係属中の事案 ${cases} 件：答えの変わるもの ${flips}`,
    en: `${cases} scenarios and pending cases: ${flips} flip`,
  }),
  inAll: { ja: 'いずれの場合も', en: 'in all of these' },
  names: { ja: '条件の中で使う用語の変わり方', en: 'What the names in the conditions now mean' },
  example: { ja: '例', en: 'for example' },
  more: { ja: '…他にも条件があります', en: '… under more conditions' },
  notCompared: {
    'too-large': { ja: '大きすぎるため比較していません', en: 'too large: not compared' },
    open: {
      ja: '次のものは値を場合に分けられず、答えがそれによる事案は比べていません：',
      en: 'cases whose answer depends on the following, whose values cannot be told apart, are not compared:',
    },
    'only-before': { ja: '旧規則だけにある行為です', en: 'an act of the old side only' },
    'only-after': { ja: '新規則だけにある行為です', en: 'an act of the new side only' },
  },
  notReplayed: {
    before: { ja: '旧規則では答えられません', en: 'cannot be asked of the old side' },
    after: { ja: '新規則では答えられません', en: 'cannot be asked of the new side' },
    both: { ja: 'どちらの規則でも答えられません', en: 'cannot be asked of either side' },
  },
  noDate: (written: string) =>
    problem(
      'diff-no-date',
      `${written} のどの日の規則を比べるかが分かりません。${written}@2026-03-01 のように書くか、--as-of で日付を書いてください。`,
      `It is not said of which day the rules of ${written} are compared. Write ${written}@2026-03-01, or give the day with --as-of.`,
    ),
  badRename: (written: string) =>
    problem(
      'diff-rename-unreadable',
      `${written} は名前の対応として読めません。旧規則での名=新規則での名 のように書いてください。`,
      `${written} says nothing of what was renamed. Write OLD=NEW.`,
    ),
  unknownRename: (written: string) =>
    problem(
      'diff-rename-unknown',
      `${written}：旧規則にその名の宣言も、一つの行為又は類型だけにある事実もありません。修飾した名（名前空間.名前）で書いてください。`,
      `${written}: the old side has no declaration of that name, and no fact of that name that one act or entity alone has. Write the qualified name.`,
    ),
  period: (from: string | undefined, until: string | undefined): Text => ({
    ja: `${from === undefined ? '' : `${from} から`}${until === undefined ? '' : `${until} の前日まで`}` || '全ての日',
    en: [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ') || 'on every day',
  }),
  summaryOfAll: ([old, now]: readonly [string, string]): Text => ({
    ja: `${old} と ${now} の、全ての日についての比較`,
    en: `${old} compared with ${now} on every day`,
  }),
  duty: { ja: '義務', en: 'Duty' },
  change: { ja: '変わり方', en: 'Change' },
  acts: { ja: '行為', en: 'acts' },
  conditions: { ja: '条件', en: 'conditions' },
  flips: { ja: '答えの変わる事例', en: 'cases that flip' },
  notAsked: { ja: '答えられない事例と事案', en: 'Cases that cannot be asked' },
  leftOut: {
    ja: '⚠ コメントに収まらず省いた項目（全ては --format json か --format html に）：',
    en: '⚠ Entries left out, as a comment cannot hold them (all are in --format json and --format html):',
  },
  because: { ja: '変わった規定', en: 'because of' },
  noCaseLine: caseError(
    'case-unreadable',
    '事案（act、asOf、facts を持つ JSON オブジェクト）ではありません。',
    'This is no case (a JSON object with act, asOf and facts).',
  ),
  noDateInRow: caseError(
    'row-no-date',
    '日付が分かりません。asOf の列に書くか、--as-of で書いてください。',
    'The day is not said. Give it in a column "asOf", or with --as-of.',
  ),
} as const;
