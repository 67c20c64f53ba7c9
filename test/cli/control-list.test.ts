import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

beforeAll(buildFefta);

const RULES = `namespace t
instrument Order "令" { kind order }
entity Goods "貨物" { power "出力": quantity of W hot "高温": boolean }
entity Person "者" { name "名": text }
act Export "輸出" { exporter "輸出者": Person goods "貨物": Goods }
control list L "一覧" of Goods {
  basis Order
  item 1 "装置" all of {
    item 1(1) "出力" { when power > 1 kW }
    item 1(2) "旧" deleted
    item 1(3) "高温" { when hot }
  }
}
duty Licence "許可" on Export { basis Order borne by exporter when goods in L }
`;

test('a number that is deleted does not keep the others from applying together', async () => {
  const cwd = folder({ 'list.fefta': RULES });
  const decide = async (power: string, hot: boolean) => {
    const input = JSON.stringify({
      act: 't.Export',
      asOf: '2026-11-30',
      facts: { exporter: { name: 'x' }, goods: { power, hot } },
    });
    const run = await fefta(['decide', '.', '--case', '-'], { cwd, input });
    expect(run.stderr).toBe('');
    return JSON.parse(run.stdout).decisions[0].status;
  };
  expect(await decide('1001 W', true)).toBe('required');
  expect(await decide('1 kW', true)).toBe('not-required');
  expect(await decide('2 kW', false)).toBe('not-required');
});
