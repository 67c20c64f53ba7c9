/** Why a population cannot be shown. */
export const POPULATION_WORDS = {
  unreadable: {
    ja: 'ファイルを読めません。別のファイルを選んでください。',
    en: 'The file cannot be read. Choose another one.',
  },
  table: {
    ja: '表（CSV、Parquet）はエディターでは数えられません。fefta impact … --format json -o 報告.json を実行し、その報告を選んでください。',
    en: 'Tables (CSV, Parquet) cannot be counted in the editor. Run fefta impact … --format json -o report.json and choose that report.',
  },
  badReport: {
    ja: 'fefta impact の報告（fefta-impact/1）として読めません。--format json でもう一度書き出してください。',
    en: 'This cannot be read as a report of fefta impact (fefta-impact/1). Write it again with --format json.',
  },
};
