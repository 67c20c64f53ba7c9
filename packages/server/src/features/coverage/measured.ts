import { type InstrumentCoverage, instrumentCoverage, lawsOf, type NamedText } from '@fefta/analysis';
import type { Instrument, Place } from '@fefta/bundle';
import { readStatute, type Statute } from '@fefta/law';
import type { Location } from 'vscode-languageserver-types';
import type { Language } from '../../protocol.ts';
import type { Compiled } from '../../session/compiled.ts';
import type { Project } from '../../session/project.ts';

/** Statutes by the text of their data files: reading a long one again for every edit would be felt. */
const statutes = new WeakMap<Project, Map<string, { text: string; statute: Statute | undefined }>>();

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
    const uri = this.dataFile(instrument, file)?.uri;
    const start = { line, character: 0 };
    return uri === undefined ? undefined : { uri, range: { start, end: start } };
  }

  private texts(instrument: Instrument): NamedText[] {
    return instrument.held.flatMap((file) => {
      const statute = this.statute(this.dataFile(instrument, file));
      return statute ? [{ file, statute }] : [];
    });
  }

  private dataFile({ place }: Instrument, file: string): { uri: string; text: string | undefined } | undefined {
    return this.project.dataFile(this.compiled.sources[place[0]] ?? '', file);
  }

  private statute(file: { uri: string; text: string | undefined } | undefined): Statute | undefined {
    if (file?.text === undefined) return undefined;
    const { uri, text } = file;
    const known = statutes.get(this.project) ?? new Map();
    statutes.set(this.project, known);
    const before = known.get(uri);
    if (before?.text === text) return before.statute;
    const read = readStatute(text);
    const statute = read.ok ? read.statute : undefined;
    known.set(uri, { text, statute });
    return statute;
  }
}
