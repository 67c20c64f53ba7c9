import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../packages/analysis/src/table/lines.ts';

const read = (pieces: readonly string[]) => [...linesOf(pieces, ',')].filter((line) => line !== undefined);

/** Pieces of a table: cells, plain, quoted and broken, and line breaks of every kind. */
const part = fc.constantFrom(
  'a',
  'b c',
  ',',
  ',',
  '\n',
  '\r\n',
  '\r',
  '"',
  '"x"',
  '"x\ny"',
  '"x\r\ny"',
  '"p""q"',
  ' ',
  '日本',
);

test('each line is told by the line of the file on which it begins', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const lines = text.split(/\r\n|\r|\n/);
      for (const each of read([text])) {
        if (!('cells' in each)) continue;
        const [first = ''] = each.cells[0]?.split(/[\r\n]/) ?? [];
        expect(
          [first, `"${first.replaceAll('"', '""')}`].some((begin) => lines[each.line - 1]?.startsWith(begin)),
        ).toBe(true);
      }
    }),
    { numRuns: 5000 },
  );
});

test('a table is read alike however its text comes in pieces', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), fc.array(fc.nat(200), { maxLength: 6 }), (parts, cuts) => {
      const text = parts.join('');
      const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length].sort((a, b) => a - b);
      const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
      expect(read(pieces)).toEqual(read([text]));
    }),
    { numRuns: 5000 },
  );
});
