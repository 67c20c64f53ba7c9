import { type ast, type Bound, boundOf, boundsOf } from '@fefta/language';
import { forceOn } from '../../dates/in-force.ts';
import type { Language } from '../../protocol.ts';
import type { View } from '../../session/view.ts';
import { briefly } from './clauses.ts';
import { linksTo } from './links.ts';
import { code, plain, table } from './markdown.ts';
import { WORDS } from './words.ts';

export type Version = ast.Version | ast.TableVersion;

/** The version that acts on the as-of date follow. */
export function versionNow(versions: readonly Version[], { asOf }: View): Version | undefined {
  return versions.find((version) => forceOn(version, asOf) === 'now');
}

/** The versions by date, with the one for acts on the as-of date marked; none where the rule has no versions. */
export function versionsBlock(versions: readonly Version[], view: View): string[] {
  if (versions.length === 0) return [];
  const words = WORDS[view.language];
  const now = versionNow(versions, view);
  const head = ['', words.since, words.until, words.by, words.says];
  const rows = inOrder(versions).map((version) => rowOf(version, version === now, view.language));
  const state = now ? `▶ ${words.applies(view.asOf)}` : words.noVersion(view.asOf);
  return [`**${words.versions}** (${state})`, table(head, rows)];
}

function rowOf(version: Version, isNow: boolean, language: Language): string[] {
  const words = WORDS[language];
  const { from, until } = boundsOf(version);
  const applicable = version.applicable && boundOf(version.applicable);
  const since = boundText(from, language) + (applicable ? `; ${words.actsFrom(boundText(applicable, language))}` : '');
  const by = linksTo(version.by) || words.open;
  return [isNow ? '▶' : '', since, boundText(until, language), by, says(version, language)];
}

function says(version: Version, language: Language): string {
  if (version.$type === 'TableVersion') return WORDS[language].rows(version.rows.length);
  return briefly(version.clauses)
    .map((line) => code(line))
    .join('; ');
}

/** A day; that it is not known, with the amendment that will bring it; or that there is none. */
function boundText(bound: Bound, language: Language): string {
  if (!bound) return WORDS[language].open;
  if (bound.day !== undefined) return bound.day;
  const amendment = 'amendment' in bound ? bound.amendment : undefined;
  return amendment ? `${WORDS[language].undated} (${plain(amendment.name)})` : WORDS[language].undated;
}

/** By their beginnings; those of unknown beginning last. */
function inOrder(versions: readonly Version[]): Version[] {
  const key = (version: Version) => {
    const { from } = boundsOf(version);
    return from ? (from.day ?? '~') : '';
  };
  return [...versions].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
