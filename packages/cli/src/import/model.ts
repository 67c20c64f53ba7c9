/** A control list as an import reads it, before it is written in the language. */
export interface ImportedList {
  entries: ImportedItem[];
}

/** One item of the numbered tree. */
export interface ImportedItem {
  /** The whole number as the field writes it: `3A001.a.1`. */
  number: string;
  /** Lines are separated by "\n"; a language that the source does not have is left out. */
  text: ImportedText;
  /** Notes, technical notes and cross-references, each with its heading; before the children, whatever their place was. */
  notes: ImportedText[];
  children: ImportedItem[];
  /** Which of the children must apply, as the text says. */
  combine: 'any' | 'all';
  /** The source says that the number is not used. */
  unused?: boolean;
  /** The regime to which the source traces the item back, where it says so. */
  regime?: string;
}

export interface ImportedText {
  ja?: string;
  en?: string;
}

/** All items below these, in order, each before its children. */
export function* walkItems(items: readonly ImportedItem[]): Generator<ImportedItem> {
  for (const item of items) {
    yield item;
    yield* walkItems(item.children);
  }
}
