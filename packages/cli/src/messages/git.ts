import type { Problem } from '@fefta/project';

const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

/** Faults of reading a revision. */
export const GIT = {
  notFound: problem(
    'git-missing',
    'git コマンドが見つかりません。版（REF:PATH）を読むには git が要ります。',
    'The git command was not found; it is needed to read a revision (REF:PATH).',
  ),
  noObject: (spec: string, why: string) =>
    problem('git-revision', `${spec} は版の中に見つかりません（${why}）。`, `${spec} cannot be found (${why}).`),
  failed: (spec: string, why: string) =>
    problem('git-failed', `git で ${spec} を読めません（${why}）。`, `git could not read ${spec} (${why}).`),
} as const;
