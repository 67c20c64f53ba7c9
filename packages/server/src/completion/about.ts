/** What a completion item is about; travels to the client and back, so it is plain data. */
export type About =
  /** A declaration, or a member of one. */
  | { kind: 'declaration'; namespace: string; name: string; type: string; member?: string }
  /** A code of a code list. */
  | { kind: 'code'; namespace: string; list: string; code: string }
  /** A provision of an instrument, as it may be cited. */
  | { kind: 'provision'; namespace: string; name: string; provision: string };

/** The data of an item: the document in which it was offered, and what it is about. */
export interface ItemData {
  uri: string;
  about: About;
}
