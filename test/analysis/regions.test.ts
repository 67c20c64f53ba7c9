import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersOf } from '../../packages/analysis/src/cases/answers.ts';
import { Builder } from '../../packages/analysis/src/cases/build.ts';
import { Conditions } from '../../packages/analysis/src/cases/conditions.ts';
import { type Cube, Regions } from '../../packages/analysis/src/cases/regions.ts';
import { spaceOf } from '../../packages/analysis/src/cases/space.ts';
import { atOnce } from '../../packages/analysis/src/cases/steps.ts';
import { loadBundle, planFor, type Rules } from '../../packages/runtime/src/index.ts';
import { arbitraryBundle } from '../runtime-fast/arbitrary-bundle.ts';
import { type Draw, drawing, seeds } from '../runtime-fast/random.ts';

function rulesOf(draw: Draw): Rules {
  const loaded = loadBundle(JSON.parse(JSON.stringify(arbitraryBundle(draw))));
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  return loaded.rules;
}

const isIn = (cube: Cube, classes: readonly number[]): boolean =>
  [...cube].every(([variable, allowed]) => allowed.has(classes[variable] as number));

test('the conditions of a region are the region, and none of them is needless', () => {
  let hits = 0;
  let misses = 0;
  fc.assert(
    fc.property(seeds(), (seed) => {
      const draw = drawing(seed);
      const rules = rulesOf(draw);
      const asOf = draw.from(['2019-12-31', '2020-06-07', '2021-01-01']);
      const side = { plan: planFor(rules, 't.Act', asOf, []), asOf };
      const space = spaceOf([side]);
      const builder = new Builder(space);
      const regions = new Regions(builder);
      for (const node of answersOf(builder, side).values()) {
        const region = regions.where('required', node, (end) => String(end).includes('"required"'));
        const possible = regions.everything;
        const outside = regions.without(possible, region);
        const { conditions, isWhole } = atOnce(new Conditions(builder, regions).of(region, [], 200));
        if (!isWhole) continue;
        const cubes = conditions.map(({ cube }) => cube);
        for (let i = 0; i < 40; i += 1) {
          const classes = space.variables.map((variable) => draw.below(variable.classes.length));
          const endOf = (node: number): unknown => {
            let at = node;
            while (!builder.diagrams.isEnd(at))
              at = builder.diagrams.waysOf(at)[classes[builder.diagrams.levelOf(at)] as number] as number;
            return builder.diagrams.valueOf(at);
          };
          if (endOf(possible) !== true) continue;
          const found = cubes.some((cube) => isIn(cube, classes));
          expect(found).toBe(endOf(region));
          if (found) hits += 1;
          else misses += 1;
        }
        // As wide as can be: without any one of its terms a condition says more than is true.
        for (const cube of cubes)
          for (const variable of cube.keys()) {
            const wider = new Map([...cube].filter(([each]) => each !== variable));
            expect(regions.isEmpty(regions.within(outside, wider))).toBe(false);
          }
      }
    }),
    { numRuns: 300 },
  );
  expect(Math.min(hits, misses)).toBeGreaterThan(300);
}, 300_000);
