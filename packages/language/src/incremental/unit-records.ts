import type { AstNode } from 'langium';
import type { KeyRecord } from './recording.ts';
import type { Twins } from './twins.ts';

/** The keys that one part gathers, noted for the whole document too. */
class UnitKeys {
  readonly own = new Set<string>();
  private readonly all: Set<string>;

  constructor(all: Set<string>) {
    this.all = all;
  }

  add(key: string): void {
    this.own.add(key);
    this.all.add(key);
  }
}

interface UnitRecord extends KeyRecord {
  keys: UnitKeys;
}

/** What the linking and the types of a document rest on, part by part; undefined stands for what is outside of them. */
export class UnitRecords {
  private readonly records = new Map<AstNode | undefined, UnitRecord>();
  /** Of all parts; may name what a part no longer looks at. */
  readonly all = new Set<string>();

  of = (unit: AstNode | undefined): KeyRecord => {
    let record = this.records.get(unit);
    if (!record) this.records.set(unit, (record = this.make(unit)));
    return record;
  };

  private make(unit: AstNode | undefined): UnitRecord {
    return { owner: {}, self: unit, keys: new UnitKeys(this.all) };
  }

  /** The parts that rest on one of the keys. */
  restingOn(keys: ReadonlySet<string>): (AstNode | undefined)[] {
    if (!meet(keys, this.all)) return [];
    return [...this.records].flatMap(([unit, record]) => (meet(keys, record.keys.own) ? [unit] : []));
  }

  /** Takes over what parts rested on that are the same in another state of the document. */
  inherit(before: UnitRecords, twins: Twins): void {
    for (const [part, { keys }] of before.records) {
      const twin = part && twins.get(part);
      if (twin) for (const key of keys.own) this.of(twin).keys.add(key);
    }
  }

  /** What was remembered for their owners is worked out again: it may rest on what has changed, and its keys must be gathered anew. */
  forget(units: Iterable<AstNode | undefined>): void {
    for (const unit of units) this.records.delete(unit);
  }

  clear(): void {
    this.records.clear();
    this.all.clear();
  }
}

/** Have the two a member in common? Goes through the smaller one. */
export function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const each of small) if (large.has(each)) return true;
  return false;
}
