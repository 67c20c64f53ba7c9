import { describe, it } from 'mocha';
import { equal } from '../host/assert.ts';
import { api, type TreeNode } from '../host/extension.ts';

/** The way down to the node whose label holds the text. */
function path(nodes: readonly TreeNode[], text: string): string[] | undefined {
  for (const { label, children = [] } of nodes) {
    if (label.includes(text)) return [label];
    const below = path(children, text);
    if (below) return [label, ...below];
  }
  return undefined;
}

describe('tree of rules', () => {
  it('leads from instruments over duties and exemptions to exclusions', async () => {
    const roots = await (await api()).tree.roots();
    const names = ['Sample Act', 'prior notification', 'exemption', 'state-owned', 'recognised'];
    const way = path(roots, 'recognised') ?? [];
    equal(
      names.map((name) => way.some((label) => label.includes(name))),
      names.map(() => true),
      `the way is ${way.join(' → ')}`,
    );
  });
});
