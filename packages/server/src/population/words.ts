import type { TableProblem } from '@fefta/analysis/table';

/** Why a population cannot be shown. */
export const POPULATION_WORDS = {
  unreadable: {
    ja: 'ファイルを読めません。別のファイルを選んでください。',
    en: 'The file cannot be read. Choose another one.',
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
    case 'damaged':
      return {
        ja: `Parquet として読めません（${problem.detail}）。書き出し直してください。`,
        en: `This cannot be read as Parquet (${problem.detail}). Write it anew.`,
      };
    case 'codec':
      return {
        ja: `${problem.codec} で圧縮した Parquet はエディターでは読めません（読めるのは SNAPPY と無圧縮）。fefta impact … --format json -o 報告.json の報告を選んでもかまいません。`,
        en: `Parquet compressed by ${problem.codec} cannot be read in the editor (only SNAPPY, or none). Write it anew, or choose a report of fefta impact … --format json -o report.json.`,
      };
    case 'column-types': {
      const names = problem.columns.slice(0, NAMED).join(', ');
      return {
        ja: `事案の値にならない型の列があります：${names}。その列を除くか、真偽値、整数、DECIMAL、文字列、日付、文字列のリストにしてください。`,
        en: `Columns of types that no value of a case has: ${names}. Leave them out, or make them booleans, integers, DECIMAL, strings, dates or lists of strings.`,
      };
    }
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
