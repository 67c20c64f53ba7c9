import { type Finding, rangeOf, spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Sheet } from './sheet.ts';

/** A reference in the text that leads nowhere. */
export interface Spot {
  node: AstNode;
  property: string;
  index: number | undefined;
  /** The name as the reference has it, without quotes. */
  text: string;
}

/** The reference about which a finding is. */
export function spotOf({ document, text: lines }: Sheet, { range }: Finding): Spot | undefined {
  const at = lines.offsetAt(range.start);
  for (const { node, property, reference } of document.references) {
    const { start, end } = spanOf(node);
    if (start > at || end < at || reference.ref || !reference.$refText) continue;
    const holder = (node as unknown as Record<string, unknown>)[property];
    const index = Array.isArray(holder) ? holder.indexOf(reference) : undefined;
    const place = rangeOf(node, property, index);
    if (lines.offsetAt(place.start) === at) return { node, property, index, text: reference.$refText };
  }
  return undefined;
}
