/** The languages in which the tool speaks. */
export type Language = 'ja' | 'en';

/** A text in each of them. */
export type Text = Readonly<Record<Language, string>>;

const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language asked for on the command line, else that of the locale, else English. */
export function chooseLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  return asked(argv) ?? ofLocale(env);
}

/** Found before the arguments are parsed: help and the errors of parsing must be in it already. */
function asked(argv: readonly string[]): Language | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') return undefined;
    const value =
      argument === '--lang' ? argv[index + 1] : argument.startsWith('--lang=') ? argument.slice(7) : undefined;
    if (value === 'ja' || value === 'en') return value;
  }
  return undefined;
}

function ofLocale(env: Readonly<Record<string, string | undefined>>): Language {
  const set = LOCALE_VARIABLES.map((name) => env[name]).find((value) => value);
  const locale = set ?? new Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ja\b|^ja_/i.test(locale) ? 'ja' : 'en';
}
