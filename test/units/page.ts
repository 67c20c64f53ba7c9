import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A unit as the page for readers has it: its exact factor, and what is added on a scale. */
export interface PageUnit {
  name: string;
  spellings: string[];
  factor: Fraction;
  offset: Fraction;
}

/** An exact number: numerator and denominator, not necessarily in lowest terms. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

/** The units of docs/units.md by dimension: what a reader is told, apart from the code that converts. */
export const PAGE: ReadonlyMap<string, PageUnit[]> = readPage();

function readPage(): Map<string, PageUnit[]> {
  const text = readFileSync(join(import.meta.dirname, '../../docs/units.md'), 'utf8');
  return new Map(
    text
      .split('\n## ')
      .slice(1)
      .map((section) => {
        const [title = '', ...lines] = section.split('\n');
        return [title, lines.flatMap(readRow)] as const;
      }),
  );
}

function readRow(line: string): PageUnit[] {
  const [, name, spellings = '', factor = '0', offset] =
    /^\| `([^`]+)` +\| (.*?) *\| ([0-9/]+)(?:, \+ ([0-9/]+))? *\|$/.exec(line) ?? [];
  if (name === undefined) return [];
  const others = spellings === '' ? [] : spellings.split(', ');
  return [{ name, spellings: [name, ...others], factor: fraction(factor), offset: fraction(offset ?? '0') }];
}

export function fraction(text: string): Fraction {
  const [n = '0', d = '1'] = text.split('/');
  return [BigInt(n), BigInt(d)];
}

/** "0.25" as 25/100. */
export function ofDecimal(text: string): Fraction {
  const [whole = '', places = ''] = text.split('.');
  return [BigInt(whole + places), 10n ** BigInt(places.length)];
}

/** A value in a unit, in base units. */
export function inBase([n, d]: Fraction, { factor, offset }: PageUnit): Fraction {
  const [a, b] = [n * factor[0], d * factor[1]];
  return [a * offset[1] + offset[0] * b, b * offset[1]];
}

/** Negative, zero, positive; denominators are positive. */
export function compared([a, b]: Fraction, [c, d]: Fraction): number {
  const difference = a * d - c * b;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
