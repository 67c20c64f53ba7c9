import type { Language } from '../../protocol.ts';

type Words<A extends unknown[]> = Record<Language, (...args: A) => string>;

const errors: Words<[number]> = {
  ja: (count) => `ソースに${count}件の誤りがあります。網羅は、誤りのなかった最後の規則のものです。`,
  en: (count) =>
    `The sources have ${count} error${count === 1 ? '' : 's'}: coverage is that of the last rules without errors.`,
};

const share: Words<[number, number]> = {
  ja: (accounted, total) => `言及あり ${accounted}／${total}`,
  en: (accounted, total) => `${accounted} of ${total} accounted for`,
};

const named: Words<[number]> = {
  ja: (count) => `引用又は標示のある規定 ${count}`,
  en: (count) => `${count} cited or marked`,
};

const whole: Words<[number]> = {
  ja: (count) => (count === 0 ? '引用も標示もありません' : `全体の引用 ${count}`),
  en: (count) => (count === 0 ? 'neither cited nor marked' : `cited as a whole by ${count}`),
};

const text: Words<[string, string]> = {
  ja: (seen, file) => `本文：${seen} 時点（${file}）`,
  en: (seen, file) => `text: as of ${seen} (${file})`,
};

const tablesOf: Words<[string[]]> = {
  ja: (seen) => `別表は ${seen.join('、')} 時点の本文による`,
  en: (seen) => `appended tables of the text of ${seen.join(', ')}`,
};

const versions: Words<[number[]]> = {
  ja: (list) => `版 ${list.map((each) => each + 1).join('、')}`,
  en: (list) => `version${list.length === 1 ? '' : 's'} ${list.map((each) => each + 1).join(', ')}`,
};

/** What is said of coverage. */
export const COVERAGE = {
  errors,
  share,
  named,
  whole,
  text,
  tablesOf,
  versions,
  uncounted: {
    ja: '≈ 中の番号が本文から失われて数えられないため、全体を一つと数えます',
    en: '≈ the numbers of its parts are lost and could not be counted: it counts as one',
  },
  noText: { ja: '本文を所蔵していません', en: 'no text is held' },
  asWhole: { ja: '法令全体を引くもの', en: 'cites the instrument as a whole' },
  elsewhere: { ja: '本文に見当たらない規定', en: 'not in the text' },
};
