import { delimiterOf, type OpenedTable, openingTable, openParquet, type Table } from '@fefta/analysis/table';
import type { PopulationView } from '@fefta/preview';
import { stepped } from '../effects/state.ts';
import type { Host } from '../session/host.ts';
import { parentOf, pathBelow } from '../session/uris.ts';
import { isReport, readReport } from './report.ts';
import { POPULATION_WORDS, tableProblem } from './words.ts';

/** What the file of a population holds: rows to be asked, or what is to be shown as it is. */
export type PopulationFile = { name: string } /** JSON Lines. */ & (
  | { kind: 'rows'; bytes: Uint8Array }
  | { kind: 'table'; table: Table }
  | { kind: 'shown'; view: PopulationView }
);

/** More rows are for `fefta impact`. */
export const MOST_ROWS = 1_000_000;
/** A file is looked for again after so many milliseconds. */
const FRESH = 5000;
/** What a file holds shows in so many bytes. */
const BEGINNING = 400;
/** Bytes compared in a step. */
const STEP = 1 << 20;

interface Held {
  since: number;
  bytes: Uint8Array | undefined;
  file: PopulationFile;
}

const nameOf = (uri: string): string => pathBelow(parentOf(uri), uri);

/** Reads populations. One file is held, as it was read last: the same object as long as its bytes are the same. */
export class PopulationFiles {
  private readonly host: Host;
  private held: (Held & { uri: string; language: string }) | undefined;
  /** What is being read; who asks meanwhile gets it too. */
  private reading: { uri: string; file: Promise<PopulationFile> } | undefined;

  constructor(host: Host) {
    this.host = host;
  }

  /** The file as it was read last, without looking for it again. */
  known(uri: string): PopulationFile | undefined {
    return this.held?.uri === uri && this.held.language === this.host.language ? this.held.file : undefined;
  }

  /** `quick`: what was read before will do, and nothing is read. */
  async read(uri: string, quick: boolean): Promise<PopulationFile> {
    const { held } = this;
    const before = held?.uri === uri && held.language === this.host.language ? held : undefined;
    if (before && (quick || performance.now() - before.since < FRESH)) return before.file;
    const name = nameOf(uri);
    if (quick) return { name, kind: 'shown', view: { name, state: 'waiting' } };
    if (this.reading?.uri === uri) return this.reading.file;
    const file = this.readAnew(uri, before).finally(() => {
      if (this.reading?.file === file) this.reading = undefined;
    });
    this.reading = { uri, file };
    return file;
  }

  private async readAnew(uri: string, before: Held | undefined): Promise<PopulationFile> {
    const { host } = this;
    const { language } = host;
    const bytes = await host.files().read(uri);
    const isSame = before && (await this.areSame(before.bytes, bytes));
    const now = isSame ? before : { bytes, file: await this.fileOf(nameOf(uri), bytes) };
    this.held = { ...now, uri, language, since: performance.now() };
    return now.file;
  }

  private async fileOf(name: string, bytes: Uint8Array | undefined): Promise<PopulationFile> {
    const { language } = this.host;
    const problem = (text: string): PopulationFile => ({ name, kind: 'shown', view: { state: 'problem', name, text } });
    if (!bytes) return problem(POPULATION_WORDS.unreadable[language]);
    const table = await this.tableOf(name, bytes);
    if (table) return table.ok ? { name, kind: 'table', table } : problem(tableProblem(table.problem)[language]);
    const decoder = new TextDecoder();
    if (!isReport(decoder.decode(bytes.subarray(0, BEGINNING)))) return { name, kind: 'rows', bytes };
    const report = readReport(decoder.decode(bytes));
    if (!report) return problem(POPULATION_WORDS.badReport[language]);
    return { name, kind: 'shown', view: { state: 'reported', name, report } };
  }

  /** Undefined for what is no table, by its name. */
  private async tableOf(name: string, bytes: Uint8Array): Promise<OpenedTable | undefined> {
    const { breathe } = this.host.platform;
    if (/\.parquet$/i.test(name)) return openParquet(bytes, { most: MOST_ROWS + 1, breathe });
    const delimiter = delimiterOf(name);
    return delimiter === undefined ? undefined : stepped(this.host, openingTable(bytes, delimiter));
  }

  private async areSame(a: Uint8Array | undefined, b: Uint8Array | undefined): Promise<boolean> {
    if (!a || !b || a.length !== b.length) return a === b;
    let isSame = true;
    function* comparing(one: Uint8Array, other: Uint8Array): Generator<void> {
      for (let at = 0; at < one.length && isSame; at++) {
        if (one[at] !== other[at]) isSame = false;
        if (at % STEP === 0) yield;
      }
    }
    await this.host.inSteps(comparing(a, b));
    return isSame;
  }
}
