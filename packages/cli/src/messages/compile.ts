/** Words of `fefta compile`. */
export const COMPILE = {
  compiling: { ja: '変換', en: 'compiling' },
  refused: {
    ja: '誤りがあるため、何も書き出しませんでした。',
    en: 'Nothing was written, because of the errors.',
  },
  written: (file: string, declarations: number, rules: number, scenarios: number) => ({
    ja: `${file} に書き出しました：宣言 ${declarations}（うち規則 ${rules}、事例 ${scenarios}）`,
    en: `Wrote ${file}: ${declarations} declarations (${rules} rules, ${scenarios} scenarios)`,
  }),
  digest: (digest: string) => ({ ja: `sha256 ${digest}`, en: `sha256 ${digest}` }),
} as const;
