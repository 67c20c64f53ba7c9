import type { CancellationToken } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { type CoverageNode, type CoverageParams, type CoverageResult, CoverageTree } from '../protocol.ts';
import { compiledOf } from '../session/compiled.ts';
import type { Host } from '../session/host.ts';
import type { Project } from '../session/project.ts';
import { Measured } from './coverage/measured.ts';
import { instrumentNode, provisionNodes } from './coverage/nodes.ts';
import { COVERAGE } from './coverage/words.ts';

/** Which provisions of the instruments the rules encode, for a tree view. */
export const coverage: Feature = {
  register(connection, host) {
    connection.onRequest(CoverageTree, async (params: CoverageParams | null, token): Promise<CoverageResult> => {
      await host.ready();
      const { root, instrument } = params ?? {};
      const projects = host.projects.all.filter((each) => root === undefined || each.root === root);
      const results: { project: Project; result: CoverageResult }[] = [];
      for (const project of projects)
        results.push({ project, result: await nodesOf(host, project, instrument, token) });
      const problem = results.find(({ result }) => result.problem !== undefined)?.result.problem;
      const shown = results.filter(({ result }) => result.nodes.length > 0);
      const isAlone = shown.length === 1 || instrument !== undefined;
      const nodes = shown.flatMap(({ project, result }) => (isAlone ? result.nodes : [folder(project, result.nodes)]));
      return { nodes, ...(problem === undefined ? {} : { problem }) };
    });
  },
};

async function nodesOf(
  host: Host,
  project: Project,
  instrument: string | undefined,
  token: CancellationToken,
): Promise<CoverageResult> {
  const outcome = await compiledOf(host, project);
  const compiled = outcome.ok ? outcome.compiled : outcome.last;
  const problem = outcome.ok ? {} : { problem: COVERAGE.errors[host.language](outcome.errors.length) };
  if (!compiled) return { nodes: [], ...problem };
  const measured = new Measured(project, compiled, host.language);
  const nodes =
    instrument === undefined ? await instruments(host, measured, token) : provisionNodes(measured, instrument);
  return { nodes, ...problem };
}

/** Long laws take their time: others get their turn in between. */
async function instruments(host: Host, measured: Measured, token: CancellationToken): Promise<CoverageNode[]> {
  const nodes: CoverageNode[] = [];
  for (const instrument of measured.instruments) {
    nodes.push(...instrumentNode(measured, instrument));
    await host.breathe(token);
  }
  return nodes.sort((a, b) => (a.label < b.label ? -1 : 1));
}

function folder({ config, root }: Project, children: CoverageNode[]): CoverageNode {
  const detail = decodeURIComponent(root.replace(/^.*\/([^/]+)\/$/, '$1'));
  return { label: config.name, detail, tooltip: detail, kind: 'folder', state: 'unknown', children };
}
