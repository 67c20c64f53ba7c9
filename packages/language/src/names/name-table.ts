interface Entry<T> {
  uris: string[];
  items: T[];
}

/** Things by name; those of one name in the order of their files, and within a file in the order in which they were added. */
export class NameTable<T> {
  private readonly entries = new Map<string, Entry<T>>();

  get(name: string): readonly T[] | undefined {
    return this.entries.get(name)?.items;
  }

  add(name: string, uri: string, item: T): void {
    const entry = this.entries.get(name);
    if (!entry) {
      this.entries.set(name, { uris: [uri], items: [item] });
      return;
    }
    let at = entry.uris.length;
    while (at > 0 && (entry.uris[at - 1] as string) > uri) at--;
    entry.uris = entry.uris.toSpliced(at, 0, uri);
    entry.items = entry.items.toSpliced(at, 0, item);
  }

  remove(name: string, item: T): void {
    const entry = this.entries.get(name);
    const at = entry?.items.indexOf(item) ?? -1;
    if (!entry || at < 0) return;
    if (entry.items.length === 1) this.entries.delete(name);
    else {
      entry.uris = entry.uris.toSpliced(at, 1);
      entry.items = entry.items.toSpliced(at, 1);
    }
  }
}
