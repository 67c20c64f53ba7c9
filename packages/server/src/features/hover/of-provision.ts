import type { ast } from '@fefta/language';
import { isCounted, type Provision, printProvisionPath } from '@fefta/law';
import type { View } from '../../session/view.ts';
import { type CitedText, citedText } from '../../statutes/cited-text.ts';
import { carriedOutBy, type Linked, restsOn } from '../../statutes/delegation.ts';
import { placeOf } from '../../statutes/places.ts';
import { quoted } from '../../statutes/quoted.ts';
import { link, plain, some } from './markdown.ts';
import { WORDS } from './words.ts';

/** So many provisions of other instruments are named. */
const MOST_LINKS = 6;

const SAID = {
  ja: {
    seen: (seen: string, since: string) => (since < seen ? `${since}から${seen}までの本文` : `${seen}の本文`),
    tooEarly: (asOf: string, seen: string) => `${asOf}の本文はない。所蔵する最も古い${seen}の本文`,
    counted: '番号は本文になく、数えて付けた',
    deleted: '削除',
    missing: (seen: string) => `${seen}の本文にはない`,
    unknown: (seen: string) => `${seen}の本文からは分からない`,
    open: '本文を開く',
    below: '定めを受けた規定',
    above: '引く上位の規定',
  },
  en: {
    seen: (seen: string, since: string) => (since < seen ? `text of ${since} to ${seen}` : `text of ${seen}`),
    tooEarly: (asOf: string, seen: string) => `No text of ${asOf} is held; this is the earliest, of ${seen}`,
    counted: 'its numbers are not in the text, they were counted',
    deleted: 'deleted (削除)',
    missing: (seen: string) => `It is not in the text of ${seen}`,
    unknown: (seen: string) => `The text of ${seen} does not show it`,
    open: 'Open the text',
    below: 'Carried out by',
    above: 'Rests on',
  },
} as const;

/** The text of a cited provision in force on the as-of date, with the revision from which it is; nothing where no text is held. */
export function ofProvision(citation: ast.Citation, view: View): string[] {
  const text = citedText(citation, view);
  if (!text) return [];
  const said = SAID[view.language];
  const { found, revision } = text;
  if (found.is === 'missing') return [`⚠ ${said.missing(revision.seen)}`];
  if (found.is === 'unknown') return [said.unknown(revision.seen)];
  const provisions = found.is === 'deleted' ? [found.provision] : found.provisions;
  const [first] = provisions;
  if (!first) return [];
  const words = found.is === 'deleted' ? `> ⚠ ${said.deleted}` : quoted(provisions, view.language);
  return [
    header(text, first, view),
    words,
    ...linksBlock(said.below, carriedOutBy(text, view), view),
    ...linksBlock(said.above, restsOn(text, view), view),
  ];
}

function header({ cited, revision, tooEarly }: CitedText, first: Provision, view: View): string {
  const said = SAID[view.language];
  const { seen, since } = revision;
  const place = placeOf(cited.instrument, revision, first, view);
  const parts = [
    ...(first.caption === undefined ? [] : [`**（${plain(first.caption)}）**`]),
    tooEarly ? said.tooEarly(view.asOf, seen) : said.seen(seen, since),
    ...(isCounted(first) ? [said.counted] : []),
    ...(place ? [link(said.open, `${place.uri}#L${place.selection.start.line + 1}`)] : []),
  ];
  return parts.join(' · ');
}

/** Provisions of other instruments as links into their texts. */
function linksBlock(title: string, all: readonly Linked[], view: View): string[] {
  if (all.length === 0) return [];
  const { shown, rest } = some(all, MOST_LINKS);
  const more = rest > 0 ? ` ${WORDS[view.language].andMore(rest)}` : '';
  return [`**${title}**: ${shown.map((each) => linkOf(each, view)).join(', ')}${more}`];
}

function linkOf({ instrument, revision, provision, path }: Linked, view: View): string {
  const isJapanese = view.language === 'ja';
  const written = printProvisionPath(path, isJapanese ? 'ja-arabic' : 'en');
  const text = plain(`${instrument.aliases[0] && isJapanese ? instrument.aliases[0] : instrument.name} ${written}`);
  const place = placeOf(instrument, revision, provision, view);
  return place ? link(text, `${place.uri}#L${place.selection.start.line + 1}`) : text;
}
