import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkspace, checkWorkspace } from '../../packages/language/src/index.ts';
import { type LspCorpus, lspCorpus, writeFiles } from './corpus.ts';

/** The workspace on which the servers are measured. */
export interface Scene {
  /** Where anything may be written. */
  scratch: string;
  /** The workspace. */
  folder: string;
  corpus: LspCorpus;
  /** Texts with an error planted in each, by path. */
  planted: ReadonlyMap<string, string>;
}

/** Writes a workspace of so many files below the scratch folder, with a few errors planted. */
export function makeScene(root: string, scratch: string, files: number): Scene {
  const folder = join(scratch, 'workspace');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const corpus = lspCorpus(join(root, 'rules'), files);
  const [, second = '', third = ''] = corpus.importers;
  const planted = new Map([
    plant(corpus, corpus.leaf, 'share >= 25%', 'share >= 125%'),
    plant(corpus, second, '[rare, fragile]', '[rare, fragil]'),
    plant(corpus, third, 'guarded = true', 'guarded = 60%'),
  ]);
  writeFiles(folder, new Map([...corpus.files, ...planted]));
  return { scratch, folder, corpus, planted };
}

function plant({ files }: Scene['corpus'], path: string, right: string, wrong: string): [string, string] {
  const text = files.get(path) ?? '';
  if (!text.includes(right)) throw new Error(`no "${right}" in ${path}`);
  return [path, text.replace(right, wrong)];
}

/** Takes the planted errors away again. */
export function repair({ folder, corpus, planted }: Scene): void {
  writeFiles(folder, new Map([...planted.keys()].map((path) => [path, corpus.files.get(path) ?? ''])));
}

/** What is to be found: "uri:line:character code" of every finding, in order, and how many of them are errors. */
export interface Expected {
  findings: string[];
  errors: number;
}

/** What `fefta check` finds; `changed` are texts that stand in the place of those of the corpus, by path. */
export function expectedFindings(
  { corpus }: Scene,
  uriOf: (path: string) => string,
  changed: ReadonlyMap<string, string>,
): Expected {
  const config = JSON.parse(corpus.files.get('fefta.json') ?? '{}');
  const files = [...corpus.files].map(([path, text]) => ({ path, text: changed.get(path) ?? text }));
  const sources = files.filter(({ path }) => path.endsWith('.fefta'));
  const data = files.filter(({ path }) => path.endsWith('.codes.json'));
  const workspace = buildWorkspace(
    sources.map(({ path, text }) => ({ uri: uriOf(path), text })),
    { ...config, data: new Map(data.map(({ path, text }) => [path.replace(/.*\//, ''), text])) },
  );
  const findings = checkWorkspace(workspace);
  return {
    findings: findings
      .map(({ uri, range, code }) => `${uri}:${range.start.line}:${range.start.character} ${code}`)
      .sort(),
    errors: findings.filter(({ severity }) => severity === 'error').length,
  };
}
