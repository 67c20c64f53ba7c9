/** Room for so many at first: most tables stay small. */
const FIRST = 16;

/** Numbers found by a pair of numbers, without a text or an object for each pair. All are whole and not negative. */
export class Pairs {
  /** Three cells for each entry: the pair, and what is found by it. */
  private cells = emptyCells(3 * FIRST);
  private mask = FIRST - 1;
  private count = 0;

  /** -1: there is none. */
  get(a: number, b: number): number {
    return this.cells[this.placeOf(a, b) + 2] as number;
  }

  set(a: number, b: number, value: number): void {
    const at = this.placeOf(a, b);
    const isNew = this.cells[at] === -1;
    this.cells[at] = a;
    this.cells[at + 1] = b;
    this.cells[at + 2] = value;
    if (isNew && ++this.count * 2 > this.mask) this.grow();
  }

  /** The number of a pair: the same whenever the same pair is asked for. */
  numberOf(a: number, b: number): number {
    const known = this.get(a, b);
    if (known >= 0) return known;
    const own = this.count;
    this.set(a, b, own);
    return own;
  }

  private placeOf(a: number, b: number): number {
    const { cells, mask } = this;
    for (let at = mixed(mixed(0, a), b) & mask; ; at = (at + 1) & mask) {
      const first = cells[3 * at];
      if (first === -1 || (first === a && cells[3 * at + 1] === b)) return 3 * at;
    }
  }

  private grow(): void {
    const { cells } = this;
    this.mask = 2 * this.mask + 1;
    this.cells = emptyCells(3 * (this.mask + 1));
    for (let at = 0; at < cells.length; at += 3) {
      if (cells[at] === -1) continue;
      const place = this.placeOf(cells[at] as number, cells[at + 1] as number);
      this.cells.set(cells.subarray(at, at + 3), place);
    }
  }
}

/** Numbers that are looked for by what they stand for: by a hash of it, and by asking whether it is the same. */
export class Numbers {
  private cells = emptyCells(FIRST);
  private hashes = new Int32Array(FIRST);
  private mask = FIRST - 1;
  private count = 0;

  /** The number with that hash of which `isIt` is true; -1 where there is none. */
  find(hash: number, isIt: (number: number) => boolean): number {
    const { cells, hashes, mask } = this;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const number = cells[at] as number;
      if (number === -1 || (hashes[at] === hash && isIt(number))) return number;
    }
  }

  /** Adds a number that was not found. */
  add(hash: number, number: number): void {
    this.put(hash, number);
    if (++this.count * 2 <= this.mask) return;
    const { cells, hashes } = this;
    this.mask = 2 * this.mask + 1;
    this.cells = emptyCells(this.mask + 1);
    this.hashes = new Int32Array(this.mask + 1);
    for (const [at, each] of cells.entries()) if (each !== -1) this.put(hashes[at] as number, each);
  }

  private put(hash: number, number: number): void {
    let at = hash & this.mask;
    while (this.cells[at] !== -1) at = (at + 1) & this.mask;
    this.cells[at] = number;
    this.hashes[at] = hash;
  }
}

const emptyCells = (length: number): Int32Array => new Int32Array(length).fill(-1);

/** A hash of 32 bits with one more number mixed in. */
export function mixed(hash: number, number: number): number {
  const all = Math.imul(hash ^ number, 0x9e3779b1);
  return all ^ (all >>> 15);
}
