import type { CoveredProvision } from '@fefta/analysis';
import { instrumentCoverage, LEAF_STATES } from '@fefta/analysis';
import type { Bundle, Instrument, Mark } from '@fefta/bundle';
import { printStatute, readStatute } from '@fefta/law';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** An act by its numbers: how many items each paragraph of each article has. */
type Act = number[][];

interface Said {
  /** Article, paragraph, item; fewer name a whole. */
  at: number[];
  how: 'cited' | Mark['kind'];
}

const act: fc.Arbitrary<Act> = fc.array(fc.array(fc.nat(3), { maxLength: 3 }), { minLength: 1, maxLength: 4 });
const said: fc.Arbitrary<Said[]> = fc.array(
  fc.record({
    at: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    how: fc.constantFrom('cited', 'outside', 'judgement', 'to do', 'unverified'),
  }),
  { maxLength: 12 },
);

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v'];
const cite = ([article, paragraph, item]: number[]): string =>
  `${article}${paragraph === undefined ? '' : `(${paragraph})`}${item === undefined ? '' : `(${ROMAN[item]})`}`;

function statuteOf(numbers: Act) {
  const text = printStatute({
    id: '',
    number: '',
    title: 'act',
    kind: 'act',
    revision: { seen: '2020-01-01' },
    source: { form: '', file: '', sha256: '', limits: [] },
    lacks: [],
    provisions: numbers.map((paragraphs, a) => ({
      kind: 'article',
      number: String(a + 1),
      text: [],
      children: paragraphs.map((items, p) => ({
        kind: 'paragraph',
        number: String(p + 1),
        text: [],
        children: Array.from({ length: items }, (_, i) => ({
          kind: 'item',
          number: String(i + 1),
          text: [],
          children: [],
        })),
      })),
    })),
  });
  const read = readStatute(text);
  if (!read.ok) throw new Error(read.en);
  return read.statute;
}

const DECLARED = { labels: {}, basis: [], marks: [], place: [0, 1, 1] } satisfies Partial<Instrument>;
const ACT: Instrument = { ...DECLARED, name: 'x.Act', kind: 'act', aliases: [], delegations: [], held: ['a'] };

/** A bundle that cites by groups, which have no versions, and marks. */
function bundleOf(all: readonly Said[]): Bundle {
  const citation = (at: number[]) => ({ instrument: ACT.name, provision: cite(at) });
  const groups = all.flatMap(({ at, how }, index) =>
    how === 'cited' ? [{ ...DECLARED, name: `x.g${index}`, basis: [citation(at)], of: 'x.codes', members: [] }] : [],
  );
  const provisions = all.flatMap(({ at, how }) =>
    how === 'cited' ? [] : [{ ...DECLARED, citation: citation(at), marks: [{ kind: how, reason: 'why' }] }],
  );
  return { instruments: [ACT], groups, provisions } as unknown as Bundle;
}

/** The numbers of what has no parts. */
function leavesOf(numbers: Act): number[][] {
  return numbers.flatMap((paragraphs, a) =>
    paragraphs.length === 0
      ? [[a + 1]]
      : paragraphs.flatMap((items, p) =>
          items === 0 ? [[a + 1, p + 1]] : Array.from({ length: items }, (_, i) => [a + 1, p + 1, i + 1]),
        ),
  );
}

/** The state of a leaf as the guide defines it: the closest word above or at it, by weight. An article without paragraphs is its paragraph 1. */
function expectedState(leaf: number[], all: readonly Said[]): string {
  const isSame = (at: number[], place: number[]) =>
    cite(at) === cite(place) || (place.length === 1 && leaf.length === 1 && cite(at) === cite([...place, 1]));
  for (let length = leaf.length; length > 0; length -= 1) {
    const place = leaf.slice(0, length);
    const here = new Set(all.filter(({ at, how }) => how !== 'unverified' && isSame(at, place)).map(({ how }) => how));
    if (here.has('to do')) return 'to-do';
    if (here.has('cited')) return 'encoded';
    if (here.has('judgement')) return 'judgement';
    if (here.has('outside')) return 'outside';
  }
  return 'silent';
}

function withParts(provisions: readonly CoveredProvision[]): CoveredProvision[] {
  return provisions.flatMap((each) => [each, ...withParts(each.parts)]);
}

test('the closest word decides the state of every provision without parts, and wholes are the sums of their parts', () => {
  fc.assert(
    fc.property(act, said, (numbers, all) => {
      const statute = statuteOf(numbers);
      const result = instrumentCoverage({ bundle: bundleOf(all), instrument: ACT, texts: [{ file: 'a', statute }] });
      const every = withParts(result?.provisions ?? []);
      const leaves = every.filter(({ parts }) => parts.length === 0);
      expect(leaves.map(({ provision, state }) => [provision, state])).toEqual(
        leavesOf(numbers).map((leaf) => [cite(leaf), expectedState(leaf, all)]),
      );
      for (const { counts, parts } of every) {
        expect(LEAF_STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(counts.total);
        if (parts.length > 0) expect(parts.reduce((sum, each) => sum + each.counts.total, 0)).toBe(counts.total);
      }
      expect(result?.counts.total).toBe(leaves.length);
    }),
  );
});

test('nothing that is said gets lost: it stands at a provision or in the list of what is not in the text', () => {
  fc.assert(
    fc.property(act, said, (numbers, all) => {
      const texts = [{ file: 'a', statute: statuteOf(numbers) }];
      const result = instrumentCoverage({ bundle: bundleOf(all), instrument: ACT, texts });
      const shown = [
        ...withParts(result?.provisions ?? []).flatMap(({ statements }) => statements),
        ...(result?.elsewhere ?? []),
      ];
      const told = (each: { provision: string; said: string }) => `${each.provision} ${each.said}`;
      const meant = all.filter(({ how }) => how !== 'unverified');
      for (const { at, how } of meant) {
        const wanted = `${cite(at)} ${how === 'cited' ? 'encoded' : how.replace(' ', '-')}`;
        expect(shown.map(told)).toContain(wanted);
      }
    }),
  );
});
