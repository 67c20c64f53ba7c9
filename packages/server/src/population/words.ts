import type { TableProblem } from '@fefta/analysis/table';

/** Why a population cannot be shown. */
export const POPULATION_WORDS = {
  unreadable: {
    ja: 'ファイルを読めません。別のファイルを選んでください。',
    en: 'The file cannot be read. Choose another one.',
  },
  parquet: {
    ja: 'Parquet はエディターでは数えられません。fefta impact … --format json -o 報告.json を実行し、その報告を選んでください。',
    en: 'Parquet cannot be counted in the editor. Run fefta impact … --format json -o report.json and choose that report.',
  },
  badReport: {
    ja: 'fefta impact の報告（fefta-impact/1）として読めません。--format json でもう一度書き出してください。',
    en: 'This cannot be read as a report of fefta impact (fefta-impact/1). Write it again with --format json.',
  },
};

/** Why a file is no table, and what to do. */
export function tableProblem(problem: TableProblem): { ja: string; en: string } {
  switch (problem.why) {
    case 'encoding':
      return {
        ja: 'UTF-8 でも Shift_JIS でもありません。UTF-8 で保存し直してください。',
        en: 'This is neither UTF-8 nor Shift_JIS. Save the file in UTF-8.',
      };
    case 'no-header':
      return {
        ja: '一行目に列の名前がありません。一行目に事実の名（investor.form など）を書いてください。',
        en: 'There are no names of columns on the first line. Name the facts there (investor.form).',
      };
    case 'same-columns':
      return {
        ja: `同じ名前の列（${problem.column}）が二つあります。一つを除くか、名前を変えてください。`,
        en: `Two columns have the same name (${problem.column}). Remove one of them, or rename it.`,
      };
  }
}

/** No act has facts for all columns of a table. */
export function noActFor(strangers: readonly string[]): { ja: string; en: string } {
  const names = strangers.slice(0, NAMED);
  const more = strangers.length > NAMED;
  return {
    ja: `全ての列を事実として持つ行為がありません。最も近い行為にもない列：${names.join('、')}${more ? '…' : ''}。列の名前を事実の名にするか、列を除くか、行ごとの行為を act の列に書いてください。`,
    en: `No act has facts for all columns. Columns that are no facts of the act that comes nearest: ${names.join(', ')}${more ? ' …' : ''}. Name columns by facts, remove them, or say the act of each row in a column "act".`,
  };
}

const NAMED = 10;
