/** Words of `fefta check`. */
export const CHECK = {
  parsing: { ja: '読込', en: 'reading' },
  checking: { ja: '検査', en: 'checking' },
  summary: (files: number, errors: number, warnings: number, infos: number) => ({
    ja: `${files} ファイル：エラー ${errors}、警告 ${warnings}、情報 ${infos}`,
    en: `${files} ${files === 1 ? 'file' : 'files'}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${infos} info`,
  }),
} as const;
