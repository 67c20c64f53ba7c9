import type { Finding } from '@fefta/language';
import type { Range } from 'vscode-languageserver';
import { fixesOf } from './fixes/index.ts';
import { switchOff } from './fixes/settings.ts';
import { suggested } from './fixes/suggested.ts';
import { KINDS, type Kind, type Offer } from './offer.ts';
import { refactorings } from './refactor/index.ts';
import type { Scene } from './scene.ts';
import { fixAllOffer, fixKindOffers } from './source/fix-all.ts';
import { organizeImports } from './source/organize-imports.ts';

/** Is an action of the kind asked for? Kinds have parts: "refactor" asks for all that begin with it. */
export type Wanted = (kind: Kind) => boolean;

export function wantedBy(only: readonly string[] | undefined): Wanted {
  if (!only) return () => true;
  return (kind) => only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
}

/** Everything that can be done at a range of the document. */
export function gather(scene: Scene, range: Range, wanted: Wanted): Offer[] {
  const offers: Offer[] = [];
  // Of a text that is too long for its tokens to be looked at nothing is known but what the checks say.
  if (scene.sheet.leaves.length === 0) return wanted(KINDS.quickFix) ? plainFixes(scene, range) : [];
  if (wanted(KINDS.quickFix)) offers.push(...quickFixes(scene, range));
  offers.push(...refactorings(scene, range, wanted));
  if (wanted(KINDS.organizeImports)) offers.push(...organizeImports(scene));
  if (wanted(KINDS.fixAll)) offers.push(...fixAllOffer(scene));
  return offers;
}

/** So many findings of one place are answered; a line with more has been torn apart. */
const MOST = 20;

function plainFixes(scene: Scene, range: Range): Offer[] {
  const met = scene.findings.filter((finding) => meets(finding, range)).slice(0, MOST);
  return met.flatMap((finding) => suggested(finding).map((fix): Offer => ({ ...fix, kind: KINDS.quickFix, finding })));
}

function quickFixes(scene: Scene, range: Range): Offer[] {
  const met = scene.findings.filter((finding) => meets(finding, range)).slice(0, MOST);
  const answers = met.flatMap((finding) =>
    fixesOf(finding, scene).map((fix): Offer => ({ ...fix, kind: KINDS.quickFix, finding })),
  );
  const last = met.flatMap((finding) =>
    switchOff(finding, scene).map((fix): Offer => ({ ...fix, kind: KINDS.quickFix, finding })),
  );
  const codes = new Set(met.map(({ code }) => code));
  return [...answers, ...fixKindOffers(scene, codes), ...last];
}

function meets({ range: own }: Finding, { start, end }: Range): boolean {
  return !isBefore(own.end, start) && !isBefore(end, own.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
