import type { Instrument } from '../../generated/ast.ts';
import { type Check, check } from '../check.ts';

/** An instrument that is delegated, over however many steps, by itself. */
export const delegationCircle: Check = check({
  code: 'delegation-circle',
  severity: 'error',
  types: ['Instrument'],
  run(node, context) {
    if (!node.name) return;
    for (const [index, citation] of node.delegations.entries()) {
      const parent = citation.instrument?.ref;
      if (!parent || !reaches(parent, node)) continue;
      const why =
        parent === node
          ? { ja: `「${node.name}」が自分自身に委任されています。`, en: `'${node.name}' is delegated by itself.` }
          : {
              ja: `「${node.name}」への委任が「${parent.name}」を経て自分自身に戻っています。`,
              en: `The delegation of '${node.name}' comes back to itself through '${parent.name}'.`,
            };
      context.report(
        node,
        { ja: `${why.ja}上位の法令だけを書いてください。`, en: `${why.en} Name only higher instruments.` },
        { property: 'delegations', index },
      );
    }
  },
});

const parentsOf = (node: Instrument): Instrument[] => node.delegations.flatMap((each) => each.instrument?.ref ?? []);

function reaches(from: Instrument, target: Instrument): boolean {
  const seen = new Set([from]);
  for (const node of seen) {
    if (node === target) return true;
    for (const parent of parentsOf(node)) seen.add(parent);
  }
  return false;
}
