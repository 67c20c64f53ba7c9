import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { actsConcerned } from '../../packages/analysis/src/compare/concerned.ts';
import { differenceOf } from '../../packages/analysis/src/index.ts';
import type { Bundle } from '../../packages/bundle/src/index.ts';
import { loadBundle, type Rules } from '../../packages/runtime/src/index.ts';
import { buildFefta, fefta } from '../cli/fefta.ts';
import { folder } from '../cli/folder.ts';
import { type DrawnKind, drawn, isWordingOnly } from './drawn/draw.ts';
import { DAY, FAULTS, withFault } from './faults.ts';
import { expectAllTold, expectRightClass, expectRightWitnesses, type Sides } from './verdict.ts';

let bundle: Bundle;

beforeAll(async () => {
  await buildFefta();
  const out = join(folder({}), 'rules.json');
  await fefta(['compile', fileURLToPath(new URL('../../rules', import.meta.url)), '-o', out]);
  bundle = JSON.parse(readFileSync(out, 'utf8')) as Bundle;
}, 120_000);

function rulesOf(of: Bundle): Rules {
  const loaded = loadBundle(of);
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  return loaded.rules;
}

/** The rules as far as they are about one act. */
function ofAct(rules: Rules, act: string): Rules {
  const own = rules.acts.get(act);
  return { ...rules, acts: new Map(own ? [[act, own]] : []) };
}

const WORDING = ['label', 'reordered', 'doubleNegation', 'exclusionTwice', 'notNot'];

test.each(FAULTS)(
  '$kind in $name ($at): what changes answers is told with a case, what changes none is editorial',
  (fault) => {
    const { act, day = DAY } = fault;
    const [before, after] = [bundle, withFault(bundle, fault)].map((each) => ofAct(rulesOf(each), act)) as [
      Rules,
      Rules,
    ];
    const sides: Sides = { before, after, day, assume: [] };
    const found = differenceOf({ rules: before, asOf: day, assume: [] }, { rules: after, asOf: day, assume: [] });
    expect(found.cases.notCompared).toEqual([]);
    expectRightWitnesses(found, sides);
    expectAllTold(found, sides, act, bundle.scenarios);
    expectRightClass(found);
    expect(found.cases.changes.length === 0).toBe(WORDING.includes(fault.kind));
  },
  120_000,
);

/** Where each is made is drawn from all places in the rules by its number, so that none was chosen because it comes out well. */
const DRAWN: readonly DrawnKind[] = [
  // As above, elsewhere.
  ...(['strict', 'limit', 'andOr', 'exclusion', 'condition', 'row'] as const),
  // A clause, another member, another exclusion, results and branches exchanged.
  ...(['partDropped', 'otherMember', 'exclusionMoved', 'resultsSwapped', 'branches', 'days', 'years'] as const),
  // Periods: their unit, event and first day; who bears a duty.
  ...(['periodUnit', 'event', 'eventIsAct', 'firstDay', 'periodDropped', 'bearerWhere', 'bearersReordered'] as const),
  // Whole rules and their order, dates, members of groups and sectors.
  ...(['dateMoved', 'dutyRemoved', 'exemptionRemoved', 'orderSwapped', 'member', 'memberDate', 'sectorCodes'] as const),
  // Control lists: an item narrowed, in another unit, widened, deleted; an exception, any or all of its items; entries of the EU.
  ...(['itemStrict', 'itemLimit', 'itemUnit', 'itemPartDropped', 'itemWidened', 'itemDeleted'] as const),
  ...(['itemException', 'itemCombined', 'entryStrict', 'entryLimit', 'entryPartDropped'] as const),
  // And the wording.
  ...(['exclusionTwice', 'reordered', 'doubleNegation', 'notNot', 'itemReordered'] as const),
];

/** Conditions that stay without a case, and why. */
const OPEN: Partial<Record<DrawnKind, string>> = {
  itemDeleted:
    ' (not decided: what can only be stated of a good or technology cannot be stated once its number is gone)',
};

describe('drawn', () => {
  test.each(DRAWN.map((kind, index) => ({ kind, seed: 20_260_301 + index, open: OPEN[kind] ?? '' })))(
    '$kind ($seed): what changes answers is told with a case and with its cause, what changes none is editorial$open',
    ({ kind, seed, open }) => {
      const fault = drawn(bundle, kind, seed);
      if (!fault) throw new Error('there is no place for it');
      const { name, day, assume } = fault;
      const sides: Sides = { before: rulesOf(bundle), after: rulesOf(fault.bundle), day, assume };
      const [was, is] = [sides.before, sides.after].map((rules) => ({ rules, asOf: day, assume }));
      if (!was || !is) return;
      const found = differenceOf(was, is);
      expect(found.cases.notCompared).toEqual([]);
      expectRightWitnesses(found, sides, open !== '');
      for (const act of actsConcerned(was, is, new Set([name]))) expectAllTold(found, sides, act, bundle.scenarios);
      expectRightClass(found);
      if (isWordingOnly(kind)) expect(found.cases.changes).toEqual([]);
      const changed = found.rules.map((each) => each.name);
      for (const { causes = [] } of found.cases.changes) {
        expect(causes.length).toBeGreaterThan(0);
        expect(causes.filter((each) => !changed.includes(each))).toEqual([]);
        if (changed.length === 1) expect(causes).toEqual([name]);
      }
    },
    240_000,
  );
});
