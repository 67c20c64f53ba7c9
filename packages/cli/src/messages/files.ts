import { FILES as PROJECT_FILES, type Problem, reasonOf } from '@fefta/project';

const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

/** Faults of files and folders: those of every workspace, and those that only a command can meet. */
export const FILES = {
  ...PROJECT_FILES,
  noSources: (where: string) =>
    problem('no-sources', `${where} に .fefta ファイルがありません。`, `There is no .fefta file in ${where}.`),
  cannotWrite: (path: string, error: string) => {
    const [ja, en] = reasonOf(error);
    return problem(
      'cannot-write',
      `${path} に書けません：${ja}。以前の内容はそのままです。`,
      `Cannot write ${path}: ${en}. What was there before is untouched.`,
    );
  },
} as const;
