import { CompletionItemKind } from 'vscode-languageserver';
import type { AtToken } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { keysOf } from './keys.ts';

/** The data files of the workspace by name: of code lists, or the texts of laws. */
export function dataFileCandidates({ view, place, token }: AtToken): Candidate[] {
  const ending = token.site.type === 'Instrument' ? '.statute.json' : '.codes.json';
  const paths = view.project.dataPaths.filter((path) => path.endsWith(ending));
  const names = paths.map((path) => ({ path, name: path.slice(path.lastIndexOf('/') + 1) }));
  return names.map(({ path, name }) => ({
    label: name,
    ...(place.quoted ? {} : { insert: `"${name}"` }),
    kind: CompletionItemKind.File,
    keys: keysOf([name, path]),
    description: path,
    tier: TIERS.fits,
  }));
}
