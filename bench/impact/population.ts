import { writeFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';

/** The sectors of which the made-up companies are; the names are those of the rules. */
const SECTORS = [
  'arms',
  'aircraft',
  'nuclear',
  'space',
  'dualUse',
  'cyber',
  'electricity',
  'gas',
  'water',
  'agriculture',
  'fisheries',
  'leather',
  'broadcasting',
];

/**
 * One row for each acquisition of listed shares, made by a hash of its number: the same rows on every machine. About one company in
 * three is in a designated sector; some cells are empty. Nothing here is data of anybody.
 */
export function populationSql(rows: number): string {
  const draw = (salt: number, below: number): string => `CAST(hash(i * 64 + ${salt}) % ${below} AS INTEGER)`;
  const ofCompany = (salt: number, below: number): string => `CAST(hash(company * 64 + ${salt}) % ${below} AS INTEGER)`;
  const from = (salt: number, values: readonly string[]): string =>
    `[${values.map((value) => `'${value}'`).join(', ')}][${draw(salt, values.length)} + 1]`;
  const chance = (salt: number, percent: number): string => `(${draw(salt, 1000)} < ${percent * 10})`;
  const sector = (salt: number): string =>
    `[${SECTORS.map((name) => `'${name}'`).join(', ')}][${ofCompany(salt, SECTORS.length)} + 1]`;
  const after = `CASE WHEN ${chance(1, 40)} THEN ${draw(2, 100)} ELSE ${draw(3, 3000)} END`;
  return `SELECT i AS id, company,
    CASE WHEN ${ofCompany(8, 100)} < 55 THEN 'small' WHEN ${ofCompany(8, 100)} < 85 THEN 'middle' ELSE 'large' END AS size,
    ${from(4, ['individual', 'foreignBody', 'foreignBody', 'foreignBody', 'company', 'partnership'])} AS "investor.form",
    ${chance(5, 20)} AS "investor.resident",
    CAST(${draw(6, 10_001)} AS DECIMAL(9,4)) / 10000 AS "investor.foreignVotes",
    ${chance(7, 97)} AS "investor.fromListedCountry",
    CASE WHEN ${chance(9, 1)} THEN NULL ELSE ${chance(10, 2)} END AS "investor.stateRelated",
    ${chance(11, 2)} AS "investor.punished",
    CASE WHEN ${ofCompany(12, 100)} < 35 THEN ${sector(13)} WHEN ${ofCompany(12, 100)} < 45 THEN concat(${sector(14)}, ';leather') ELSE '-' END AS "target.sectors",
    (${ofCompany(15, 100)} < 12) AS "target.core",
    CAST(${after} AS DECIMAL(9,4)) / 10000 AS after,
    CASE WHEN ${chance(16, 1)} THEN NULL ELSE CAST(${after} AS DECIMAL(9,4)) / 10000 END AS "afterVotes",
    ${chance(17, 90)} AS "keepsCriteria",
    ${chance(18, 5)} AS "boardSeat",
    ${from(19, ['ownership', 'ownership', 'ownership', 'voting'])} AS acquired
  FROM (SELECT range AS i, CAST(hash(range * 64) % ${Math.max(10, Math.floor(rows / 10))} AS BIGINT) AS company FROM range(${rows}))`;
}

/** What the columns mean, and what is the same in every row: the facts that the made-up acts do not vary. */
export const MAPPING = {
  key: 'id',
  facts: {
    'investor.foreignVotes': { column: 'investor.foreignVotes', unit: '1' },
    after: { column: 'after', unit: '1' },
    afterVotes: { column: 'afterVotes', unit: '1' },
    'target.sectors': { column: 'target.sectors', empty: ['-'] },
    filed: { value: false },
    'investor.nonresidentOfficers': { value: '0%' },
    'investor.nonresidentRepresentatives': { value: '0%' },
    'investor.foreignContribution': { value: '0%' },
    'investor.foreignManagers': { value: '0%' },
    'investor.partners': { value: [] },
    'investor.listed': { value: false },
    'investor.largestForeignShares': { value: '0%' },
    'investor.largestForeignVotes': { value: '0%' },
    'investor.directForeignHolder': { value: false },
    'investor.financial': { value: null },
    'investor.licensed': { value: false },
    'investor.sentenceEnded': { value: null },
    'investor.breachedDisposition': { value: null },
    'investor.orderedToComply': { value: false },
    principal: { value: null },
    received: { value: null },
    capitalTransaction: { value: false },
    related: { value: [] },
    inBusiness: { value: false },
    disrupts: { value: false },
    consentBreach: { value: false },
    proposesDisposal: { value: false },
    seeksTechnology: { value: false },
    attendsBoard: { value: false },
    writtenProposal: { value: false },
    occasion: { value: null },
    underwriterVotes: { value: false },
    asPartner: { value: false },
    before: { value: '0%' },
    beforeVotes: { value: '0%' },
  },
} as const;

/** Writes the population (Parquet or CSV, by the name) and its mapping. */
export async function writePopulation(
  connection: DuckDBConnection,
  rows: number,
  file: string,
  mapping: string,
): Promise<void> {
  const format = file.endsWith('.parquet') ? 'FORMAT parquet' : 'FORMAT csv, HEADER';
  await connection.run(`COPY (${populationSql(rows)}) TO '${file.replaceAll("'", "''")}' (${format})`);
  writeFileSync(mapping, JSON.stringify(MAPPING, undefined, 2));
}
