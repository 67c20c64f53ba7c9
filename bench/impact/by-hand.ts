import { CORE, DESIGNATED } from '../screening/records.ts';

const listed = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** Who has violated no condition of an exemption. */
const KEEPS = "NOT f_boardSeat AND NOT f_proposesTransfer AND NOT f_accessesSecretTechnology AND f_manner = 'acquire'";
const MAY = "NOT f_investor__sanctioned AND f_investor__kind <> 'soe'";
const FINANCIAL = "f_investor__kind IN ('securitiesProprietary', 'bank', 'insurer', 'assetManager')";

/** The outcome of the screening problem, given whether the target is in a designated sector and in a core one. */
const outcome = (designated: string, core: string): string => `CASE
  WHEN NOT (${designated} AND f_stakeAfter >= 100) THEN CASE WHEN f_stakeAfter >= 1000 THEN 'post-report' ELSE 'none' END
  WHEN ${FINANCIAL} AND ${MAY} AND ${KEEPS} THEN CASE WHEN f_stakeAfter >= 1000 THEN 'exempt-post-report' ELSE 'exempt' END
  WHEN ${MAY} AND ${KEEPS} AND NOT ${core} THEN 'exempt-post-report'
  ELSE 'prior-notification' END`;

/** As one would first write it: one CASE, the lists of codes looked up in the list of the row. */
export const NAIVE = `SELECT ${outcome(
  `list_has_any(sectors, [${listed(DESIGNATED)}])`,
  `list_has_any(sectors, [${listed(CORE)}])`,
)} AS outcome, count(*) AS n FROM facts GROUP BY 1`;

/** The best form known: two flags for each target, worked out once, then a join. */
export const BEST = `WITH flags AS (
  SELECT k, bool_or(v IN (${listed(DESIGNATED)})) AS designated, bool_or(v IN (${listed(CORE)})) AS core FROM set_target__sectors GROUP BY k)
  SELECT ${outcome('designated', 'core')} AS outcome, count(*) AS n FROM facts JOIN flags ON k = f_target__sectors GROUP BY 1`;
