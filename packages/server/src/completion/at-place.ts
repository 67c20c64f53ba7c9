import type { ExpectedToken, Place } from '@fefta/language';
import type { ClientCapabilities } from 'vscode-languageserver';
import type { Language } from '../protocol.ts';
import type { View } from '../session/view.ts';

/** A place of a document in which something is to be offered. */
export interface AtPlace {
  view: View;
  place: Place;
  /** Of keywords. */
  spelling: Language;
  client: ClientCapabilities;
}

/** The same for one of the tokens that may stand there. */
export interface AtToken extends AtPlace {
  token: ExpectedToken;
}
