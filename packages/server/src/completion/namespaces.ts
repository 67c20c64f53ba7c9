import { namespacesOf, writeQualified } from '@fefta/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { AtToken } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { keysOf } from './keys.ts';

/** Namespaces that can be imported: all but those that the file sees. After "jp." what follows in their names. */
export function importCandidates(at: AtToken): Candidate[] {
  const seen = new Set(namespacesOf(at.view));
  return after(
    at,
    all(at).filter((each) => !seen.has(each)),
    TIERS.fits,
  );
}

/** Namespaces that files stand in already. */
export function headerCandidates(at: AtToken): Candidate[] {
  return after(at, all(at), TIERS.fits);
}

/** Namespaces before the name of something: "jp." of jp.law.FEFTA. */
export function qualifierCandidates(at: AtToken): Candidate[] {
  return at.token.before === '' ? [] : after(at, namespacesOf(at.view), TIERS.near);
}

function all({ view }: AtToken): string[] {
  return view.workspace.names.allNamespaces.filter((each) => each !== '').sort();
}

function after({ token: { before } }: AtToken, namespaces: readonly string[], tier: number): Candidate[] {
  return namespaces.flatMap((label) => {
    if (!label.startsWith(before)) return [];
    const rest = label.slice(before.length);
    return [
      { label, insert: writeQualified(rest), kind: CompletionItemKind.Module, keys: keysOf([rest, label]), tier },
    ];
  });
}
