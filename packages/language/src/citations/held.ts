import { type ReadStatute, readStatute, type Statute } from '@fefta/law';
import type { Message } from '../finding.ts';
import type { Instrument } from '../generated/ast.ts';

/** A text of an instrument as it stood on a day. */
export interface HeldRevision {
  /** As the instrument names it after "held". */
  name: string;
  statute: Statute;
  /** It is the law from this day, as far as is known, to that on which it was seen. */
  since: string;
  seen: string;
}

/** A text that an instrument names and that is not there or cannot be read. */
export interface UnreadText {
  name: string;
  index: number;
  /** Why it cannot be read; undefined where there is no such file. */
  why?: Message;
}

export interface HeldTexts {
  /** Earliest first. */
  revisions: readonly HeldRevision[];
  unread: readonly UnreadText[];
}

const NONE: HeldTexts = { revisions: [], unread: [] };

/** The texts of the law that a workspace holds. Each file is read when somebody first asks for it. */
export class HeldStatutes {
  private readonly data: ReadonlyMap<string, string>;
  private readonly byInstrument = new WeakMap<Instrument, HeldTexts>();
  private readonly known: Map<string, { text: string; read: ReadStatute }>;

  /** Texts that `before` has read and that are the same are not read again. */
  constructor(data: ReadonlyMap<string, string>, before?: HeldStatutes) {
    this.data = data;
    this.known = before?.known ?? new Map();
  }

  of(instrument: Instrument | undefined): HeldTexts {
    if (!instrument || instrument.held.length === 0) return NONE;
    let known = this.byInstrument.get(instrument);
    if (!known) this.byInstrument.set(instrument, (known = this.read(instrument)));
    return known;
  }

  private read({ held }: Instrument): HeldTexts {
    const revisions: HeldRevision[] = [];
    const unread: UnreadText[] = [];
    for (const [index, name] of held.entries()) {
      const text = this.data.get(name);
      const statute = text === undefined ? undefined : this.readText(name, text);
      if (!statute) unread.push({ name, index });
      else if (!statute.ok) unread.push({ name, index, why: { ja: statute.ja, en: statute.en } });
      else revisions.push(revisionOf(name, statute.statute));
    }
    revisions.sort((a, b) => (a.seen < b.seen ? -1 : a.seen > b.seen ? 1 : 0));
    return { revisions, unread };
  }

  private readText(name: string, text: string): ReadStatute {
    const known = this.known.get(name);
    if (known?.text === text) return known.read;
    const read = readStatute(text);
    this.known.set(name, { text, read });
    return read;
  }
}

function revisionOf(name: string, statute: Statute): HeldRevision {
  const { seen, inForce } = statute.revision;
  return { name, statute, since: inForce ?? seen, seen };
}

/**
 * The revision to show for a day: the latest that was law by then. Where the day comes before all that is held, the earliest (`tooEarly`); undefined
 * where nothing is held.
 */
export function revisionOn(
  { revisions }: HeldTexts,
  day: string,
): { revision: HeldRevision; tooEarly: boolean } | undefined {
  const by = revisions.findLast(({ since }) => since <= day);
  const revision = by ?? revisions[0];
  return revision && { revision, tooEarly: by === undefined };
}
