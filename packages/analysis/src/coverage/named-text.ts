import type { Statute } from '@fefta/law';

/** A held text and the name of its data file. */
export interface NamedText {
  file: string;
  statute: Statute;
}
