import { expect, test } from 'vitest';
import { LiveWorkspace } from '../../packages/language/src/index.ts';

const source = (name: string, text: string) => ({ uri: `file:///${name}.fefta`, text: `namespace n\n${text}\n` });

const PARTIES = source('parties', 'entity Holding "保有" { relation "関係": Relation }');
const ACTS = source('acts', 'act Buy "取得" { related "関係者": list of Holding }');
const BASES = source(
  'bases',
  'scenario A "甲" as of 2026-03-01 { given Buy { } }\nscenario B "乙" like A { given { } }',
);
const SCENARIOS = source(
  'scenarios',
  `scenario First "一" like A { given { related = [{ relation = spouse }] } }
scenario Second "二" like B { given { related = [{ relation = parent }] } }`,
);
const KIND = 'enum Relation "関係" { spouse "配偶者"; parent "親" }';

test('what a declaration knows of a type from its neighbour in the file is known to have been looked at', () => {
  const live = new LiveWorkspace({ requiredLanguages: [], checks: {}, data: new Map() });
  live.apply({ set: [PARTIES, ACTS, BASES, SCENARIOS, source('kinds', '')] });
  const unresolved = () => live.findings(SCENARIOS.uri).filter(({ code }) => code === 'unresolved-name').length;
  live.apply({ set: [source('kinds', KIND)] });
  const targets = live
    .document(SCENARIOS.uri)
    ?.references.map(({ reference }) => [reference.$refText, reference.ref?.$type]);
  expect(targets).toContainEqual(['spouse', 'EnumMember']);
  expect(targets).toContainEqual(['parent', 'EnumMember']);
  expect(unresolved()).toBe(0);
});
