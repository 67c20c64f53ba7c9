import type { Message } from '../../finding.ts';
import { numberOf } from '../../lists/items.ts';
import { textOf } from '../../workspace/places.ts';
import { type Check, check } from '../check.ts';
import { sharedThresholds } from './thresholds.ts';

/** A parameter that an item compares with another number than the entry of the regime that it implements. */
export const itemDiffersFromEntry: Check = check({
  code: 'item-differs-from-entry',
  severity: 'warning',
  types: ['ControlItem'],
  run(item, context) {
    for (const { entry } of item.implemented) {
      if (!entry?.ref) continue;
      for (const { own, theirs, way } of sharedThresholds(item, entry.ref, context.workspace.typer))
        if (way) context.report(own, messageOf(way, numberOf(entry.ref), textOf(theirs)));
    }
  },
});

function messageOf(way: 'laxer' | 'stricter', number: string, text: string): Message {
  return way === 'laxer'
    ? {
        ja: `国際枠組の項目「${number}」（${text}）より規制が緩く、その一部が規制されません。数値を確かめるか、違いの理由を注に書いて番号を分けてください。`,
        en: `This is laxer than the regime's entry '${number}' (${text}): some of what it controls is not controlled. Check the number.`,
      }
    : {
        ja: `国際枠組の項目「${number}」（${text}）より規制が厳しくなっています。数値を確かめてください。`,
        en: `This is stricter than the regime's entry '${number}' (${text}). Check the number.`,
      };
}
