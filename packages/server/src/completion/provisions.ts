import { type ast, plainPath, provisionAt, revisionOn } from '@fefta/language';
import {
  childrenOf,
  ownerOf,
  type Provision,
  type ProvisionPath,
  pathOf,
  printProvisionPath,
  type Statute,
} from '@fefta/law';
import type { View } from '../session/view.ts';
import { firstWords } from '../statutes/words.ts';

/** A provision of a held text, in the writings in which it can be cited. */
export interface Offered {
  /** 27-2(1); undefined where digits and brackets cannot say it. */
  plain: string | undefined;
  /** 第二十七条の二第一項. */
  kanji: string;
  caption: string | undefined;
  /** Caption and first words. */
  words: string;
}

/**
 * The provisions that may be meant by what has been typed, in the text of the as-of date: what is below the provision that is typed already, and what
 * is beside it. Nothing where no text is held.
 */
export function offeredProvisions(instrument: ast.Instrument, typed: string, view: View): readonly Offered[] {
  const statute = revisionOn(view.workspace.statutes.of(instrument), view.asOf)?.revision.statute;
  if (!statute) return [];
  const provision = innermost(statute, typed);
  if (!provision) return below(statute);
  return [...below(provision), ...below(ownerOf(provision) ?? statute)];
}

/** The provision of that path in the text of the as-of date. */
export function provisionNamed(instrument: ast.Instrument, text: string, view: View): Provision | undefined {
  const statute = revisionOn(view.workspace.statutes.of(instrument), view.asOf)?.revision.statute;
  return statute && provisionAt(statute, text);
}

/** What it says first. */
export function wordsOf(instrument: ast.Instrument, text: string, view: View): string | undefined {
  const provision = provisionNamed(instrument, text, view);
  return provision && firstWords(provision);
}

/** The provision whose path what was typed begins with, as deep as it goes: 27-2(1) in 27-2(1)(. */
function innermost(statute: Statute, typed: string): Provision | undefined {
  for (let end = typed.length; end > 0; end--) {
    const provision = provisionAt(statute, typed.slice(0, end));
    if (provision) return provision;
  }
  return undefined;
}

const known = new WeakMap<Statute | Provision, readonly Offered[]>();

/** What can be cited right below; of an article of one paragraph also what is below that. */
function below(root: Statute | Provision): readonly Offered[] {
  let offered = known.get(root);
  if (!offered) known.set(root, (offered = childrenOf(root).flatMap((each) => offer(each, 'provisions' in root))));
  return offered;
}

function offer(provision: Provision, isTop: boolean): Offered[] {
  const path = pathOf(provision);
  if (!path || provision.deleted) return [];
  const isOnly = !isTop && provision.kind === 'paragraph' && provision.parent?.children.length === 1;
  const inner = isOnly ? provision.children.flatMap((each) => offer(each, false)) : [];
  return [{ ...written(path), caption: provision.caption, words: firstWords(provision) }, ...inner];
}

function written(path: ProvisionPath): Pick<Offered, 'plain' | 'kanji'> {
  return { plain: plainPath(path), kanji: printProvisionPath(path, 'ja-kanji') };
}
