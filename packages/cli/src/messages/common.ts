/** Words that several commands use. */
export const COMMON = {
  error: { ja: 'エラー', en: 'error' },
  warning: { ja: '警告', en: 'warning' },
  info: { ja: '情報', en: 'info' },
  suggestion: { ja: '提案', en: 'suggestion' },
  example: { ja: '事案', en: 'case' },
  internal: (why: string) => ({
    ja: `fefta の内部で誤りが起きました（${why}）。入力とともに報告してください。`,
    en: `Something went wrong inside fefta (${why}). Please report it with your input.`,
  }),
  output: (why: string) => ({
    ja: `結果を出力できません（${why}）。`,
    en: `The results cannot be written to the output (${why}).`,
  }),
} as const;
