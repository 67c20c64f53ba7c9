import { type ast, type Cited, citedProvision, type HeldRevision, revisionOn } from '@fefta/language';
import { type LookUp, lookUp } from '@fefta/law';
import type { View } from '../session/view.ts';

/** What the held text that is in force on the as-of date has of a cited provision. */
export interface CitedText {
  cited: Cited;
  revision: HeldRevision;
  /** Is the as-of date before all that is held? Then it is the earliest text. */
  tooEarly: boolean;
  found: LookUp;
}

/** The provision that a citation names, in the text of the as-of date; undefined where none is named or nothing is held. */
export function citedText(citation: ast.Citation, view: View): CitedText | undefined {
  const cited = citedProvision(citation);
  const shown = cited && revisionOn(view.workspace.statutes.of(cited.instrument), view.asOf);
  return cited && shown && { cited, ...shown, found: lookUp(shown.revision.statute, cited.path) };
}
