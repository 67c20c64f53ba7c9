import type { Feature } from '../feature.ts';
import { Outline, type OutlineNode } from '../protocol.ts';
import { ruleTree } from './rule-tree/build.ts';

/** Instruments → duties → exemptions → exclusions, for a tree view. */
export const ruleTreeFeature: Feature = {
  register(connection, host) {
    connection.onRequest(Outline, async (): Promise<OutlineNode[]> => {
      await host.ready();
      for (const project of host.projects.all) project.flush();
      const { language, asOf } = host;
      const trees = host.projects.all.map((project) => ({
        project,
        nodes: ruleTree(project.live.workspace, language, asOf),
      }));
      const [only, second] = trees.filter(({ nodes }) => nodes.length > 0);
      if (!only) return [];
      if (!second) return only.nodes;
      return trees.map(({ project: { config, root }, nodes }) => ({
        label: config.name,
        detail: decodeURIComponent(root.replace(/^.*\/([^/]+)\/$/, '$1')),
        kind: 'folder',
        inForce: true,
        children: nodes,
      }));
    });
  },
};
