import type { Feature } from '../feature.ts';
import { Compile, type CompileParams, type CompileResult } from '../protocol.ts';
import { compiledOf } from '../session/compiled.ts';
import type { Host } from '../session/host.ts';
import type { Project } from '../session/project.ts';
import { normalized } from '../session/uris.ts';

/** The bundle of a workspace; the client writes it where the person wants it. */
export const compile: Feature = {
  register(connection, host) {
    connection.onRequest(Compile, async ({ uri }: CompileParams): Promise<CompileResult> => {
      await host.ready();
      const project = projectFor(host, uri);
      if (!project) return { ok: false, problem: WORDS.which[host.language] };
      const outcome = await compiledOf(host, project);
      if (!outcome.ok) return { ok: false, problem: WORDS.errors[host.language](outcome.errors.length) };
      const { rules, text } = outcome.compiled;
      const { name, version } = rules.bundle.manifest;
      const sha256 = rules.bundle.manifest.content;
      return { ok: true, name, version, root: project.root, sha256, text };
    });
  },
};

function projectFor(host: Host, uri: string | undefined): Project | undefined {
  if (uri !== undefined) return host.projects.find(normalized(uri));
  const { all } = host.projects;
  return all.length === 1 ? all[0] : undefined;
}

const WORDS = {
  which: {
    ja: 'どの規則集をコンパイルするか分かりません。その中のファイルを開いてください。',
    en: 'It is not clear which workspace to compile. Open one of its files.',
  },
  errors: {
    ja: (count: number) => `ソースに${count}件の誤りがあるため、バンドルを作れません。問題の一覧を見てください。`,
    en: (count: number) =>
      `No bundle was made: the sources have ${count} error${count === 1 ? '' : 's'}. See the list of problems.`,
  },
};
