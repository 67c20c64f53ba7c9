import type { Problem } from '@fefta/project';
import type { Limit } from '@fefta/targets';
import type { Text } from '../io/language.ts';

const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

/** Words of `fefta compile --target sql`, and of what SQL can and cannot say. */
export const SQL = {
  needs: problem(
    'sql-needs-act',
    'SQL は一つの行為の一つの日の規則です。--act 行為 と --as-of 日付 を書いてください。',
    'SQL holds the rules of one act on one day. Give --act ACT and --as-of DATE.',
  ),
  noAct: (name: string) =>
    problem(
      'act-unknown',
      `${name} という行為はありません。修飾名で書いてください。`,
      `There is no act ${name}. Give its qualified name.`,
    ),
  severalActs: (name: string, all: readonly string[]) =>
    problem(
      'act-ambiguous',
      `${name} という行為は複数あります（${all.join('、')}）。修飾名で書いてください。`,
      `There are several acts ${name} (${all.join(', ')}). Give the qualified name.`,
    ),
  noDuty: (act: string, date: string) =>
    problem('sql-no-duty', `${date} に ${act} についての義務はありません。`, `There is no duty on ${act} on ${date}.`),
  notAnswered: (duty: string): Text => ({
    ja: `${duty} は SQL では答えられません。次の判定を正確に書けないためです：`,
    en: `${duty} is not answered by the SQL, which cannot say these tests exactly:`,
  }),
  limit: {
    list: { ja: '列（リスト）の項目についての判定', en: 'a question about the items of a list' },
    set: { ja: '集合どうしの比較', en: 'a comparison of sets of facts' },
    period: { ja: '期間である事実、又は営業日の期間', en: 'a fact that is a period, or business days' },
    comparison: { ja: '種類の異なる値の比較', en: 'a comparison of values of two sorts' },
    text: { ja: '逆斜線を含む文字列', en: 'a text with a backslash' },
    digits: { ja: '37桁を超える計算', en: 'arithmetic of more than 37 digits' },
  } satisfies Record<Limit, Text>,
  written: (file: string, answered: number, all: number): Text => ({
    ja: `${file} に書き出しました：義務 ${all} のうち ${answered} に答えます`,
    en: `Wrote ${file}: it answers ${answered} of ${all} duties`,
  }),
} as const;
