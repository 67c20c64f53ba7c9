import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseFinding } from '../../packages/analysis/src/exhaustive/model.ts';
import { analyse } from '../../packages/analysis/src/index.ts';
import { conditionHolds, decide, type Rules, readCase, valueOfRule } from '../../packages/runtime/src/index.ts';
import { drawing, seeds } from '../runtime-fast/random.ts';
import { expected, rulesOf } from './brute-force.ts';
import { smallBook } from './small-book.ts';
import { sumsProperty } from './sums-book.ts';

/** Code, line and the names in the message. */
function told({ code, place, message }: CaseFinding): string {
  const quoted = [...message.en.matchAll(/'([^']*)'/g)].map(([, name]) => name ?? '');
  const number = /(?:[Rr]ow|[Tt]he|its) (\d+)(?:st|nd|rd|th)? /.exec(message.en)?.[1];
  const rows = /^Rows (\d+) and (\d+)/.exec(message.en);
  if (code === 'exceptions-clash' && rows)
    return `${code} ${place[1]} ${Number(rows[1]) - 1},${Number(rows[2]) - 1} Table`;
  if (code === 'case-without-row') return `${code} ${place[1]} Table`;
  if (number !== undefined && code !== 'never-decides') return `${code} ${place[1]} ${Number(number) - 1} ${quoted[0]}`;
  return `${code} ${place[1]} ${quoted.filter((each) => each !== 'over').join()}`;
}

/** Does the interpreter say of the witness what is told of it? */
function isConfirmed(rules: Rules, { code, place, witness }: CaseFinding): boolean {
  if (!witness || !readCase(rules, witness).ok) return false;
  const answer = decide(rules, witness);
  const decisions = 'decisions' in answer ? answer.decisions : [];
  switch (code) {
    case 'duty-without-bearer-in-case':
      return decisions.some(({ bearer, status }) => bearer === null && (status === 'required' || status === 'exempt'));
    case 'case-without-row': {
      const found = valueOfRule(rules, 't.Table', witness);
      return found.kind === 'value' && found.value === null;
    }
    case 'exceptions-clash':
      return (
        decisions.some(({ exemption }) => exemption !== null) ||
        rules.bundle.tables.some((each) =>
          each.versions.some(({ rows }) => rows.some((row) => row.place[1] === place[1])),
        )
      );
    case 'property-broken': {
      const [property] = rules.bundle.properties;
      return (
        property !== undefined && conditionHolds(rules, property.condition, witness) === (property.kind === 'never')
      );
    }
    default:
      return false;
  }
}

const WITH_WITNESS = new Set([
  'duty-without-bearer-in-case',
  'case-without-row',
  'exceptions-clash',
  'property-broken',
]);

test('what is found in all cases of small rule books is what trying every case and every change finds', () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(seeds(), (seed) => {
      const book = smallBook(drawing(seed));
      const rules = rulesOf(book.bundle);
      const { findings } = analyse(rules);
      expect([seed, ...findings.map(told).sort()]).toEqual([seed, ...expected(book)]);
      for (const found of findings) {
        met.set(found.code, (met.get(found.code) ?? 0) + 1);
        if (WITH_WITNESS.has(found.code))
          expect([seed, told(found), isConfirmed(rules, found)]).toEqual([seed, told(found), true]);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 40) },
  );
  // Each kind of finding is met, so that none is right for want of a case.
  for (const code of [...WITH_WITNESS, 'never-applies', 'never-matters', 'never-decides'])
    expect([code, met.get(code) ?? 0]).not.toEqual([code, 0]);
  if (process.env.RUNS) console.info(Object.fromEntries(met));
}, 1_200_000);

test('a property of sums over one list is proved, or broken by a case; it is never left open', () => {
  const met = { proved: 0, broken: 0 };
  fc.assert(
    fc.property(seeds(), (seed) => {
      const { book, cases } = sumsProperty(drawing(seed));
      const rules = rulesOf(book);
      const findings = analyse(rules).findings.filter(({ message }) => /'P'|\(P\)/.test(message.en));
      const broken = findings.find(({ code }) => code === 'property-broken');
      expect([seed, findings.filter(({ code }) => code !== 'property-broken').map(({ code }) => code)]).toEqual([
        seed,
        [],
      ]);
      if (broken) expect([seed, isConfirmed(rules, broken)]).toEqual([seed, true]);
      const [property] = rules.bundle.properties;
      const isBroken = cases.some((facts) => {
        const given = { act: 't.Act', asOf: '2000-01-01', facts };
        return property && conditionHolds(rules, property.condition, given) === (property.kind === 'never');
      });
      if (isBroken) expect([seed, broken?.code]).toEqual([seed, 'property-broken']);
      met[broken ? 'broken' : 'proved'] += 1;
    }),
    { numRuns: 6 * Number(process.env.RUNS ?? 40), examples: [[-1982502411], [257046558]] },
  );
  expect(met.broken).toBeGreaterThan(met.proved);
  expect(met.proved).toBeGreaterThan(0);
}, 1_200_000);
