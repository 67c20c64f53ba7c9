import type { Column, SaidPlan } from '@fefta/targets';

/**
 * SQL of a text that settles what the interpreter says of a row which straightforward evaluation leaves open: rows with equal texts get
 * equal answers, so one of them is asked for all.
 *
 * The interpreter completes what is missing and looks only at the outcomes of the tests, at which facts are missing, and, within a
 * test that is not known, at the other facts of that test. So these are told; other values are not, and there are few texts. Of a
 * list its key is told.
 */
export function signatureSql({ atoms, making }: SaidPlan): string {
  const outcomes = atoms.map(({ sql }) => `CASE WHEN ${sql} IS NULL THEN '?' WHEN ${sql} THEN '1' ELSE '0' END`);
  const columns = [...making.columns.values()];
  const presence = columns.map(
    ({ name, none }) =>
      `CASE ${none === undefined ? '' : `WHEN COALESCE(${none}, FALSE) THEN '-' `}WHEN ${name} IS NULL THEN '.' ELSE '+' END`,
  );
  const values = columns.flatMap((column) => valueSql(column, atoms));
  return `concat(${["''", ...outcomes, ...presence, ...values].join(', ')})`;
}

/** SQL that holds where a test of the items of a list is not known. */
export function itemsOpenSql({ atoms, making }: SaidPlan): string {
  const lists = [...making.columns.values()].filter(({ kind }) => kind === 'list');
  const tests = atoms.filter(({ atom }) => lists.some(({ fact }) => atom.facts.includes(fact)));
  return tests.map(({ sql }) => `(${sql}) IS NULL`).join(' OR ') || 'FALSE';
}

/** The value of a column, where a test that is not known looks at it beside others, or cannot be said in SQL. */
function valueSql({ fact, name, kind }: Column, atoms: SaidPlan['atoms']): string[] {
  // Of a list the key is told: its items may lack facts that others have.
  const mixed = atoms.filter(
    ({ atom, limit }) => atom.facts.includes(fact) && (atom.facts.length > 1 || limit !== undefined || kind === 'list'),
  );
  if (mixed.length === 0) return [];
  const isOpen = mixed.map(({ sql, limit }) => (limit === undefined ? `${sql} IS NULL` : 'TRUE'));
  return [
    `CASE WHEN ${isOpen.join(' OR ')} THEN concat('|', length(CAST(${name} AS VARCHAR)), ':', CAST(${name} AS VARCHAR)) ELSE '|' END`,
  ];
}
