import { type DocumentMemory, type Finding, hashOf, LiveWorkspace, type WorkspaceOptions } from '@fefta/language';
import {
  CONFIG_NAME,
  type Config,
  type DataUse,
  DEFAULT_CONFIG,
  dataNames,
  decode,
  fileFinding,
  isBelow,
  isDataPath,
  isSourcePath,
  MAX_BYTES,
  parseConfig,
  resolveData,
  tooLarge,
} from '@fefta/project';
import { pathBelow } from './uris.ts';

/** What all cases showed of a file. */
export interface CaseFindings {
  text: string;
  findings: readonly Finding[];
}

interface DataFile {
  path: string;
  shown: string;
  uri: string;
  text: string | undefined;
  finding?: Finding;
}

/**
 * One workspace in the sense of the language: the folder of a fefta.json, or a folder that has none above it. It is told what its files hold
 * and keeps sources, settings and data files in step; it reads nothing itself.
 */
export class Project {
  /** URI of the folder, with a slash at its end. */
  readonly root: string;
  readonly live: LiveWorkspace;
  config: Config = DEFAULT_CONFIG;
  private configFindings: Finding[] = [];
  private dataFindings: Finding[] = [];
  private readonly unreadable = new Map<string, Finding>();
  private readonly data = new Map<string, DataFile>();
  private readonly dataUses = new Map<string, DataUse>();
  private readonly set = new Map<string, string>();
  private readonly deleted = new Set<string>();
  private optionsChanged = false;
  /** What all cases showed, by the file, with the text of which it was found. */
  caseFindings: ReadonlyMap<string, CaseFindings> = new Map();
  /** The same list for the same findings, so that nobody takes it for news. */
  private readonly together = new WeakMap<readonly Finding[], { found: CaseFindings; all: readonly Finding[] }>();

  constructor(root: string) {
    this.root = root;
    this.live = new LiveWorkspace(optionsOf(DEFAULT_CONFIG, new Map()));
  }

  /** Does a file lie in the folder? */
  holds(uri: string): boolean {
    return uri.startsWith(this.root);
  }

  /** Is a source one of this workspace's, by the folders that fefta.json names? */
  includes(uri: string): boolean {
    const path = pathBelow(this.root, uri);
    return this.config.folders.some((folder) => isBelow(path, folder));
  }

  /** Takes the content of fefta.json; undefined where there is none. */
  setConfig(bytes: Uint8Array | undefined): void {
    const uri = `${this.root}${CONFIG_NAME}`;
    this.configFindings = [];
    this.config = DEFAULT_CONFIG;
    this.optionsChanged = true;
    if (!bytes) return;
    const text = decode(bytes, uri);
    if (!text.ok) {
      this.configFindings = [text.finding];
      return;
    }
    const read = parseConfig(text.text, CONFIG_NAME);
    if (read.ok) this.config = read.config;
    else this.configFindings = read.problems.map(({ code, message }) => fileFinding(code, uri, message));
  }

  /** Takes the bytes of a source or data file; undefined when it is gone. */
  setFile(uri: string, bytes: Uint8Array | undefined): void {
    this.unreadable.delete(uri);
    if (!bytes) {
      this.remove(uri);
      return;
    }
    const text = bytes.length > MAX_BYTES ? refused(tooLarge(uri, bytes.length)) : decode(bytes, uri);
    if (isDataPath(uri)) this.setData(uri, text);
    else if (text.ok) this.setSource(uri, text.text);
    else {
      this.remove(uri);
      this.unreadable.set(uri, text.finding);
    }
  }

  /** Takes the text of a source, of the disk or of an open editor. */
  setSource(uri: string, text: string): void {
    this.unreadable.delete(uri);
    this.deleted.delete(uri);
    this.set.set(uri, text);
    const names = dataNames(text);
    if (JSON.stringify(names) !== JSON.stringify(this.dataUses.get(uri)?.names ?? [])) this.optionsChanged = true;
    if (names.length > 0) this.dataUses.set(uri, { uri, path: pathBelow(this.root, uri), names });
    else this.dataUses.delete(uri);
  }

  remove(uri: string): void {
    this.set.delete(uri);
    this.deleted.add(uri);
    if (this.data.delete(uri) || this.dataUses.delete(uri)) this.optionsChanged = true;
  }

  /** Brings the workspace up to what has been told. Cheap when nothing has. */
  flush(): void {
    const steps = this.flushing();
    while (!steps.next().done);
  }

  /** The same in steps; until the last one nothing may be asked of the workspace. */
  *flushing(): Generator<void> {
    if (this.set.size === 0 && this.deleted.size === 0 && !this.optionsChanged) return;
    const set = [...this.set].filter(([uri]) => this.includes(uri)).map(([uri, text]) => ({ uri, text }));
    const options = this.optionsChanged ? this.newOptions() : undefined;
    const deleted = [...this.deleted];
    this.set.clear();
    this.deleted.clear();
    this.optionsChanged = false;
    yield* this.live.applying({ set, deleted, ...(options ? { options } : {}) });
  }

  /** Takes in the settings and data files before the sources. */
  takeOptions(): void {
    if (!this.optionsChanged) return;
    this.optionsChanged = false;
    const options = this.newOptions();
    if (options) this.live.apply({ options });
  }

  /** Are the sources that wait to be taken in those of an earlier session, to the letter? */
  isJustAs(memories: readonly DocumentMemory[]): boolean {
    if (memories.length === 0 || this.live.workspace.documents.length > 0) return false;
    const own = [...this.set].filter(([uri]) => this.includes(uri));
    const hashes = new Map(memories.map(({ uri, hash }) => [uri, hash]));
    return own.length === memories.length && own.every(([uri, text]) => hashes.get(uri) === hashOf(text));
  }

  /** How many documents wait to be taken in. */
  get waiting(): number {
    return this.set.size;
  }

  /** What is to be said of a file: what stands in the way of reading it, and what the checks found. */
  findings(uri: string): readonly Finding[] {
    const unreadable = this.unreadable.get(uri);
    if (unreadable) return [unreadable];
    const own = this.live.findings(uri);
    const data = this.data.get(uri)?.finding;
    if (!data && this.configFindings.length === 0 && this.dataFindings.length === 0) return own;
    const others = [...this.configFindings, ...this.dataFindings].filter((finding) => finding.uri === uri);
    return others.length > 0 || data ? [...others, ...(data ? [data] : []), ...own] : own;
  }

  /** What is to be said of a file to a person: also what was found by looking at all cases, as long as its text is the same. */
  shown(uri: string): readonly Finding[] {
    const own = this.findings(uri);
    const found = this.caseFindings.get(uri);
    if (!found || found.text !== this.live.document(uri)?.text) return own;
    const known = this.together.get(own);
    if (known?.found === found) return known.all;
    const said = new Set(own.map(({ code, range }) => `${code} ${range.start.line}`));
    const all = [...own, ...found.findings.filter(({ code, range }) => !said.has(`${code} ${range.start.line}`))];
    this.together.set(own, { found, all });
    return all;
  }

  /** Files about which something is to be said although they are no sources. */
  get oddFiles(): string[] {
    const odd = [...this.configFindings, ...this.dataFindings].map(({ uri }) => uri);
    const data = [...this.data.values()].flatMap(({ uri, finding }) => (finding ? [uri] : []));
    return [...new Set([...odd, ...data, ...this.unreadable.keys()])];
  }

  /** The file that a source means by the name of a data file, with its text where it can be read. */
  dataFile(source: string, name: string): { uri: string; text: string | undefined } | undefined {
    const use = { uri: source, path: pathBelow(this.root, source), names: [{ name, line: 0 }] };
    return resolveData([use], [...this.data.values()]).files.get(name);
  }

  /** The paths of the data files below the root, sorted. */
  get dataPaths(): string[] {
    return [...this.data.values()].map(({ path }) => path).sort();
  }

  private setData(uri: string, text: ReturnType<typeof decode>): void {
    const path = pathBelow(this.root, uri);
    const content = text.ok ? { text: text.text } : { text: undefined, finding: text.finding };
    this.data.set(uri, { path, shown: path, uri, ...content });
    this.optionsChanged = true;
  }

  /** The options of the workspace, if they are others than before. */
  private newOptions(): WorkspaceOptions | undefined {
    const resolved = resolveData([...this.dataUses.values()], [...this.data.values()]);
    this.dataFindings = resolved.findings;
    const texts = [...resolved.files].flatMap(([name, { text }]) =>
      text === undefined ? [] : [[name, text] as const],
    );
    const options = optionsOf(this.config, new Map(texts));
    return isSame(options, this.live.workspace.options) ? undefined : options;
  }
}

function isSame(a: WorkspaceOptions, b: WorkspaceOptions): boolean {
  const settings = (options: WorkspaceOptions) => JSON.stringify([options.requiredLanguages, options.checks]);
  return (
    settings(a) === settings(b) && a.data.size === b.data.size && [...a.data].every(([k, v]) => b.data.get(k) === v)
  );
}

function refused(finding: Finding): { ok: false; finding: Finding } {
  return { ok: false, finding };
}

function optionsOf({ requiredLanguages, checks }: Config, data: ReadonlyMap<string, string>): WorkspaceOptions {
  return { requiredLanguages, checks, data, largest: LARGEST };
}

/** Longer texts would keep all others waiting while they are parsed; in UTF-16 units. No rules that people write come near it. */
const LARGEST = 1_000_000;

/** Does a file matter to the language at all? */
export function matters(uri: string): boolean {
  return isSourcePath(uri) || isDataPath(uri) || uri.endsWith(`/${CONFIG_NAME}`);
}
