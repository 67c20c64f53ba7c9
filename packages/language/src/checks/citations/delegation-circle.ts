import type { Instrument } from '../../generated/ast.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { allInstruments } from './instruments.ts';

/** An instrument that is delegated, over however many steps, by itself. */
export const delegationCircle: Check = check({
  code: 'delegation-circle',
  severity: 'error',
  types: ['Instrument'],
  run(node, context) {
    const circular = context.once('circular-instruments', () => circularInstruments(context));
    if (!node.name || !circular.has(node)) return;
    for (const [index, citation] of node.delegations.entries()) {
      const parent = citation.instrument?.ref;
      if (!parent || !circular.has(parent) || !reaches(parent, node, circular)) continue;
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

/** The instruments left when those without parents are taken away again and again: circles and what hangs on them. */
function circularInstruments(context: CheckContext): ReadonlySet<Instrument> {
  const waiting = new Map<Instrument, number>();
  const children = new Map<Instrument, Instrument[]>();
  for (const node of allInstruments(context)) {
    const parents = parentsOf(node);
    waiting.set(node, parents.length);
    for (const parent of parents) {
      const known = children.get(parent);
      if (known) known.push(node);
      else children.set(parent, [node]);
    }
  }
  const free = [...waiting].flatMap(([node, count]) => (count === 0 ? [node] : []));
  for (const node of free) {
    waiting.delete(node);
    for (const child of children.get(node) ?? []) {
      const left = (waiting.get(child) ?? 0) - 1;
      waiting.set(child, left);
      if (left === 0) free.push(child);
    }
  }
  return new Set(waiting.keys());
}

function reaches(from: Instrument, target: Instrument, within: ReadonlySet<Instrument>): boolean {
  const seen = new Set([from]);
  for (const node of seen) {
    if (node === target) return true;
    for (const parent of parentsOf(node)) if (within.has(parent)) seen.add(parent);
  }
  return false;
}
