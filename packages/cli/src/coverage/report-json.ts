import { type CoveredProvision, percentAccounted, percentEncoded, type Statement } from '@fefta/analysis';
import type { Context } from '../context.ts';
import type { Places } from '../test/places.ts';
import type { CoverageReport } from './report.ts';

/** The whole coverage for programs: every provision, whatever the detail of the table. */
export function reportJson({ coverage, places }: CoverageReport, context: Context): void {
  const { text, counts, provisions, elsewhere, asWhole, marks, ...about } = coverage;
  const shares = { accounted: percentAccounted(counts), encoded: percentEncoded(counts) };
  const result = {
    ...about,
    text: text ?? null,
    counts,
    percent: text ? shares : null,
    provisions: provisions.map((each) => plainProvision(each, places)),
    elsewhere: elsewhere.map((each) => plainStatement(each, places)),
    asWhole: asWhole.map((each) => plainStatement(each, places)),
    marks,
  };
  context.out.line(JSON.stringify(result, null, 2));
}

function plainProvision(provision: CoveredProvision, places: Places): unknown {
  const { path: _path, line: _line, statements, parts, ...rest } = provision;
  return {
    ...rest,
    statements: statements.map((each) => plainStatement(each, places)),
    parts: parts.map((each) => plainProvision(each, places)),
  };
}

function plainStatement({ instrument: _instrument, path: _path, place, ...rest }: Statement, places: Places) {
  return { ...rest, place: places.show(place) };
}
