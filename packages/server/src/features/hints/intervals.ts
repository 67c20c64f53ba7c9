import { type ast, boundOf, readDate, spanOf } from '@fefta/language';
import { addDays, isIsoDate } from '@fefta/law';
import type { AstNode } from 'langium';
import type { InlayHintLabelPart } from 'vscode-languageserver';
import { boundsOfVersion } from '../../dates/in-force.ts';
import { dayText } from '../../dates/intervals.ts';
import { labelOf } from '../../names/labels.ts';
import type { Language } from '../../protocol.ts';
import { equals, type HintMaker, locationOf, part, type Scene } from './hint.ts';

/** What an end of an interval comes to: the day of an amendment's entry into force, and the last day before an "until". */
export const intervalEnd: HintMaker = (leaf, node, scene) => {
  if (node.$type !== 'Endpoint' || scene.places.own(node)[0] !== leaf) return undefined;
  const endpoint = node as ast.Endpoint;
  const [day, last] = [dayOf(endpoint, scene), lastDay(endpoint, scene)];
  const parts = [...day, ...(day.length > 0 && last.length > 0 ? [part(', ')] : []), ...last];
  return parts.length > 0 ? { after: spanOf(endpoint).end, parts } : undefined;
};

function dayOf(endpoint: ast.Endpoint, scene: Scene): InlayHintLabelPart[] {
  const { language, settings } = scene.view;
  const amendment = endpoint.amendment?.ref;
  if (amendment) {
    const day = dayText(boundOf(endpoint), language);
    return [part(equals(day), labelOf(amendment, language), locationOf(scene, amendment))];
  }
  const day = readDate(endpoint.date);
  const isPlain = !day || !endpoint.date || isIsoDate(endpoint.date);
  return isPlain || !settings.inlayHints.thresholds ? [] : [part(equals(day))];
}

const LAST: Record<Language, { day(day: string): string; acts(day: string): string }> = {
  ja: { day: (day) => `${day}まで`, acts: (day) => `${day}までの行為` },
  en: { day: (day) => `last day ${day}`, acts: (day) => `acts until ${day}` },
};

const WHY: Record<Language, { day: string; acts: string }> = {
  ja: {
    day: '`失効`の日は期間に入りません。',
    acts: '次の版は`適用`の日からの行為に適用されるので、その前の日までの行為にはこの版が適用されます。',
  },
  en: {
    day: 'The day of `until` is out of the interval.',
    acts: 'The next version applies to acts from its `applicable from` on; acts before that day follow this one.',
  },
};

/** The last day of an interval; of a version the last day of the acts that follow it, where a transitional provision moves it. */
function lastDay(endpoint: ast.Endpoint, { view }: Scene): InlayHintLabelPart[] {
  if (endpoint.$containerProperty !== 'until') return [];
  const holder = endpoint.$container as AstNode;
  const own = boundOf(endpoint)?.day;
  const isVersion = holder.$type === 'Version' || holder.$type === 'TableVersion';
  const until = isVersion ? boundsOfVersion(holder).until?.day : own;
  if (until === undefined || own === undefined) return [];
  const isMoved = until !== own;
  const last = addDays(until, -1);
  if (last === undefined) return [];
  const words = LAST[view.language];
  const why = WHY[view.language];
  return [part(isMoved ? words.acts(last) : words.day(last), isMoved ? why.acts : why.day)];
}
