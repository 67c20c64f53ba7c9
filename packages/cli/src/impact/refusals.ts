import type { UserError } from '@fefta/runtime';
import type { Settled } from './settle.ts';
import { lineOf, type Source } from './source.ts';

/** Rows that the interpreter does not take, by what is wrong with them. */
export interface RefusedRows {
  readonly code: UserError['code'];
  readonly count: number;
  /** What is wrong with one of them. */
  readonly line: number;
  readonly message: UserError['message'];
}

/** The most frequent first. A row can be refused for several reasons. */
export function refusalsOf(settled: readonly Settled[], source: Source): RefusedRows[] {
  const found = new Map<string, RefusedRows>();
  for (const { group, errors } of settled) {
    for (const { code, message } of new Map(errors.map((error) => [error.code, error])).values()) {
      const before = found.get(code) ?? { code, count: 0, line: lineOf(source, group.row), message };
      found.set(code, { ...before, count: before.count + group.count });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
