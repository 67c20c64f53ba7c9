import { match, type Query } from '../../search/match.ts';
import type { Entry } from './entries.ts';

export interface Found {
  uri: string;
  entry: Entry;
  score: number;
  /** The text by which it was found. */
  by: string;
}

/** The best so many of what has been added; ties go by name and place. */
export class Best {
  private found: Found[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  add(found: Found): void {
    this.found.push(found);
    if (this.found.length >= 4 * this.most) this.cut();
  }

  get all(): readonly Found[] {
    this.cut();
    return this.found;
  }

  private cut(): void {
    this.found = this.found.sort(compare).slice(0, this.most);
  }
}

/** Adds what matches in a document. */
export function findIn(uri: string, entries: readonly Entry[], query: Query, best: Best): void {
  for (const entry of entries) {
    const matched = match(query, entry.keys);
    if (matched) best.add({ uri, entry, score: matched.score, by: entry.keys[matched.index]?.original ?? '' });
  }
}

function compare(a: Found, b: Found): number {
  return (
    b.score - a.score ||
    order(a.entry.name, b.entry.name) ||
    order(a.entry.container, b.entry.container) ||
    order(a.uri, b.uri)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
