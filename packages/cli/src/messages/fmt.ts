/** Words of `fefta fmt`. */
export const FMT = {
  formatted: (count: number) => ({
    ja: `${count} ファイルの書式を整えました`,
    en: `Formatted ${count} ${count === 1 ? 'file' : 'files'}`,
  }),
  unformatted: (count: number) => ({
    ja: `${count} ファイルの書式が整っていません。fefta fmt で整えてください。`,
    en: `${count} ${count === 1 ? 'file is' : 'files are'} not formatted. Run fefta fmt.`,
  }),
  refused: (count: number) => ({
    ja: `構文に誤りのある ${count} ファイルはそのままにしました`,
    en: `${count} ${count === 1 ? 'file was' : 'files were'} left alone because of syntax errors`,
  }),
} as const;
