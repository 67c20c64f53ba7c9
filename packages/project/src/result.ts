import type { Message } from '@fefta/language';

/** What keeps a command from doing its work: bad use, a file that cannot be read or written. Never an exception. */
export interface Problem {
  /** Stable. */
  code: string;
  message: Message;
}

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}

/** The code of an error of the file system ("ENOENT"), or its message. */
export function errorCode(error: unknown): string {
  if (error instanceof Error) return (error as Error & { code?: string }).code ?? error.message;
  return String(error);
}
