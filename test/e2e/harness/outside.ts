import { failure, type Tally } from './tally.ts';

/** A test of its own: the page has asked for nothing beyond this machine. */
export function outsideTally(outside: ReadonlySet<string>): Tally {
  const title = 'network: nothing is asked for outside this machine';
  return outside.size === 0 ? { passed: [title], failed: [] } : failure(title, ...outside);
}
