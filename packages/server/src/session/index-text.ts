import type { DocumentMemory, Finding } from '@fefta/language';

/** The index of a workspace as text, and back. Keys are many and alike: each is written once. */
interface Written {
  /** What made it: another tool, grammar or set of options makes another index. */
  made: string;
  strings: string[];
  documents: WrittenDocument[];
}

type Pair = [key: number, value: number];

interface WrittenDocument {
  uri: string;
  hash: number;
  isBroken: boolean;
  namespace: string;
  names: [name: string, kinds: string][];
  units: [
    name: string,
    outside: number,
    inside: number,
    dates: number,
    list: number,
    members: [name: string, value: number][],
  ][];
  uses: Pair[];
  keys: number[];
  findings: readonly Finding[];
}

export function writeIndex(made: string, memories: Iterable<DocumentMemory>): string {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    let number = numbers.get(text);
    if (number === undefined) numbers.set(text, (number = numbers.size));
    return number;
  };
  const documents: WrittenDocument[] = [];
  for (const { names, units, uses, keys, ...rest } of memories) {
    documents.push({
      ...rest,
      names: [...names],
      units: [...units].map(([name, { outside, inside, dates, list, members }]) => [
        name,
        outside,
        inside,
        dates,
        list,
        [...members],
      ]),
      uses: [...uses].map(([key, value]) => [numberOf(key), value]),
      keys: keys.map(numberOf),
    });
  }
  const written: Written = { made, strings: [...numbers.keys()], documents };
  return JSON.stringify(written);
}

/** The documents of an index; undefined if it is damaged or was made by something else. */
export function readIndex(text: string, made: string): DocumentMemory[] | undefined {
  try {
    const written = JSON.parse(text) as Written;
    if (written.made !== made) return undefined;
    const { strings } = written;
    return written.documents.map(({ names, units, uses, keys, ...rest }) => ({
      ...rest,
      names: new Map(names),
      units: new Map(
        units.map(([name, outside, inside, dates, list, members]) => [
          name,
          { outside, inside, dates, list, members: new Map(members) },
        ]),
      ),
      uses: new Map(uses.map(([key, value]) => [string(strings, key), value])),
      keys: keys.map((key) => string(strings, key)),
    }));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function string(strings: readonly string[], number: number): string {
  const found = strings[number];
  if (found === undefined) throw new RangeError('damaged index');
  return found;
}
