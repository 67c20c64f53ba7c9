import { type ast, type CitedPath, citedPaths, fileOf, type Place, type Writing, writeName } from '@fefta/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { AtToken } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { keysOf, keysOfNode } from './keys.ts';
import { nameCandidates } from './names.ts';
import { offeredProvisions, wordsOf } from './provisions.ts';

/** The provisions of the cited instrument: those that the workspace cites, in the order of its articles, and those of its text. */
export function pathCandidates(at: AtToken): Candidate[] {
  // What begins within a path is offered in the place of the whole path.
  if (at.token.before !== '') return [];
  const citation = at.token.scratch()?.node as ast.Citation | undefined;
  const instrument = citation?.instrument?.ref;
  if (!instrument) return [];
  const quoted = at.token.terminal === 'STRING';
  const own = cited(instrument, at)
    .filter((each) => each.quoted === quoted)
    .map((each) => pathCandidate(each, instrument, at));
  const labels = new Set(own.map(({ label }) => label));
  return [...own, ...heldCandidates(instrument, quoted, at).filter(({ label }) => !labels.has(label))];
}

/** What the text in force on the as-of date has. In quotes a path is written in words, without them only where digits cannot say it. */
function heldCandidates(instrument: ast.Instrument, quoted: boolean, { view, place }: AtToken): Candidate[] {
  return offeredProvisions(instrument, place.text, view).flatMap(({ plain, kanji, caption, words }): Candidate[] => {
    const label = quoted ? (place.quoted || plain === undefined ? kanji : undefined) : plain;
    if (label === undefined) return [];
    const insert = quoted && !place.quoted ? { insert: `"${label}"` } : {};
    const keys = keysOf([label, kanji, caption]);
    const about = aboutProvision(instrument, label);
    return [
      { label, ...insert, kind: CompletionItemKind.Reference, keys, description: words, tier: TIERS.near, about },
    ];
  });
}

function aboutProvision(instrument: ast.Instrument, provision: string): Candidate['about'] {
  const namespace = fileOf(instrument)?.namespace?.name ?? '';
  return { kind: 'provision', namespace, name: instrument.name, provision };
}

const known = new WeakMap<Place, CitedPath[]>();

/** Worked out once for what is in quotes and what is not. */
function cited(instrument: ast.Instrument, at: AtToken): CitedPath[] {
  let paths = known.get(at.place);
  if (!paths) known.set(at.place, (paths = citedPaths(at.view.workspace, instrument, writing(at))));
  return paths;
}

function pathCandidate(
  { text, quoted, kanji, count }: CitedPath,
  instrument: ast.Instrument,
  { view, place }: AtToken,
): Candidate {
  const words = wordsOf(instrument, text, view);
  return {
    label: text,
    ...(quoted && !place.quoted ? { insert: `"${text}"` } : {}),
    kind: CompletionItemKind.Reference,
    keys: keysOf([text, kanji]),
    description: [words ?? (kanji === text ? '' : kanji), times(count, view.language)].filter((each) => each).join(' '),
    tier: quoted ? TIERS.may : TIERS.fits,
    ...(words === undefined ? {} : { about: aboutProvision(instrument, text) }),
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
  const { view, place } = at;
  const own = citedPaths(view.workspace, instrument, writing(at)).map(({ kanji, count }) => ({
    kanji,
    description: times(count, view.language),
    tier: TIERS.fits,
  }));
  const counted = new Set(own.map(({ kanji }) => kanji));
  const held = offeredProvisions(instrument, place.text.slice(name.length), view)
    .filter(({ kanji }) => !counted.has(kanji))
    .map(({ kanji, words }) => ({ kanji, description: words, tier: TIERS.near }));
  return [...own, ...held].flatMap(({ kanji, description, tier }) => {
    const label = name + kanji;
    if (label === name || writeName(label) !== label) return [];
    const keys = [...keysOf([label]), ...keysOfNode(instrument)];
    const about = aboutProvision(instrument, kanji);
    return [{ label, kind: CompletionItemKind.Reference, keys, description, tier, about }];
  });
}
