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

const RELATIONS = [
  'heldByInvestor',
  'holderOfHalf',
  'sister',
  'spouse',
  'relatedToJoint',
  'managingPartner',
  'unrelated',
];

/**
 * Holdings of closely-related persons of the same acquisitions, none to four each, about a quarter of one block with another: most of these
 * are alike, few have two values, which no answer can rest on. Some cells are empty.
 */
export function relatedSql(rows: number): string {
  const draw = (salt: number, below: number): string => `CAST(hash((i * 8 + j) * 64 + ${salt}) % ${below} AS INTEGER)`;
  const share = (salt: number): string =>
    `CASE WHEN ${draw(salt, 1000)} = 0 THEN NULL WHEN ${draw(salt + 1, 200)} = 0 THEN CAST(0.0001 AS DECIMAL(5,4)) ELSE CAST(block * 7 % 100 AS DECIMAL(9,4)) / 10000 END`;
  return `SELECT i AS id, concat('b', block) AS block,
    [${RELATIONS.map((name) => `'${name}'`).join(', ')}][${draw(31, RELATIONS.length)} + 1] AS relation,
    ${share(32)} AS shares, ${share(34)} AS votes, ${draw(36, 10)} = 0 AS "withinOwn"
  FROM (SELECT i, j, CAST(hash(i * 64 + 30 + j // 2) % 1000 AS INTEGER) * 4 + CASE WHEN hash(i * 64 + 38) % 4 = 0 THEN 0 ELSE j END AS block
    FROM range(${rows}) r(i), range(4) s(j) WHERE j < hash(i * 64 + 37) % 5)`;
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

const { related: _, ...FACTS } = MAPPING.facts;

/** The same where related persons have a table of their own. */
export const MAPPING_WITH_RELATED = {
  ...MAPPING,
  facts: FACTS,
  lists: { related: { facts: { shares: { column: 'shares', unit: '1' }, votes: { column: 'votes', unit: '1' } } } },
} as const;

/** Where the population (Parquet or CSV, by the name), its mapping and, where it has one, the table of related persons are written. */
export interface Written {
  readonly population: string;
  readonly mapping: string;
  readonly related?: string | undefined;
}

export async function writePopulation(
  connection: DuckDBConnection,
  rows: number,
  { population, mapping, related }: Written,
): Promise<void> {
  const write = async (sql: string, file: string): Promise<void> => {
    const format = file.endsWith('.parquet') ? 'FORMAT parquet' : 'FORMAT csv, HEADER';
    await connection.run(`COPY (${sql}) TO '${file.replaceAll("'", "''")}' (${format})`);
  };
  await write(populationSql(rows), population);
  if (related !== undefined) await write(relatedSql(rows), related);
  writeFileSync(mapping, JSON.stringify(related === undefined ? MAPPING : MAPPING_WITH_RELATED, undefined, 2));
}
