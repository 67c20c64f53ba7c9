import {
  type CoveredProvision,
  type HeldText,
  type InstrumentCoverage,
  partName,
  provisionTitle,
  type Statement,
  statementTarget,
  stateOf,
} from '@fefta/analysis';
import type { Instrument } from '@fefta/bundle';
import { COVERAGE_STATES as STATES } from '@fefta/preview';
import type { CoverageNode, Language } from '../../protocol.ts';
import type { Measured } from './measured.ts';
import { COVERAGE } from './words.ts';

/** What is in an instrument (by its qualified name). */
export function provisionNodes(measured: Measured, name: string): CoverageNode[] {
  const instrument = measured.instruments.find((each) => each.name === name);
  const coverage = instrument && measured.coverageOf(instrument);
  return coverage ? new Nodes(measured, instrument, coverage).build() : [];
}

/** An instrument with its numbers. */
export function instrumentNode(measured: Measured, instrument: Instrument): CoverageNode[] {
  const { language, project } = measured;
  const { labels, name, place } = instrument;
  const coverage = measured.coverageOf(instrument);
  if (!coverage) return [];
  const { text, counts, provisions, elsewhere, asWhole, marks } = coverage;
  const accounted = counts.total - counts.silent;
  const detail = text
    ? COVERAGE.share[language](accounted, counts.total)
    : counts.total + elsewhere.length > 0
      ? COVERAGE.named[language](counts.total + elsewhere.length)
      : COVERAGE.whole[language](asWhole.length);
  const about = text ? aboutText(text, language) : [COVERAGE.noText[language]];
  const location = measured.location(place);
  const isEmpty = provisions.length + elsewhere.length + asWhole.length === 0;
  const node: CoverageNode = {
    label: labels[language] ?? labels.ja ?? labels.en ?? name,
    detail,
    tooltip: [name, detail, ...about, ...(text?.limits ?? []), ...marks.map(({ reason }) => reason)].join('\n'),
    kind: 'instrument',
    state: text ? stateOf(counts) : 'unknown',
    ...(location ? { location } : {}),
    ...(isEmpty ? {} : { ask: { root: project.root, instrument: name } }),
    children: [],
  };
  return [node];
}

/** The nodes in an instrument. */
class Nodes {
  private readonly measured: Measured;
  private readonly instrument: Instrument;
  private readonly coverage: InstrumentCoverage;

  constructor(measured: Measured, instrument: Instrument, coverage: InstrumentCoverage) {
    this.measured = measured;
    this.instrument = instrument;
    this.coverage = coverage;
  }

  build(): CoverageNode[] {
    const { language } = this.measured;
    const { provisions, elsewhere, asWhole } = this.coverage;
    return [
      ...provisions.map((each) => this.provision(each)),
      ...this.folder(
        COVERAGE.elsewhere[language],
        elsewhere.map((each) => this.statement(each, statementTarget(each, language))),
      ),
      ...this.folder(
        COVERAGE.asWhole[language],
        asWhole.map((each) => this.statement(each)),
      ),
    ];
  }

  private folder(label: string, children: CoverageNode[]): CoverageNode[] {
    if (children.length === 0) return [];
    return [{ label, detail: '', tooltip: label, kind: 'folder', state: 'unknown', children }];
  }

  private provision(provision: CoveredProvision): CoverageNode {
    const { language } = this.measured;
    const { statements, parts, state, counts, path, uncounted } = provision;
    const title = [provisionTitle(provision), uncounted ? '≈' : ''].filter(Boolean).join(' ');
    const said = statements.map((each) => this.said(each));
    const isAlone = parts.length === 0 && statements.length < 2;
    const location = this.locationOf(provision);
    return {
      label: partName(provision, language),
      detail: [title, parts.length > 0 ? numbers(counts) : said.join(', ')].filter(Boolean).join(' · '),
      tooltip: [STATES[state][language], ...(uncounted ? [COVERAGE.uncounted[language]] : []), ...said].join('\n'),
      kind: path ? 'provision' : 'division',
      state,
      ...(location ? { location } : {}),
      children: [
        ...(isAlone ? [] : statements.map((each) => this.statement(each))),
        ...parts.map((each) => this.provision(each)),
      ],
    };
  }

  private statement(statement: Statement, label?: string): CoverageNode {
    const { language } = this.measured;
    const location = this.measured.location(statement.place);
    const said = this.said(statement);
    return {
      label: label ?? said,
      detail: label === undefined ? STATES[statement.said][language] : said,
      tooltip: [STATES[statement.said][language], said, statement.name ?? ''].filter(Boolean).join('\n'),
      kind: 'statement',
      state: statement.said,
      ...(location ? { location } : {}),
      children: [],
    };
  }

  /** The rule with the versions that cite, or the reason of a mark. */
  private said({ name, item, labels, versions, reason }: Statement): string {
    const { language } = this.measured;
    if (name === undefined) return reason ?? '';
    const named = labels[language] ?? labels.ja ?? labels.en ?? name;
    const label = item === undefined ? named : `${item} ${named}`;
    const which = versions.length > 0 ? ` (${COVERAGE.versions[language](versions)})` : '';
    return `${label}${which}${reason ? `: ${reason}` : ''}`;
  }

  /** The rule or mark that says something of exactly this provision, else its text. */
  private locationOf({ statements, state, line, file }: CoveredProvision) {
    const { text } = this.coverage;
    const deciding = statements.find(({ said }) => said === state) ?? statements[0];
    if (deciding) return this.measured.location(deciding.place);
    return text && line !== undefined ? this.measured.lineOf(this.instrument, file ?? text.file, line) : undefined;
  }
}

/** Which text it was measured against, and where what it has lost was taken from. */
function aboutText({ revision, file, tablesOf }: HeldText, language: Language): string[] {
  const tables = tablesOf === undefined ? [] : [COVERAGE.tablesOf[language](tablesOf)];
  return [COVERAGE.text[language](revision.seen, file), ...tables];
}

function numbers({ total, silent }: CoveredProvision['counts']): string {
  return total === 0 ? '' : `${total - silent}/${total}`;
}
