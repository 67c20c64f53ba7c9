/** Characters that look like others: kana like kanji, Greek and Cyrillic like Latin letters. */
const LOOKALIKES = new Map<string, string>(
  [
    '一ー‐―',
    '二ニ',
    '三ミ',
    '力カ',
    '口ロ',
    '八ハ',
    '卜ト',
    '工エ',
    '夕タ',
    '千チ',
    '才オ',
    '多タ',
    'へヘ',
    'べベ',
    'ぺペ',
    'りリ',
    'ノ丿',
    '又ヌ',
    '匕ヒ',
    '厶ム',
    'aаα',
    'bв',
    'cсϲ',
    'eе',
    'hн',
    'iіι',
    'jј',
    'kкκ',
    'mм',
    'oоο',
    'pрρ',
    'sѕ',
    'tтτ',
    'uυ',
    'vν',
    'xхχ',
    'yуγ',
    'nη',
    'dԁ',
    'AАΑ',
    'BВΒ',
    'CС',
    'EЕΕ',
    'HНΗ',
    'IІΙ',
    'JЈ',
    'KКΚ',
    'MМΜ',
    'NΝ',
    'OОΟ',
    'PРΡ',
    'SЅ',
    'TТΤ',
    'XХΧ',
    'YУΥ',
    'ZΖ',
  ].flatMap((row) => [...row].map((character) => [character, row.charAt(0)] as const)),
);

/** So many skeletons are remembered: names are compared again and again. */
const MOST = 20_000;

const known = new Map<string, string>();

/** Names with the same skeleton look alike: width, look-alikes, and the case of all letters but the first do not count. */
export function skeleton(name: string): string {
  let found = known.get(name);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  known.set(name, (found = makeSkeleton(name)));
  return found;
}

function makeSkeleton(name: string): string {
  const plain = [...name.normalize('NFKC')].map((character) => LOOKALIKES.get(character) ?? character).join('');
  return plain.charAt(0) + plain.slice(1).toLowerCase();
}
