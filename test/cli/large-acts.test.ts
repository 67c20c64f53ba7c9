import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

const NUMBERS = Array.from({ length: 350 }, (_, i) => i);

/** A control list of many items, each of which asks for facts of its own: no case asks for all of them, the rules do. */
const rules = ({ limit = 10, more = '' } = {}) => `namespace 輸出
instrument Order "見本令" en "Sample Order" { kind order }
enum Kind "種類" en "kind" { ${NUMBERS.map((i) => `k${i} "種類${i}" en "kind ${i}"`).join('; ')} }
entity Good "貨物" en "goods" {
  basis Order 1
  kind "種類" en "kind": Kind
  ${NUMBERS.map((i) => `n${i} "数${i}" en "number ${i}": integer`).join('\n  ')}
}
entity Person "者" en "person" { basis Order 1 resident "居住者" en "is a resident": boolean }
act Export "輸出" en "export" {
  basis Order 2
  good "貨物" en "goods": Good
  exporter "輸出者" en "exporter": Person
  small "少額" en "small": boolean
  returned "返送" en "returned": boolean
}
control list Table "別表" en "Table" of Good {
  basis Order 3
  ${NUMBERS.map((i) => `item ${i + 1} "貨物${i}" en "goods ${i}" { when kind is k${i} and n${i} >= ${i === 100 ? limit : 10} }`).join('\n  ')}
  ${more}
}
duty Licence "許可" en "licence" on Export {
  basis Order 4
  borne by exporter
  when good in Table
  unless Small, Returned
}
exclusion Small "少額" en "small" on Export { basis Order 5; when small and not (good in item 1 of Table) }
exclusion Returned "返送" en "returned" on Export { basis Order 6; when returned and not (good in item 2 of Table) }
`;

beforeAll(buildFefta);

test('a limit in one of hundreds of items: the cases it changes are told by the list, with a case that has its facts', async () => {
  const cwd = folder({ 'old/a.fefta': rules(), 'new/a.fefta': rules({ limit: 20 }) });
  const args = ['diff', 'old', 'new', '--as-of', '2026-03-01', '--format', 'json', '--lang', 'en'];
  const { cases } = JSON.parse((await fefta(args, { cwd })).stdout);
  expect(cases.notCompared).toEqual([]);
  const [change, another] = cases.changes;
  expect(another).toBeUndefined();
  expect(change).toMatchObject({ duty: '輸出.Licence', kind: 'no-longer-required', isWhole: true });
  const [condition, second] = change.conditions;
  expect(second).toBeUndefined();
  expect(condition.terms.map(({ text }: { text: string }) => text).sort()).toEqual([
    'good in Table',
    'not Returned',
    'not Small',
  ]);
  expect(condition.witness.after.facts.good).toMatchObject({ kind: 'k100' });
  const { n100 } = condition.witness.after.facts.good;
  expect(Number(n100)).toBeGreaterThanOrEqual(10);
  expect(Number(n100)).toBeLessThan(20);
});

test('all cases of an act of hundreds of facts are looked at: of all limits the one that never decides is found', async () => {
  const more = 'item 351 "重複" en "again" { when kind is k7 and n7 >= 30 }';
  const cwd = folder({ 'fefta.json': '{"name":"例","version":"1"}', '規則.fefta': rules({ more }) });
  const { stdout } = await fefta(['check', '--exhaustive', '--format', 'json'], { cwd });
  const { findings } = JSON.parse(stdout) as { findings: { code: string; message: { en: string } }[] };
  const found = findings.filter(({ code }) => /^(never-|too-many|cases-|case-)/.test(code));
  expect(found.map(({ code }) => code)).toEqual(['never-decides']);
  expect(found[0]?.message.en).toContain('good.n7 >= 30');
});
