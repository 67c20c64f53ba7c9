import { addExact, compareExact, type Exact, multiplyExact } from '@fefta/runtime';
import { ANYTHING, NOT_NEGATIVE, point, type Span } from './span.ts';
import type { Bound, Form, System } from './system.ts';

/** How many items there are. */
export interface Items {
  readonly number: Form;
  /** The unknown that is positive where there are any. */
  readonly first: number;
}

/** Linear conditions while they are put together. */
export class SystemDraft implements System {
  count = 0;
  readonly whole = new Set<number>();
  readonly bounds: Bound[] = [];
  readonly implied: [number, number][] = [];

  /** One more number that is not negative. */
  unknown(isWhole = false): number {
    if (isWhole) this.whole.add(this.count);
    return this.count++;
  }

  /** A number that lies in an interval. */
  number(span: Span, isWhole = false): Form {
    const isFree = span.from === undefined || compareExact(span.from, 0) < 0;
    const made = of(this.unknown(isWhole));
    const form = isFree ? plus(made, times(of(this.unknown(isWhole)), -1)) : made;
    if (span.to !== undefined || (span.from !== undefined && !isZero(span.from))) this.bound(form, span);
    return form;
  }

  bound(form: Form, span: Span): void {
    this.bounds.push({ form, span });
  }

  /** The sum of the values of so many items, each of which lies in an interval. Of none it is nothing. */
  total({ from, to, hasFrom, hasTo }: Span, items: Items): Form {
    const total = this.number(from !== undefined && compareExact(from, 0) >= 0 ? NOT_NEGATIVE : ANYTHING);
    if (from !== undefined) this.notBelow(plus(total, times(items.number, multiplyExact(from, -1))), hasFrom, items);
    if (to !== undefined) this.notBelow(plus(times(items.number, to), times(total, -1)), hasTo, items);
    for (const unknown of total.terms.keys()) this.implied.push([unknown, items.first]);
    return total;
  }

  /** The form is not negative; nor is it zero, where there are items and the limit does not belong to the interval. */
  private notBelow(form: Form, hasEnd: boolean, { number }: Items): void {
    if (hasEnd) {
      this.bound(form, NOT_NEGATIVE);
      return;
    }
    const distance = this.unknown();
    this.bound(plus(form, times(of(distance), -1)), point(0));
    for (const each of number.terms.keys()) this.implied.push([each, distance]);
  }
}

const isZero = (value: Exact): boolean => compareExact(value, 0) === 0;

export const NOTHING: Form = { terms: new Map(), constant: 0 };

export const of = (unknown: number): Form => ({ terms: new Map([[unknown, 1]]), constant: 0 });

export function plus(a: Form, b: Form): Form {
  const terms = new Map(a.terms);
  for (const [unknown, by] of b.terms) {
    const sum = addExact(terms.get(unknown) ?? 0, by);
    if (isZero(sum)) terms.delete(unknown);
    else terms.set(unknown, sum);
  }
  return { terms, constant: addExact(a.constant, b.constant) };
}

export function times(a: Form, by: Exact): Form {
  const terms = new Map([...a.terms].map(([unknown, each]) => [unknown, multiplyExact(each, by)]));
  return { terms, constant: multiplyExact(a.constant, by) };
}

/** What a form comes to. */
export function amountOf({ terms, constant }: Form, values: readonly Exact[]): Exact {
  let sum = constant;
  for (const [unknown, by] of terms) sum = addExact(sum, multiplyExact(values[unknown] ?? 0, by));
  return sum;
}
