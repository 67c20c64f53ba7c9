import type { Place } from '@fefta/bundle';

/** What every declaration of a bundle has. */
export interface AnyDeclaration {
  name: string;
  labels?: Readonly<Record<string, string | undefined>>;
  place?: Place;
}

/** A list of a bundle and one of its declarations, as a key. */
export const keyOf = (list: string, { name }: AnyDeclaration): string => `${list} ${name}`;

const texts = new WeakMap<object, string>();
const dayLists = new WeakMap<object, readonly string[]>();

/** What a declaration says, as a text: all of it but where it stands. Worked out once for each object. */
export function textOf(declaration: object): string {
  let text = texts.get(declaration);
  if (text === undefined) {
    text = JSON.stringify(declaration, (name, value) => (name === 'place' ? undefined : value));
    texts.set(declaration, text);
  }
  return text;
}

/** Do two objects declare the same? */
export function isSame(a: object, b: object): boolean {
  return a === b || textOf(a) === textOf(b);
}

/** The days on which something within a declaration begins or ends, sorted. Worked out once for each object. */
export function daysOf(declaration: object): readonly string[] {
  let days = dayLists.get(declaration);
  if (days === undefined) {
    const found = new Set<string>();
    for (const [, day] of textOf(declaration).matchAll(ENDPOINT)) found.add(day as string);
    days = [...found].sort();
    dayLists.set(declaration, days);
  }
  return days;
}

/** An endpoint of an interval in JSON; dates of facts and tests are written in other ways. */
const ENDPOINT = /"(?:from|until)":\{"date":"(\d{4}-\d\d-\d\d)"\}/g;
