import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

/** A duty on the sum of what an investor and its associates hold; which associates are counted is for each side to say. */
const rules = (sum: string, when = 'together >= 10%'): string => `namespace 投資

instrument Law "見本法" en "Sample Act" { kind act }
ratio shares "株式の割合" en "ratio of shares"
enum Relation "関係" en "relation" {
  basis Law 2
  parent "親" en "parent"
  child "子" en "child"
}
entity Holding "持分" en "holding" {
  basis Law 2
  relation "関係" en "relation": Relation
  share "割合" en "share": ratio of shares
  block "識別" en "block": text
}
act Purchase "株式取得" en "purchase" {
  basis Law 3
  own "自己の割合" en "own share": ratio of shares
  others "密接関係者" en "associates": list of Holding
}
define together "合計" en "together" on Purchase: ratio of shares {
  basis Law 4
  means own + (${sum})
}
define ofParents "親との合計" en "together with parents" on Purchase: ratio of shares {
  basis Law 4
  means own + (sum h in others of h.share where h.relation is parent)
}
duty Notice "届出" en "notice" on Purchase {
  basis Law 4
  when ${when}
}
`;

const PARENTS = 'sum h in others of h.share where h.relation is parent';
const ALL = 'sum h in others of h.share';
const ONCE = 'sum h in others of h.share once per h.block';

const cwd = folder({
  'parents/a.fefta': rules(PARENTS),
  'all/a.fefta': rules(ALL),
  'once/a.fefta': rules(ONCE),
  'either/a.fefta': rules(ALL, 'together >= 10% or ofParents >= 10%'),
});

beforeAll(buildFefta);

interface Witness {
  after: { facts: Facts };
}
interface Changes {
  changes: { kind: string; conditions: { terms: { text: string }[]; witness?: Witness }[] }[];
}
interface Facts {
  own: string;
  others: { relation?: string; share: string; block?: string }[];
}

async function changesOf(before: string, after: string): Promise<Changes['changes']> {
  const { stdout } = await fefta(['diff', before, after, '--as-of', '2026-03-01', '--format', 'json'], { cwd });
  return (JSON.parse(stdout) as { cases: Changes }).cases.changes;
}

function factsOf(witness: Witness | undefined): Facts {
  if (!witness) throw new Error('no case is shown');
  return witness.after.facts;
}

const percent = (all: readonly { share: string }[]): number =>
  all.reduce((sum, { share }) => sum + Number.parseFloat(share), 0);

test('of whom more is counted nobody is newly free: that is proved, and the case that newly counts is shown', async () => {
  const changes = await changesOf('parents', 'all');
  expect(changes.map(({ kind }) => kind)).toEqual(['newly-required']);
  const [{ terms, witness } = { terms: [] }] = changes[0]?.conditions ?? [];
  expect(terms.map(({ text }) => text)).toEqual(['together < 10%', 'together >= 10%']);
  const { own, others } = factsOf(witness);
  expect(others.some(({ relation }) => relation === 'child')).toBe(true);
  expect(Number.parseFloat(own) + percent(others)).toBeGreaterThanOrEqual(10);
  expect(Number.parseFloat(own) + percent(others.filter(({ relation }) => relation === 'parent'))).toBeLessThan(10);
});

test('what is held in one block is no longer counted twice: shown by items of one block', async () => {
  const changes = await changesOf('all', 'once');
  expect(changes.map(({ kind }) => kind)).toEqual(['no-longer-required']);
  const { own, others } = factsOf(changes[0]?.conditions[0]?.witness);
  expect(Number.parseFloat(own) + percent(others)).toBeGreaterThanOrEqual(10);
  const once = new Map(others.map((each) => [each.block, each]));
  expect(Number.parseFloat(own) + percent([...once.values()])).toBeLessThan(10);
});

test('once for each block, of parents only: either can be more, and nothing is left undecided', async () => {
  const changes = await changesOf('parents', 'once');
  expect(changes.map(({ kind }) => kind).sort()).toEqual(['newly-required', 'no-longer-required']);
  expect(changes.flatMap(({ conditions }) => conditions).every(({ witness }) => witness)).toBe(true);
});

test('a limit on a part of what is added up changes nothing: that is proved', async () => {
  const { stdout } = await fefta(['diff', 'all', 'either', '--as-of', '2026-03-01', '--format', 'json'], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ class: 'editorial', cases: { changes: [] } });
});
