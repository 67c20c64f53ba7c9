import type { Bundle } from '@fefta/bundle';

type Json = Record<string, unknown>;

/** One change of one declaration of a real rule book. `at` says which of several places it is made. */
export interface Fault {
  act: string;
  name: string;
  kind: keyof typeof CHANGES;
  at?: number;
  /** The day on which the two are compared. */
  day?: string;
}

const investment = (act: string, name: string, kind: Fault['kind'], at = 0, day?: string): Fault => ({
  act: `jp.investment.${act}`,
  name: `jp.investment.${name}`,
  kind,
  at,
  ...(day !== undefined && { day }),
});

const bill = (act: string, name: string, kind: Fault['kind'], at = 0): Fault => ({
  act: `mof.bill2019.${act}`,
  name: `mof.bill2019.${name}`,
  kind,
  at,
});

/** Faults as they are made when rules are written, and changes of the wording alone. */
export const FAULTS: readonly Fault[] = [
  investment('ListedShares', 'PriorNotification', 'strict', 0),
  investment('UnlistedShares', 'PriorNotificationUnlisted', 'exclusion', 2),
  investment('VoteProxy', 'PriorNotificationProxy', 'exclusion', 0),
  investment('VoteProxy', 'PriorNotificationProxy', 'strict', 0),
  investment('UnlistedShares', 'PriorNotificationUnlisted', 'andOr', 0),
  investment('VoteProxy', 'PriorNotificationProxy', 'andOr', 0),
  investment('UnlistedShares', 'UnlistedReport', 'exclusion', 0),
  investment('Loan', 'PriorNotificationLoan', 'exclusion', 1),
  investment('BusinessTransfer', 'PriorNotificationBusiness', 'bearer'),
  investment('JointVoting', 'PriorNotificationJoint', 'period', 0),
  investment('Loan', 'PriorNotificationLoan', 'period', 0),
  investment('PrivateBonds', 'PriorNotificationBonds', 'extension', 0),
  investment('UnlistedShares', 'RegularUnlisted', 'later', 0, '2020-06-07'),
  investment('UnlistedShares', 'RegularUnlisted', 'negated'),
  investment('UnlistedShares', 'RegularUnlisted', 'exclusion', 2),
  investment('UnlistedShares', 'RegularUnlisted', 'condition', 1),
  investment('UnlistedShares', 'RegularUnlisted', 'leaves'),
  investment('JointVoting', 'RegularJoint', 'later', 0, '2020-06-07'),
  investment('ListedShares', 'Blanket', 'priority'),
  investment('JointVoting', 'RegularJoint', 'exclusion', 0),
  investment('JointVoting', 'RegularJoint', 'removed'),
  investment('PrivateBonds', 'PriorNotificationBonds', 'exclusion', 0),
  investment('JointVoting', 'RegularJoint', 'condition', 0),
  investment('UnlistedShares', 'governmentControlled', 'limit', 0),
  investment('JointVoting', 'governmentControlled', 'strict', 2),
  investment('Branch', 'foreignInvestor', 'reversed', 0),
  investment('Loan', 'PriorNotificationLoan', 'andOr', 0),
  investment('JointVoting', 'Designated', 'core', 0),
  investment('JointVoting', 'PastBreach', 'years'),
  investment('UnlistedShares', 'PriorNotificationUnlisted', 'exclusion', 1),
  investment('Consent', 'PriorNotificationConsent', 'exclusion', 0),
  investment('Branch', 'agentNeeded', 'row', 0),
  investment('JointVoting', 'PriorNotificationJoint', 'strict', 0),
  investment('Consent', 'PriorNotificationConsent', 'andOr', 1),
  bill('FundPurchase', 'FundFiler', 'row', 0),
  bill('FundPurchase', 'FundNotification', 'negated'),
  bill('ListedShares', 'PriorNotification', 'strict', 0),
  bill('ListedShares', 'PriorNotification', 'limit', 0),
  investment('UnlistedShares', 'RegularUnlisted', 'removed'),
  bill('ListedShares', 'PriorNotification', 'negated'),
  investment('ListedShares', 'PriorNotification', 'label'),
  investment('Loan', 'PriorNotificationLoan', 'reordered'),
  investment('VoteProxy', 'PriorNotificationProxy', 'doubleNegation'),
  investment('JointVoting', 'RegularJoint', 'exclusionTwice'),
  investment('JointVoting', 'PriorNotificationJoint', 'notNot', 0),
];

const STRICT: Record<string, string> = { '>=': '>', '>': '>=', '<=': '<', '<': '<=' };
const REVERSED: Record<string, string> = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', is: 'is-not', 'is-not': 'is' };

/** The version that is in force on a day with a date or without one. */
function versionAt({ versions }: Json, day: string): Json {
  const found = (versions as { acts: { from?: { date: string }; until?: { date: string } } }[]).find(
    ({ acts: { from, until } }) => (from?.date ?? '') <= day && day < (until?.date ?? '9999'),
  );
  if (!found) throw new Error('no version is in force');
  return found as unknown as Json;
}

function nodes(data: unknown, isWanted: (node: Json) => boolean, found: Json[] = []): Json[] {
  if (typeof data !== 'object' || data === null) return found;
  if (!Array.isArray(data) && isWanted(data as Json)) found.push(data as Json);
  for (const inner of Object.values(data)) nodes(inner, isWanted, found);
  return found;
}

function nth(data: unknown, at: number, isWanted: (node: Json) => boolean): Json {
  const node = nodes(data, isWanted)[at];
  if (!node) throw new Error('there is no such place');
  return node;
}

const isOp =
  (table: Record<string, string>) =>
  ({ op }: Json) =>
    typeof op === 'string' && op in table;

interface Target {
  declaration: Json;
  version: Json;
  at: number;
  bundle: Bundle;
  day: string;
}

const without = (list: unknown, at: number): unknown[] => {
  const all = list as unknown[];
  if (at >= all.length) throw new Error('there is no such place');
  return all.filter((_, index) => index !== at);
};

const times = (value: string, by: number): string => {
  const [above, below = '1'] = value.split('/');
  return `${Number(above) * by}/${below}`;
};

const CHANGES = {
  strict: ({ version, at }: Target) => {
    const node = nth(version, at, isOp(STRICT));
    node.op = STRICT[String(node.op)];
  },
  reversed: ({ version, at }: Target) => {
    const node = nth(version, at, isOp(REVERSED));
    node.op = REVERSED[String(node.op)];
  },
  limit: ({ version, at }: Target) => {
    const node = nth(version, at, ({ op, value }) => op === 'number' && value !== '0');
    node.value = times(String(node.value), 2);
  },
  andOr: ({ version, at }: Target) => {
    const node = nth(version, at, ({ op }) => op === 'and' || op === 'or');
    node.op = node.op === 'and' ? 'or' : 'and';
  },
  exclusion: ({ version, at }: Target) => {
    version.unless = without(version.unless, at);
  },
  exclusionTwice: ({ version }: Target) => {
    const unless = version.unless as string[];
    version.unless = [...unless, unless[0]];
  },
  condition: ({ version, at }: Target) => {
    version.conditions = without(version.conditions, at);
  },
  leaves: ({ version }: Target) => {
    version.leaves = [];
  },
  bearer: ({ version }: Target) => {
    version.bearers = [{ basis: [], party: { op: 'fact', path: ['principal'] } }];
  },
  period: ({ version, at }: Target) => {
    const period = (version.periods as { length: { amount: number } }[])[at];
    if (!period) throw new Error('there is no such period');
    period.length.amount += 1;
  },
  extension: ({ version, at }: Target) => {
    const [period] = version.periods as { extensions: unknown[] }[];
    if (period) period.extensions = without(period.extensions, at);
  },
  negated: ({ version }: Target) => {
    version.when = { op: 'not', arg: version.when };
  },
  doubleNegation: ({ version }: Target) => {
    version.when = { op: 'not', arg: { op: 'not', arg: version.when } };
  },
  notNot: ({ version, at }: Target) => {
    const node = nth(version, at, isOp(STRICT));
    const inner = { ...node, op: REVERSED[String(node.op)] };
    for (const name of Object.keys(node)) delete node[name];
    Object.assign(node, { op: 'not', arg: inner });
  },
  reordered: ({ version }: Target) => {
    for (const node of nodes(version, ({ op }) => op === 'and' || op === 'or')) (node.args as unknown[]).reverse();
  },
  years: ({ version }: Target) => {
    nth(version, 0, ({ op }) => op === 'period').value = { amount: 4, unit: 'year' };
  },
  /** The version begins a day later; the one before lasts a day longer. */
  later: ({ declaration, version }: Target) => {
    const own = version.acts as { from: { date: string } };
    const date = own.from.date;
    for (const each of declaration.versions as { acts: { until?: { date: string } } }[])
      if (each.acts.until?.date === date) each.acts.until.date = '2020-06-08';
    own.from.date = '2020-06-08';
  },
  removed: ({ declaration, bundle }: Target) => {
    bundle.exemptions = bundle.exemptions.filter((each) => (each as unknown) !== declaration);
    for (const each of bundle.exemptions) each.over = each.over.filter((name) => name !== declaration.name);
  },
  priority: ({ declaration, bundle }: Target) => {
    declaration.over = [];
    for (const each of bundle.exemptions) if (each.name.endsWith('.Regular')) each.over = [String(declaration.name)];
  },
  core: ({ declaration }: Target) => {
    for (const each of declaration.sectors as { core?: boolean }[]) delete each.core;
  },
  row: ({ version, at }: Target) => {
    version.rows = without(version.rows, at);
  },
  label: ({ declaration }: Target) => {
    declaration.labels = { ja: '別の名', en: 'another name' };
  },
} as const;

/** A book with one fault. */
export function withFault(bundle: Bundle, { name, kind, at = 0, day = DAY }: Fault): Bundle {
  const copy = structuredClone(bundle);
  const lists = [copy.duties, copy.exemptions, copy.predicates, copy.definitions, copy.tables, copy.sectors];
  const declaration = lists.flat().find((each) => each.name === name) as unknown as Json | undefined;
  if (!declaration) throw new Error(`there is no ${name}`);
  const version = declaration.versions ? versionAt(declaration, day) : declaration;
  CHANGES[kind]({ declaration, version, at, bundle: copy, day });
  return copy;
}

export const DAY = '2026-03-01';
