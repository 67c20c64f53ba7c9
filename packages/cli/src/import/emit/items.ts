import type { ImportedItem } from '../model.ts';
import { labels, literal } from './literal.ts';

/** What an item says whose conditions nobody has written yet. */
const TO_DO = 'to do "本文のみ / text only"';

/** Names of regimes in the workspace, by the name that the source gives. */
export type RegimeNames = ReadonlyMap<string, string>;

/**
 * An item as source text, not laid out. The text is its label; notes follow line by line; every item but those not used is marked "to do",
 * so that neither its own condition nor that of an item within counts as written before somebody has written it.
 */
export function itemText(item: ImportedItem, regimes: RegimeNames): string {
  const regime = item.regime === undefined ? undefined : regimes.get(item.regime);
  const inside = [
    ...item.notes
      .flatMap(({ ja, en }) => [ja, en].filter((text) => text !== undefined))
      .map((text) => `note ${literal(text)}`),
    ...item.children.map((child) => itemText(child, regimes)),
  ];
  const deleted = item.unused ? ' deleted' : '';
  const mark = item.unused ? '' : ` ${TO_DO}`;
  const combining = item.combine === 'all' && item.children.length > 0 ? ' all of' : '';
  const origin = regime === undefined ? '' : ` origin ${regime}`;
  const head = `item ${item.number}${labels(item.text)}${deleted}${origin}${mark}${combining}`;
  return inside.length === 0 ? head : `${head} {\n${inside.join('\n')}\n}`;
}
