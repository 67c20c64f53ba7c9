import fc from 'fast-check';
import type { ProvisionPath } from '../../packages/law/src/index.ts';

const n = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3999 }));
const branched = fc.tuple(n, fc.array(n, { maxLength: 2 })).map(([a, b]) => [a, ...b].join('-'));
const kana = fc.constantFrom(
  ...'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
);
const number = branched.map((x) => `(${x})`);
const roman = fc.constantFrom('(i)', '(ii)', '(iv)', '(v)', '(ix)', '(x)', '(c)');
const fromKana = fc.oneof(fc.tuple(kana), fc.tuple(kana, number), fc.tuple(kana, number, roman));
const fromNumber = fc.oneof(fc.tuple(number), fc.tuple(number, kana), fc.tuple(number, kana, number));
const subitem = fc.oneof(fromKana, fromNumber).map((s): string[] => s);
const extra = fc.constantFrom('proviso' as const, 'first-sentence' as const, 'second-sentence' as const);
const maybe = <T>(x: fc.Arbitrary<T>) => fc.option(x, { nil: undefined });

const part = fc.oneof(
  fc.constant<ProvisionPath>({}),
  fc.constant<ProvisionPath>({ part: 'main' }),
  fc.constant<ProvisionPath>({ part: 'supplementary' }),
  fc
    .constantFrom('令和元年法律第六十号', '令和二年五月八日', 'Act No. 60 of 2019')
    .map((supplementary): ProvisionPath => ({ part: 'supplementary', supplementary })),
);
const body = fc.oneof(
  fc.record({ article: maybe(branched), paragraph: maybe(n), item: maybe(branched), subitem: maybe(subitem) }),
  fc.record({
    table: fc.oneof(branched, fc.constant('')),
    row: maybe(branched),
    item: maybe(branched),
    subitem: maybe(subitem),
  }),
);

/** Drops what is undefined, and sub-items that nothing numbers. */
function clean(path: ProvisionPath): ProvisionPath {
  const kept = Object.fromEntries(Object.entries(path).filter(([, value]) => value !== undefined)) as ProvisionPath;
  const based = kept.item !== undefined || kept.row !== undefined;
  if (!based && kept.subitem?.[0]?.startsWith('(')) delete kept.subitem;
  return kept;
}

const plainPath = fc
  .tuple(part, body, maybe(extra))
  .map(([a, b, c]) => clean({ ...a, ...b, ...(c === undefined ? {} : { extra: c }) }))
  .filter(({ extra: _, ...rest }) => Object.keys(rest).length > 0);

/** A range: the last element of a path without extra, and one a number later. */
const range = plainPath.map(({ extra: _, ...path }): ProvisionPath => {
  const later = (s: string) => s.replace(/[0-9]+$/, (x) => (x === '3999' ? `${x}-1` : String(Number(x) + 1)));
  if (path.subitem !== undefined) {
    const last = path.subitem.at(-1) ?? '';
    if (/^\([0-9-]+\)$/.test(last)) return { ...path, end: `(${later(last.slice(1, -1))})` };
    if (last.startsWith('(')) return last === '(c)' ? path : { ...path, end: '(xi)' };
    return last === 'ス' ? path : { ...path, end: 'ス' };
  }
  if (path.item !== undefined) return { ...path, end: later(path.item) };
  if (path.paragraph !== undefined)
    return path.paragraph === 3999 ? path : { ...path, end: String(path.paragraph + 1) };
  if (path.article !== undefined) return { ...path, end: later(path.article) };
  if (path.row !== undefined) return { ...path, end: later(path.row) };
  return path.table ? { ...path, end: later(path.table) } : path;
});

/** Every path parseProvisionPath can give, ranges among them. */
export const anyPath: fc.Arbitrary<ProvisionPath> = fc.oneof(plainPath, range);
