import { type ast, type NamedDeclaration, readDate } from '@fefta/language';
import type { Command } from 'vscode-languageserver';
import { firstDayOf } from '../../dates/applicable.ts';
import { countsOf, type DayCounts } from '../../effects/counts.ts';
import { COMMANDS, type Language } from '../../protocol.ts';
import type { Host } from '../../session/host.ts';
import type { View } from '../../session/view.ts';
import { clientUri } from '../navigation/places.ts';
import type { LensData } from './lens.ts';

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const WORDS: Record<Language, { none: string; counts(counts: DayCounts): string; of(date: string): string }> = {
  ja: {
    none: '影響をプレビュー',
    counts: ({ scenarios, flips, rows }) =>
      `影響をプレビュー: 事例 ${scenarios}件、うち ${flips}件の答えが変わる${rows === undefined ? '' : `、母集団 ${rows}行`}`,
    of: (date) => `（${date} 適用）`,
  },
  en: {
    none: 'Preview effects',
    counts: ({ scenarios, flips, rows }) => {
      const told = `Preview effects: ${many(scenarios, 'scenario')}, ${flips} flip${flips === 1 ? 's' : ''}`;
      return rows === undefined ? told : `${told}, ${many(rows, 'row')}`;
    },
    of: (date) => ` (applicable from ${date})`,
  },
};

/** The versions of a declaration that an amendment brought about. */
export function amendedVersions(declaration: NamedDeclaration): readonly { version: ast.Version; index: number }[] {
  if (!('versions' in declaration)) return [];
  const versions = declaration.versions as readonly { $type: string }[];
  return versions.flatMap((each, index) => {
    const version = each as ast.Version;
    return each.$type === 'Version' && version.by.length > 0 ? [{ version, index }] : [];
  });
}

/** What an amendment changes, and how to see it; nothing where its day is not known. */
export async function effectsCommand(
  host: Host,
  view: View,
  { uri, version, applicable }: LensData,
  declaration: NamedDeclaration,
): Promise<Command> {
  const date = applicable ?? dayOf(declaration, version);
  if (date === undefined) return { title: '', command: '' };
  const counts = await countsOf(host, view.project, date);
  const words = WORDS[view.language];
  const told = counts ? words.counts(counts) : words.none;
  const title = applicable === undefined ? told : told + words.of(applicable);
  return { title, command: COMMANDS.previewEffects, arguments: [clientUri(host, uri), date] };
}

function dayOf(declaration: NamedDeclaration, version: number | undefined): string | undefined {
  if (declaration.$type === 'Amendment') return readDate(declaration.inForce);
  const found = amendedVersions(declaration).find(({ index }) => index === version)?.version;
  return found && firstDayOf(found);
}
