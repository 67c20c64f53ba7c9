import { type ParsedPath, parseDivisions, parseProvisionPath } from '@fefta/law';
import type { Citation, Instrument } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import { type Check, check } from '../check.ts';
import { prefixInstrument, visibleInstruments } from './instruments.ts';

/** Kinds of instruments whose places are cited in whatever words they have. */
const FREE = new Set(['policy', 'regime', 'notice']);

/** A provision that cannot be read: 27(x), "第二十七条の". */
export const unreadableCitation: Check = check({
  code: 'unreadable-citation',
  severity: 'error',
  types: ['Citation'],
  run(node, context) {
    const instrument = node.instrument?.ref;
    const glued = instrument ? undefined : gluedRest(node.instrument?.$refText ?? '', visibleInstruments(context));
    const isFree = node.quoted !== undefined && FREE.has(english((instrument as Instrument | undefined)?.kind ?? ''));
    const written = glued ?? (instrument && !isFree ? (node.path ?? node.quoted) : undefined);
    if (written === undefined) return;
    const paths = context.once('provision paths', () => new Map<string, ParsedPath>());
    const parsed = paths.get(written) ?? parseProvisionPath(written);
    paths.set(written, parsed);
    if (parsed.ok || (isMarked(node) && parseDivisions(written))) return;
    const rest = written.slice(parsed.at);
    const [ja, en] =
      rest && parsed.at > 0 ? [`「${rest}」から先が読めません。`, ` It cannot be read from '${rest}' on.`] : ['', ''];
    context.report(
      node,
      {
        ja: `「${written}」は条項として読めません。${ja}27-2(1)(iii) 又は 第二十七条の二第一項第三号 のように書いてください。`,
        en: `'${written}' cannot be read as a provision.${en} Write it like 27-2(1)(iii) or 第二十七条の二第一項第三号.`,
      },
      { property: glued !== undefined ? 'instrument' : node.path !== undefined ? 'path' : 'quoted' },
    );
  },
});

/** A mark may be about a division: 第七章 as a whole is outside. A rule rests on a provision. */
function isMarked({ $container }: Citation): boolean {
  return $container.$type === 'ProvisionMark';
}

/** What follows the name of an instrument in a citation that names no instrument as a whole. */
function gluedRest(text: string, instruments: ReadonlyMap<string, Instrument>): string | undefined {
  const name = prefixInstrument(text, instruments);
  return name === undefined ? undefined : text.slice(name.length);
}
