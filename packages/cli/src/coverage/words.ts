import {
  type CoveredProvision,
  type InstrumentCoverage,
  LEAF_STATES,
  percentAccounted,
  percentEncoded,
  provisionTitle,
  type Row,
  rowName,
  type Statement,
} from '@fefta/analysis';
import { COVERAGE_STATES } from '@fefta/preview';
import type { Language } from '../io/language.ts';
import { COVERAGE } from '../messages/coverage.ts';
import type { Places } from '../test/places.ts';

/** Which instrument, which part of it, when, and which text it was measured against; a line each. */
export function headLines(coverage: InstrumentCoverage, language: Language): string[] {
  const { instrument, labels, part, asOf, text, marks } = coverage;
  const reasons = marks.map(({ reason }) => reason);
  const label = labels[language] ?? labels.ja ?? labels.en ?? instrument;
  const when = (asOf === undefined ? COVERAGE.allVersions : COVERAGE.asOf(asOf))[language];
  const title = [label, part, `(${when})`].filter(Boolean).join(' ');
  if (!text) return [title, COVERAGE.noText[language], ...reasons];
  return [
    title,
    COVERAGE.text(text.revision.seen, text.file)[language],
    ...(text.counted ? [COVERAGE.counted[language]] : []),
    ...(coverage.provisions.some(holdsUncounted) ? [COVERAGE.uncounted[language]] : []),
    ...(text.divisionsOf === undefined ? [] : [COVERAGE.divisionsOf(text.divisionsOf)[language]]),
    ...(text.tablesOf === undefined ? [] : [COVERAGE.tablesOf(text.tablesOf)[language]]),
    ...text.limits,
    ...reasons,
  ];
}

/** The numbers in words. */
export function sumLines({ counts, text }: InstrumentCoverage, language: Language): string[] {
  const { total, silent, encoded } = counts;
  if (!text) return [COVERAGE.named(total, encoded)[language]];
  return [
    COVERAGE.accounted(total - silent, total, percentAccounted(counts))[language],
    COVERAGE.encoded(encoded, total, percentEncoded(counts))[language],
  ];
}

/** Heads of the columns, in the order of `cells`. */
export function headCells(language: Language): string[] {
  const words = [
    COVERAGE.provision,
    COVERAGE.state,
    COVERAGE.total,
    ...LEAF_STATES.map((state) => COVERAGE_STATES[state]),
  ];
  return words.map((each) => each[language]);
}

/** Name and title (≈ where the parts could not be counted), state, and the counts; a count of none is a dot. */
export function cells(row: Row, language: Language): string[] {
  const { counts, state, uncounted } = row.provision;
  const name = [rowName(row, language), provisionTitle(row.provision), uncounted ? '≈' : ''].filter(Boolean).join(' ');
  return [name, COVERAGE_STATES[state][language], ...countCells(counts)];
}

export function countCells(counts: CoveredProvision['counts']): string[] {
  return [String(counts.total), ...LEAF_STATES.map((state) => (counts[state] === 0 ? '·' : String(counts[state])))];
}

/** Who says it, or why it is not said, and where: `jp.Duty#0,1 rules/duty.fefta:3:1`. */
export function statementText({ name, item, versions, reason, place }: Statement, places: Places): string {
  const versioned = name === undefined ? '' : name + (versions.length > 0 ? `#${versions.join(',')}` : '');
  const who = [versioned, item].filter(Boolean).join(' ');
  return [who, reason, places.show(place)].filter(Boolean).join('  ');
}

function holdsUncounted({ uncounted, parts }: CoveredProvision): boolean {
  return uncounted === true || parts.some(holdsUncounted);
}
