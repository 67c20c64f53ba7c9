import type { Exemption } from '../../generated/ast.ts';
import { Memo } from '../../incremental/memo.ts';
import { blocksOf, clausesOf } from './blocks.ts';

/** Which exemptions go before which others, for one run. */
export class Ranks {
  private readonly known = new Memo<Exemption, ReadonlySet<Exemption>>();

  /** Does the first go before the second, in whatever version and through whichever others? */
  before(first: Exemption, second: Exemption): boolean {
    return this.known.get(first, () => outranked(first)).has(second);
  }
}

function outranked(exemption: Exemption): ReadonlySet<Exemption> {
  const found = new Set<Exemption>();
  const open = [exemption];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const { clauses } of blocksOf(next)) {
      for (const { ref: rule } of clausesOf(clauses, 'Over').flatMap((each) => each.rules)) {
        if (!rule || found.has(rule)) continue;
        found.add(rule);
        open.push(rule);
      }
    }
  }
  return found;
}
