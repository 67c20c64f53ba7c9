import {
  type Detail,
  instrumentCoverage,
  regimeCoverage,
  regimesNamed,
  rowsOf,
  usualDetail,
  whichInstrument,
} from '@fefta/analysis';
import type { Bundle, Regime } from '@fefta/bundle';
import { fail, type Loaded, ok, type Result } from '@fefta/project';
import type { Context } from '../context.ts';
import { COVERAGE } from '../messages/coverage.ts';
import type { Places } from '../test/places.ts';
import { heldTexts } from './held.ts';
import type { Options, Question } from './question.ts';
import { REGIME_REPORTERS } from './regime-reports.ts';
import { reportJson } from './report-json.ts';
import { reportMarkdown } from './report-markdown.ts';
import { reportPretty } from './report-pretty.ts';

/** What was measured: how to show it, and the share that `--fail-under` asks for. */
export interface Measured {
  report(context: Context): void;
  share: { part: number; whole: number };
}

const REPORTERS = { pretty: reportPretty, json: reportJson, markdown: reportMarkdown } as const;

/** Measures the instrument or regime that was asked for. */
export function measure(
  question: Question,
  { bundle, loaded, places }: { bundle: Bundle; loaded: Loaded; places: Places },
  options: Options,
): Result<Measured> {
  const [regime, second] = regimesNamed(bundle, question.asked);
  if (regime && second) return fail(COVERAGE.ambiguous(question.asked, [regime.name, second.name]));
  if (regime) return measureRegime(bundle, regime, question, places, options);
  return measureInstrument(question, { bundle, loaded, places }, options);
}

function measureRegime(
  bundle: Bundle,
  regime: Regime,
  { asOf, limit }: Question,
  places: Places,
  { format }: Options,
): Result<Measured> {
  const coverage = regimeCoverage(bundle, regime, asOf);
  const { entries, implemented } = coverage.counts;
  if (limit !== undefined && entries === 0) return fail(COVERAGE.noEntries(regime.name));
  const report = (context: Context) => REGIME_REPORTERS[format](coverage, places, context);
  return ok({ report, share: { part: implemented, whole: entries } });
}

function measureInstrument(
  { asked, asOf, limit }: Question,
  { bundle, loaded, places }: { bundle: Bundle; loaded: Loaded; places: Places },
  { format, by }: Options,
): Result<Measured> {
  const meant = whichInstrument(bundle, asked);
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  if (meant.is === 'ambiguous') return fail(COVERAGE.ambiguous(asked, names(meant.instruments)));
  if (meant.is === 'unknown')
    return fail(COVERAGE.unknown(asked, names([...bundle.instruments, ...(bundle.regimes ?? [])])));
  const { instrument, part } = meant;
  const texts = heldTexts(instrument, loaded);
  if (!texts.ok) return texts;
  const coverage = instrumentCoverage({ bundle, instrument, texts: texts.value, part, asOf });
  if (!coverage) return fail(COVERAGE.noPart(part ?? '', instrument.name, texts.value.length > 0));
  if (limit !== undefined && !coverage.text) return fail(COVERAGE.noShare(instrument.name));
  const detail: Detail = by ?? usualDetail(coverage);
  const rows = rowsOf(coverage.provisions, detail);
  const { total, silent } = coverage.counts;
  const report = (context: Context) =>
    REPORTERS[format]({ coverage, rows, detailed: detail === 'provision', places }, context);
  return ok({ report, share: { part: total - silent, whole: total } });
}
