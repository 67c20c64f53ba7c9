import type { Message } from '@fefta/language';

/** What a keyword says, in one sentence. */
export interface KeywordHelp {
  english: string;
  japanese: string;
  help: Message;
  /** What it says instead in nodes of these types. */
  within: Readonly<Record<string, Message>>;
}

type Meaning = readonly [ja: string, en: string];

/** One keyword with its meaning, and its other meanings by the type of the node in which it stands. */
export function keyword(
  english: string,
  japanese: string,
  [ja, en]: Meaning,
  within: Readonly<Record<string, Meaning>> = {},
): KeywordHelp {
  const others = Object.entries(within).map(([type, meaning]) => [type, { ja: meaning[0], en: meaning[1] }]);
  return { english, japanese, help: { ja, en }, within: Object.fromEntries(others) };
}
