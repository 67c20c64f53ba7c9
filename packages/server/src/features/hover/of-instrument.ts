import { type ast, english, readDate } from '@fefta/language';
import type { Language } from '../../protocol.ts';
import type { View } from '../../session/view.ts';
import { uriOf } from '../navigation/places.ts';
import { citationLines } from './citations.ts';
import { bothCalendars } from './dates.ts';
import { linksTo } from './links.ts';
import { bullets, code, link, plain } from './markdown.ts';
import { WORDS } from './words.ts';

const KINDS: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  act: ['法律', 'act'],
  order: ['政令', 'Cabinet Order'],
  ordinance: ['省令', 'ministerial ordinance'],
  notice: ['告示', 'public notice'],
  regime: ['国際枠組', 'international regime'],
  policy: ['政策文書', 'policy document'],
  treaty: ['条約', 'treaty'],
};

/** The words for the kind of an instrument. */
function kindWords(kind: string | undefined, language: Language): string | undefined {
  return KINDS[english(kind ?? '')]?.[language === 'ja' ? 0 : 1];
}

export function ofInstrument(instrument: ast.Instrument, view: View): string[] {
  const words = WORDS[view.language];
  const { number, aliases, page, delegations, held } = instrument;
  const kind = kindWords(instrument.kind, view.language);
  const lines = [
    ...(kind === undefined ? [] : [`${words.kind}: ${kind}`]),
    ...(number === undefined ? [] : [`${words.number}: ${plain(number)}`]),
    ...(aliases.length > 0 ? [`${words.also}: ${aliases.map((each) => code(each)).join(', ')}`] : []),
    ...(delegations.length > 0 ? [`${words.delegatedBy}: ${citationLines(delegations, view).join('; ')}`] : []),
    ...(page === undefined ? [] : [`${words.page}: ${pageLink(page)}`]),
    ...(held.length > 0 ? [`${words.held}: ${heldTexts(instrument, view).join(', ')}`] : []),
  ];
  return lines.length > 0 ? [bullets(lines)] : [];
}

/** The days on which the held texts were seen, each leading to its text; what cannot be read by its name. */
function heldTexts(instrument: ast.Instrument, { workspace, project }: View): string[] {
  const { revisions, unread } = workspace.statutes.of(instrument);
  const uri = uriOf(instrument);
  const seen = revisions.map(({ name, seen }) => {
    const file = project.dataFile(uri, name);
    return file ? link(seen, file.uri) : seen;
  });
  return [...seen, ...unread.map(({ name }) => `⚠ ${code(name)}`)];
}

/** Only what is a page of the web becomes a link. */
function pageLink(page: string): string {
  return /^https?:\/\/\S+$/.test(page) ? link(plain(page), page) : plain(page);
}

/** An amendment with its dates and what it has changed. */
export function ofAmendment(amendment: ast.Amendment, view: View): string[] {
  const { workspace, language } = view;
  const words = WORDS[language];
  const { billed, promulgated, inForce, number, amends } = amendment;
  const dated = (word: string, date: string | undefined) =>
    date === undefined ? [] : [`${word}: ${bothCalendars(date, language)}`];
  const made = workspace.uses.of(amendment).filter(({ property }) => property === 'by');
  const versions = made.filter(({ node }) => node.$type === 'Version' || node.$type === 'TableVersion').length;
  const isUndated = readDate(inForce) === undefined;
  return [
    bullets([
      ...dated(words.bill, billed),
      ...dated(words.promulgated, promulgated),
      ...(isUndated ? [`${words.inForce}: **${words.undated}**`] : dated(words.inForce, inForce)),
      ...(number === undefined ? [] : [`${words.number}: ${plain(number)}`]),
      ...(amends.length > 0 ? [`${words.amends}: ${linksTo(amends)}`] : []),
      words.made(versions, made.length - versions),
    ]),
  ];
}
