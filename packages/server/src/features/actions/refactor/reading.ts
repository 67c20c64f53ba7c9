import type { ast } from '@fefta/language';
import { english, nodesAround } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver';
import { addReading } from '../fixes/labels.ts';
import { KINDS, type Offer } from '../offer.ts';
import type { Scene } from '../scene.ts';

const KANJI = /[\u3400-\u9FFF]/;

/** A reading for a name or label in kanji that has none. */
export function reading({ sheet }: Scene, range: Range): Offer[] {
  const at = sheet.text.offsetAt(range.start);
  for (const node of nodesAround(sheet.document, at)) {
    const { labels, name } = node as AstNode & { labels?: ast.Label[]; name?: string };
    if (!labels || !name) continue;
    const span = sheet.places.name(node);
    const isKanji = KANJI.test(name) || labels.some((each) => KANJI.test(each.text ?? ''));
    const has = labels.some((each) => english(each.language ?? '') === 'reading');
    if (at < span.start || at > span.end || !isKanji || has) return [];
    return [{ ...addReading(sheet, node as Parameters<typeof addReading>[1]), kind: KINDS.rewrite }];
  }
  return [];
}
