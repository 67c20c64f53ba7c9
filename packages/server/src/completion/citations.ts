import { type ast, type CitedPath, citedPaths, type Place, type Writing, writeName } from '@fefta/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { AtToken } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { keysOf, keysOfNode } from './keys.ts';
import { nameCandidates } from './names.ts';

/** The places of the cited instrument that the workspace cites, in the order of its articles. */
export function pathCandidates(at: AtToken): Candidate[] {
  // What begins within a path is offered in the place of the whole path.
  if (at.token.before !== '') return [];
  const citation = at.token.scratch()?.node as ast.Citation | undefined;
  const instrument = citation?.instrument?.ref;
  if (!instrument) return [];
  const quoted = at.token.terminal === 'STRING';
  return cited(instrument, at)
    .filter((each) => each.quoted === quoted)
    .map((each) => pathCandidate(each, at));
}

const known = new WeakMap<Place, CitedPath[]>();

/** Worked out once for what is in quotes and what is not. */
function cited(instrument: ast.Instrument, at: AtToken): CitedPath[] {
  let paths = known.get(at.place);
  if (!paths) known.set(at.place, (paths = citedPaths(at.view.workspace, instrument, writing(at))));
  return paths;
}

function pathCandidate({ text, quoted, kanji, count }: CitedPath, { view, place }: AtToken): Candidate {
  return {
    label: text,
    ...(quoted && !place.quoted ? { insert: `"${text}"` } : {}),
    kind: CompletionItemKind.Reference,
    keys: keysOf([text, kanji]),
    description: [kanji === text ? '' : kanji, times(count, view.language)].filter((each) => each).join(' '),
    tier: quoted ? TIERS.may : TIERS.fits,
  };
}

function times(count: number, language: 'ja' | 'en'): string {
  return language === 'ja' ? `（引用${count}か所）` : `(cited ${count}×)`;
}

/** Instruments; and 外為法第二十七条 where the word goes on after the name of an instrument. */
export function instrumentCandidates(at: AtToken): Candidate[] {
  const names = nameCandidates(at);
  const typed = at.place.text;
  const { workspace } = at.view;
  const glued = names.flatMap((name): Candidate[] => {
    const prefix = name.keys.find(({ original }) => typed.length > original.length && typed.startsWith(original));
    if (!prefix || name.about?.kind !== 'declaration') return [];
    const [instrument] = workspace.names.inNamespace(name.about.namespace, name.about.name);
    return instrument?.$type === 'Instrument' ? gluedPaths(prefix.original, instrument, at) : [];
  });
  return [...names, ...glued];
}

function writing({ view: { document }, place }: AtToken): Writing {
  return { document, offset: place.start };
}

function gluedPaths(name: string, instrument: ast.Instrument, at: AtToken): Candidate[] {
  const { view } = at;
  return citedPaths(view.workspace, instrument, writing(at)).flatMap(({ kanji, count }) => {
    const label = name + kanji;
    if (label === name || writeName(label) !== label) return [];
    const keys = [...keysOf([label]), ...keysOfNode(instrument)];
    return [
      { label, kind: CompletionItemKind.Reference, keys, description: times(count, view.language), tier: TIERS.fits },
    ];
  });
}
