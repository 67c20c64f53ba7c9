import type { Suggestion } from '../../finding.ts';
import { compareCodes } from '../../lists/code-order.ts';
import { rangeOf, textOf } from '../../workspace/places.ts';
import { type Check, check } from '../check.ts';

/** A range whose last code comes before its first. */
export const reversedRange: Check = check({
  code: 'reversed-range',
  severity: 'error',
  types: ['SectorEntry'],
  run(node, context) {
    const { first, last } = node;
    if (!first || !last || compareCodes(first, last) <= 0) return;
    const { uri } = context.document;
    const suggestion: Suggestion = {
      title: { ja: '両端を入れ替える', en: 'Swap the ends' },
      edits: [
        { uri, range: rangeOf(node, 'first'), newText: textOf(node, 'last') },
        { uri, range: rangeOf(node, 'last'), newText: textOf(node, 'first') },
      ],
    };
    context.report(
      node,
      {
        ja: `範囲の両端が逆です：「${last}」は「${first}」より前にあるので、この範囲にはどの符号も入りません。`,
        en: `The range is reversed: '${last}' comes before '${first}', so no code is in it.`,
      },
      { suggestion },
    );
  },
});
