import { describe, it } from 'mocha';
import { equal, ok, until } from '../host/assert.ts';
import { cleanUpAfterEach, scratch } from '../host/editor.ts';
import { api, type CoverageNode } from '../host/extension.ts';

/** What is in the Sample Act now, by the way down to each node: "5 (1)". */
async function provisions(): Promise<Map<string, CoverageNode>> {
  const { coverage } = await api();
  const act = (await coverage.roots()).find(({ label }) => label.includes('Sample Act'));
  ok(act?.ask, 'there is no Sample Act with provisions');
  const all = new Map<string, CoverageNode>();
  const add = (nodes: readonly CoverageNode[], above: string) => {
    for (const node of nodes) {
      const way = `${above} ${node.label}`.trim();
      all.set(way, node);
      add(node.children, way);
    }
  };
  add(await coverage.inside(act.ask), '');
  return all;
}

describe('coverage', () => {
  cleanUpAfterEach();

  it('shows which provisions are encoded or marked, and leads there', async () => {
    const all = await provisions();
    equal(
      ['5', '5 (1)', '9 (1)'].map((way) => all.get(way)?.state),
      ['partly', 'encoded', 'outside'],
    );
    const uri = all.get('5 (1)')?.location?.uri ?? '';
    ok(decodeURIComponent(uri).endsWith('/投資/rules.fefta'), `leads to ${uri}`);
  });

  it('follows what is typed', async () => {
    await scratch('namespace e2e.more\nimport e2e.law\n\nprovision SampleAct 77 judgement "大臣が判断する"<|>\n');
    await until('the new mark', async () => (await provisions()).get('77')?.state === 'judgement');
  });
});
