import type { Message } from '../finding.ts';
import { readQuantity } from '../literals/quantity.ts';
import type { Thing } from '../mentions/mention.ts';
import { writtenNames } from '../mentions/written.ts';
import { HARD_KEYWORDS, writeName } from '../syntax/spelling.ts';

/** A name that a person has typed: as the language knows it, or why it can be none. */
export type TypedName = { ok: true; name: string } | { ok: false; message: Message };

/** Reads a name for a thing. Names may be typed in quotes 「 」, which a keyword needs. */
export function readTypedName(typed: string, thing: Thing): TypedName {
  const text = typed.trim().normalize('NFC');
  if (text === '' || text === '「」') return refused('名前が空です。', 'The name is empty.');
  if (thing.kind === 'namespace') return qualified(text);
  const isQuoted = /^「[^「」]*」$/.test(text);
  const name = isQuoted ? text.slice(1, -1) : text;
  return problemOf(name, isQuoted, thing) ?? { ok: true, name };
}

function qualified(text: string): TypedName {
  const names = writtenNames(text);
  const name = names.map((each) => each.name).join('.');
  const plain = text.replaceAll(/\s*[.．]\s*/g, '.');
  const isWhole = names.length > 0 && [name, names.map((each) => `「${each.name}」`).join('.')].includes(plain);
  if (!isWhole && plain !== names.map((each) => writeName(each.name)).join('.'))
    return refused(`「${text}」は名前空間の名前になりません。`, `'${text}' cannot be the name of a namespace.`);
  const word = names.find((each) => HARD_KEYWORDS.has(each.name) && !plain.includes(`「${each.name}」`));
  return word ? keyword(word.name) : { ok: true, name };
}

function problemOf(name: string, isQuoted: boolean, thing: Thing): TypedName | undefined {
  // A control character shows nowhere; a point would end the namespace.
  if (/[\p{Cc}「」]/u.test(name))
    return refused(
      '名前に改行、制御文字又は「」は使えません。',
      'A name holds no line break, control character or 「 」.',
    );
  if (/[.．]/.test(name))
    return refused(
      `「${name}」に「.」があります。「.」は名前空間との区切りです。`,
      `'${name}' has a point in it: a point stands between a namespace and a name.`,
    );
  if (!isQuoted && HARD_KEYWORDS.has(name)) return keyword(name);
  return thing.kind === 'declared' && thing.node.$type === 'Unit' ? meaningInQuantity(name) : undefined;
}

function keyword(name: string): TypedName {
  return refused(
    `「${name}」は予約語です。名前にするなら「」で囲んで入力してください。`,
    `'${name}' is a keyword. To use it as a name all the same, type it in brackets: 「${name}」.`,
  );
}

/** A unit called "days" or "JPY" would never be read: those words have their meaning. */
function meaningInQuantity(name: string): TypedName | undefined {
  const literal = { number: '5', words: [name] } as Parameters<typeof readQuantity>[0];
  if (readQuantity(literal, () => undefined).kind === 'unreadable') return undefined;
  return refused(
    `「${name}」は数の後で別の意味（期間、通貨、桁）に読まれます。`,
    `'${name}' after a number has a meaning already (a period, a currency or a scale).`,
  );
}

function refused(ja: string, en: string): TypedName {
  return { ok: false, message: { ja, en } };
}
