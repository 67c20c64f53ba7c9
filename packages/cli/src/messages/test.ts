import type { Problem } from '@fefta/project';

const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

/** Words of `fefta test`. */
export const TEST = {
  expected: { ja: '期待', en: 'expected' },
  actual: { ja: '実際', en: 'actual' },
  scenarios: { ja: '事例', en: 'scenarios' },
  properties: { ja: '性質', en: 'properties' },
  coverage: { ja: 'どの事例も通らない規則の版', en: 'rule versions that no scenario exercises' },
  covered: (versions: number) => ({
    ja: `規則の版 ${versions} はすべて、いずれかの事例が通ります`,
    en: `Every one of the ${versions} rule versions is exercised by a scenario`,
  }),
  uncovered: (count: number, versions: number) => ({
    ja: `規則の版 ${versions} のうち ${count} をどの事例も通りません`,
    en: `${count} of ${versions} rule versions are exercised by no scenario`,
  }),
  version: (from: string | undefined, until: string | undefined) => ({
    ja: `${from ?? ''}〜${until ?? ''}`,
    en: from === undefined && until === undefined ? 'at all times' : `[${from ?? '…'}, ${until ?? '…'})`,
  }),
  counter: (cases: number) => ({
    ja: `${cases} 件の事案で反します。例`,
    en: `broken in ${cases} ${cases === 1 ? 'case' : 'cases'}, such as`,
  }),
  unread: (cases: number) => ({
    ja: `${cases} 件の事案を読めません。例`,
    en: `${cases} ${cases === 1 ? 'case' : 'cases'} cannot be read, such as`,
  }),
  cases: (cases: number) => ({ ja: `${cases} 件の事案`, en: `${cases} ${cases === 1 ? 'case' : 'cases'}` }),
  proved: { ja: 'すべての事案について証明済み', en: 'proved for all cases' },
  noCounterexample: (cases: number) => ({
    ja: `証明はできず、${cases} 件の事案に反例なし`,
    en: `not proved; no counterexample among ${cases} ${cases === 1 ? 'case' : 'cases'}`,
  }),
  untouched: { ja: '試せる事案がありません', en: 'no case to try it on' },
  summary: (what: { ja: string; en: string }, passed: number, failed: number) => ({
    ja: `${what.ja}：合格 ${passed}、不合格 ${failed}`,
    en: `${what.en}: ${passed} passed, ${failed} failed`,
  }),
  nothing: problem('no-scenarios', '事例も性質もありません。', 'There are neither scenarios nor properties.'),
  noMatch: (filter: string) =>
    problem('no-match', `${filter} に当たる事例も性質もありません。`, `No scenario or property matches ${filter}.`),
} as const;
