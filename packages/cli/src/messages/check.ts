/** Words of `fefta check`. */
export const CHECK = {
  parsing: { ja: '読込', en: 'reading' },
  checking: { ja: '検査', en: 'checking' },
  analysing: { ja: '全事案の分析', en: 'looking at all cases' },
  notAnalysed: {
    ja: '規則に誤りがあるため、全事案の分析は行いませんでした。誤りを直してからもう一度実行してください。',
    en: 'The cases were not looked at, because the rules have errors. Correct them, then run this again.',
  },
  looked: (acts: number, moments: number, asked: number, notDecided: number) => ({
    ja: `全事案の分析：行為 ${acts}、期間 ${moments}、規定・行・限度 ${asked}（うち決められなかったもの ${notDecided}）`,
    en: `all cases: ${acts} acts, ${moments} stretches of days, ${asked} rules, clauses, rows and limits (${notDecided} of them not decided)`,
  }),
  summary: (files: number, errors: number, warnings: number, infos: number) => ({
    ja: `${files} ファイル：エラー ${errors}、警告 ${warnings}、情報 ${infos}`,
    en: `${files} ${files === 1 ? 'file' : 'files'}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${infos} info`,
  }),
} as const;
