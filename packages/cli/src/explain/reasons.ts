import type { Reason } from '@fefta/preview';
import type { Colors } from '../io/output.ts';
import { showable } from '../report/excerpt.ts';
import type { Branch } from './draw.ts';

/** The reasons of a decision as branches with marks. */
export function reasonBranch(reason: Reason, colors: Colors): Branch {
  const role = reason.role === undefined ? '' : `${reason.role}: `;
  const note = reason.note === undefined ? '' : `  (${reason.note})`;
  const text = `${mark(reason.holds, colors)} ${showable(role + reason.text)}${note}${values(reason, colors)}`;
  return { text, children: reason.children.map((child) => reasonBranch(child, colors)) };
}

/** What the facts were on which a test rests. */
function values({ facts, more }: Reason, { dim }: Colors): string {
  if (facts.length === 0) return '';
  const known = facts.map(({ label, value }) => showable(`${label} = ${value}`));
  if (more) known.push('…');
  return dim(`  (${known.join('; ')})`);
}

function mark(holds: boolean | null, { green, red, yellow }: Colors): string {
  return holds === null ? yellow('?') : holds ? green('✓') : red('✗');
}
