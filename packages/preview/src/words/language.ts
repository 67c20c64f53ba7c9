/** The languages in which things are shown. */
export type Language = 'ja' | 'en';

/** A text in each of them. */
export type Text = Readonly<Record<Language, string>>;

/** Between the items of a list. */
export const BETWEEN: Text = { ja: '、', en: ', ' };
