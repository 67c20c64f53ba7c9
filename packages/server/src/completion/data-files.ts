import { CompletionItemKind } from 'vscode-languageserver';
import type { AtToken } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { keysOf } from './keys.ts';

/** The data files of the workspace, by the names that a code list gives them. */
export function dataFileCandidates({ view, place }: AtToken): Candidate[] {
  const names = view.project.dataPaths.map((path) => ({ path, name: path.slice(path.lastIndexOf('/') + 1) }));
  return names.map(({ path, name }) => ({
    label: name,
    ...(place.quoted ? {} : { insert: `"${name}"` }),
    kind: CompletionItemKind.File,
    keys: keysOf([name, path]),
    description: path,
    tier: TIERS.fits,
  }));
}
