import { type InstrumentCoverage, instrumentCoverage, lawsOf, type NamedText } from '@fefta/analysis';
import type { Instrument, Place } from '@fefta/bundle';
import { allNodes, type ast, qualifiedName } from '@fefta/language';
import type { Location } from 'vscode-languageserver-types';
import type { Language } from '../../protocol.ts';
import type { Compiled } from '../../session/compiled.ts';
import type { Project } from '../../session/project.ts';

/** The coverage of the instruments of a project, and where things stand. */
export class Measured {
  readonly project: Project;
  readonly language: Language;
  readonly instruments: readonly Instrument[];
  private readonly compiled: Compiled;

  constructor(project: Project, compiled: Compiled, language: Language) {
    this.project = project;
    this.compiled = compiled;
    this.language = language;
    this.instruments = lawsOf(compiled.rules.bundle);
  }

  /** Of the whole instrument, in all versions of the rules, against the newest text. */
  coverageOf(instrument: Instrument): InstrumentCoverage | undefined {
    const { bundle } = this.compiled.rules;
    return instrumentCoverage({ bundle, instrument, texts: this.texts(instrument) });
  }

  /** Of what begins at a place of the bundle. */
  location([source, line, column]: Place): Location | undefined {
    const uri = this.compiled.sources[source];
    const start = { line: line - 1, character: column - 1 };
    return uri ? { uri, range: { start, end: start } } : undefined;
  }

  /** Of a line (from 0) of a held text. */
  lineOf(instrument: Instrument, file: string, line: number): Location | undefined {
    const source = this.compiled.sources[instrument.place[0]] ?? '';
    const uri = this.project.dataFile(source, file)?.uri;
    const start = { line, character: 0 };
    return uri === undefined ? undefined : { uri, range: { start, end: start } };
  }

  private texts({ name }: Instrument): NamedText[] {
    const { workspace } = this.project.live;
    const node = [...allNodes<ast.Instrument>(workspace, 'Instrument')].find((each) => qualifiedName(each) === name);
    return workspace.statutes.of(node).revisions.map((each) => ({ file: each.name, statute: each.statute }));
  }
}
