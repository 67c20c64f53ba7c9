import type { Text } from '../io/language.ts';

const QUOTED = '「$1」';

/** Japanese for the errors of the argument parser, by its codes; $1 is what it quotes. */
const JAPANESE: Readonly<Record<string, string>> = {
  'commander.unknownOption': `${QUOTED}というオプションはありません。`,
  'commander.unknownCommand': `${QUOTED}というコマンドはありません。`,
  'commander.missingArgument': `引数${QUOTED}がありません。`,
  'commander.optionMissingArgument': `オプション${QUOTED}に値がありません。`,
  'commander.missingMandatoryOptionValue': `オプション${QUOTED}が要ります。`,
  'commander.excessArguments': '引数が多すぎます。',
  'commander.invalidArgument': `オプション${QUOTED}の値が正しくありません。`,
  'commander.conflictingOption': `オプション${QUOTED}は他のオプションと同時に使えません。`,
};

/** An error of the argument parser in both languages. */
export function usageText(code: string, message: string): Text {
  const en = message
    .replace(/^error: /, '')
    .replaceAll('\n', ' ')
    .trim();
  const quoted = /'([^']*)'/.exec(en)?.[1] ?? '';
  const hint = /\(Did you mean (.*)\?\)|Allowed choices are (.*)\./.exec(en);
  const rest = hint ? `（${hint[1] ? 'もしかして：' : '選択肢：'}${hint[1] ?? hint[2]}）` : '';
  const ja = JAPANESE[code];
  return { ja: ja ? ja.replace('$1', () => quoted) + rest : en, en };
}

export const USAGE = {
  more: (command: string): Text => ({ ja: `使い方：${command} --help`, en: `See ${command} --help` }),
} as const;
