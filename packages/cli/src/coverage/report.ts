import type { InstrumentCoverage, Row } from '@fefta/analysis';
import type { Places } from '../test/places.ts';

/** A coverage as it is to be reported. */
export interface CoverageReport {
  coverage: InstrumentCoverage;
  /** The rows of the table. */
  rows: readonly Row[];
  /** Do the rows go down to every provision? Then each says by whom it is covered. */
  detailed: boolean;
  places: Places;
}
