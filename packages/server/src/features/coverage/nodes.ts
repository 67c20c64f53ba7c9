import {
  type CoveredProvision,
  type InstrumentCoverage,
  partName,
  provisionTitle,
  type Statement,
  statementTarget,
  stateOf,
} from '@fefta/analysis';
import type { Instrument } from '@fefta/bundle';
import { COVERAGE_STATES as STATES } from '@fefta/preview';
import type { CoverageNode } from '../../protocol.ts';
import type { Measured } from './measured.ts';
import { COVERAGE } from './words.ts';

/** All instruments of a project with their numbers, sorted by label. */
export function instrumentNodes(measured: Measured): CoverageNode[] {
  const nodes = measured.instruments.flatMap((each) => {
    const coverage = measured.coverageOf(each);
    return coverage ? [instrumentNode(measured, each, coverage)] : [];
  });
  return nodes.sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** What is in an instrument (by its qualified name). */
export function provisionNodes(measured: Measured, name: string): CoverageNode[] {
  const instrument = measured.instruments.find((each) => each.name === name);
  const coverage = instrument && measured.coverageOf(instrument);
  return coverage ? new Nodes(measured, instrument, coverage).build() : [];
}

function instrumentNode(measured: Measured, instrument: Instrument, coverage: InstrumentCoverage): CoverageNode {
  const { language, project } = measured;
  const { labels, name, place } = instrument;
  const { text, counts, provisions, elsewhere } = coverage;
  const accounted = counts.total - counts.silent;
  const detail = text ? COVERAGE.share[language](accounted, counts.total) : COVERAGE.named[language](counts.total);
  const about = text ? COVERAGE.text[language](text.revision.seen, text.file) : COVERAGE.noText[language];
  const location = measured.location(place);
  const isEmpty = provisions.length + elsewhere.length === 0;
  return {
    label: labels[language] ?? labels.ja ?? labels.en ?? name,
    detail,
    tooltip: [name, detail, about, ...(text?.limits ?? [])].join('\n'),
    kind: 'instrument',
    state: text ? stateOf(counts) : 'unknown',
    ...(location ? { location } : {}),
    ...(isEmpty ? {} : { ask: { root: project.root, instrument: name } }),
    children: [],
  };
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
    const { provisions, elsewhere } = this.coverage;
    const nodes = provisions.map((each) => this.provision(each));
    if (elsewhere.length === 0) return nodes;
    const label = COVERAGE.elsewhere[this.measured.language];
    const children = elsewhere.map((each) => this.statement(each, statementTarget(each, this.measured.language)));
    return [...nodes, { label, detail: '', tooltip: label, kind: 'folder', state: 'unknown', children }];
  }

  private provision(provision: CoveredProvision): CoverageNode {
    const { language } = this.measured;
    const { statements, parts, state, counts, path } = provision;
    const title = provisionTitle(provision);
    const said = statements.map((each) => this.said(each));
    const isAlone = parts.length === 0 && statements.length < 2;
    const location = this.locationOf(provision);
    return {
      label: partName(provision, language),
      detail: [title, parts.length > 0 ? numbers(counts) : said.join(', ')].filter(Boolean).join(' · '),
      tooltip: [STATES[state][language], ...said].join('\n'),
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
  private said({ name, labels, versions, reason }: Statement): string {
    const { language } = this.measured;
    if (name === undefined) return reason ?? '';
    const label = labels[language] ?? labels.ja ?? labels.en ?? name;
    const which = versions.length > 0 ? ` (${COVERAGE.versions[language](versions)})` : '';
    return `${label}${which}${reason ? `: ${reason}` : ''}`;
  }

  /** The rule or mark that says something of exactly this provision, else its text. */
  private locationOf({ statements, state, line }: CoveredProvision) {
    const { text } = this.coverage;
    const deciding = statements.find(({ said }) => said === state) ?? statements[0];
    if (deciding) return this.measured.location(deciding.place);
    return text && line !== undefined ? this.measured.lineOf(this.instrument, text.file, line) : undefined;
  }
}

function numbers({ total, silent }: CoveredProvision['counts']): string {
  return total === 0 ? '' : `${total - silent}/${total}`;
}
