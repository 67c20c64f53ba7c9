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
export function headLines({ instrument, labels, part, asOf, text }: InstrumentCoverage, language: Language): string[] {
  const label = labels[language] ?? labels.ja ?? labels.en ?? instrument;
  const when = (asOf === undefined ? COVERAGE.allVersions : COVERAGE.asOf(asOf))[language];
  if (!text) return [[label, part, `(${when})`].filter(Boolean).join(' '), COVERAGE.noText[language]];
  return [
    [label, part, `(${when})`].filter(Boolean).join(' '),
    COVERAGE.text(text.revision.seen, text.file)[language],
    ...(text.counted ? [COVERAGE.counted[language]] : []),
    ...(text.divisionsOf === undefined ? [] : [COVERAGE.divisionsOf(text.divisionsOf)[language]]),
    ...text.limits,
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

/** Name and title, state, and the counts; a count of none is a dot. */
export function cells(row: Row, language: Language): string[] {
  const { counts, state } = row.provision;
  const name = [rowName(row, language), provisionTitle(row.provision)].filter((each) => each !== '').join(' ');
  return [name, COVERAGE_STATES[state][language], ...countCells(counts)];
}

export function countCells(counts: CoveredProvision['counts']): string[] {
  return [String(counts.total), ...LEAF_STATES.map((state) => (counts[state] === 0 ? '·' : String(counts[state])))];
}

/** Who says it, or why it is not said, and where: `jp.Duty#0,1 rules/duty.fefta:3:1`. */
export function statementText({ name, versions, reason, place }: Statement, places: Places): string {
  const who = name === undefined ? '' : name + (versions.length > 0 ? `#${versions.join(',')}` : '');
  return [who, reason, places.show(place)].filter(Boolean).join('  ');
}
