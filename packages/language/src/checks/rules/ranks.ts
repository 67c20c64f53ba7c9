import type { Exemption } from '../../generated/ast.ts';
import { blocksOf, clausesOf } from './blocks.ts';

/** Which exemptions go before which others, for one run. */
export class Ranks {
  private readonly known = new Map<Exemption, ReadonlySet<Exemption>>();

  /** Does the first go before the second, in whatever version and through whichever others? */
  before(first: Exemption, second: Exemption): boolean {
    let lower = this.known.get(first);
    if (!lower) this.known.set(first, (lower = outranked(first)));
    return lower.has(second);
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
