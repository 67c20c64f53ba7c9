import { type Place, sha256 } from '@fefta/bundle';
import type { Loaded } from '@fefta/project';

/** Finds the files to which the places of a bundle belong, by the digests of the sources. */
export class Places {
  private readonly files: readonly { shown: string; uri: string; text: string }[];
  private readonly named: ReadonlySet<string>;

  constructor(digests: readonly string[], { sources, named }: Loaded) {
    const byDigest = new Map(sources.map((source) => [sha256(source.text), source]));
    this.files = digests.map((digest) => byDigest.get(digest) ?? { shown: digest.slice(0, 12), uri: '', text: '' });
    this.named = named;
  }

  /** FILE:LINE:COLUMN */
  show = ([source, line, column]: Place): string => `${this.files[source]?.shown ?? '?'}:${line}:${column}`;

  /** The source in which it stands. */
  source([source]: Place): { uri: string; text: string } {
    return this.files[source] ?? { uri: '', text: '' };
  }

  /** Does it stand in a file that the person named? */
  isNamed = ([source]: Place): boolean => this.named.has(this.files[source]?.uri ?? '');
}
