// Single keystrokes and their undoing, and how long it takes until what they change is published.
import type { Client } from './client.ts';
import type { LspCorpus } from './corpus.ts';
import type { OpenText } from './open-text.ts';
import type { Scene } from './scene.ts';
import { hasCode } from './starts.ts';

/** A keystroke that brings a finding about; taken back, the finding goes. */
export interface Keystroke {
  name: string;
  /** What is typed where: before these words, which are there once. */
  file: (corpus: LspCorpus) => string;
  before: string;
  typed: string;
  /** The finding, and the file that must show it. */
  code: string;
  shownIn: (corpus: LspCorpus) => string;
  /** In how many files the finding is. */
  reaches: (corpus: LspCorpus) => number;
}

export const KEYSTROKES: readonly Keystroke[] = [
  {
    name: 'local edit',
    file: ({ leaf }) => leaf,
    before: '25% and (isWeighty',
    typed: '1',
    code: 'percent-out-of-range',
    shownIn: ({ leaf }) => leaf,
    reaches: () => 1,
  },
  {
    name: 'hub body edit (few use it)',
    file: ({ hub }) => hub,
    before: '90% and item.kind is plain',
    typed: '1',
    code: 'percent-out-of-range',
    shownIn: ({ hub }) => hub,
    reaches: () => 1,
  },
  {
    name: 'hub body edit (all use it)',
    file: ({ hub }) => hub,
    before: '50% and item.kind != plain',
    typed: '1',
    code: 'percent-out-of-range',
    shownIn: ({ hub }) => hub,
    reaches: () => 1,
  },
  {
    name: 'hub export edit (few use it)',
    file: ({ hub }) => hub,
    before: ' "鑑定を受けた"',
    typed: 'x',
    code: 'unresolved-name',
    shownIn: ({ importer }) => importer,
    reaches: ({ few }) => few.length,
  },
  {
    name: 'hub export edit (all use it)',
    file: ({ hub }) => hub,
    before: ' "見本が保管されている"',
    typed: 'x',
    code: 'unresolved-name',
    shownIn: ({ importer }) => importer,
    reaches: ({ importers }) => importers.length + 1,
  },
];

/** Milliseconds from the keystroke: to the diagnostics that show it, and to the end of all that it brings about. */
export interface EditTime {
  shown: number;
  settled: number;
  /** What the processors worked for it. */
  processor: number;
}

/** A server with the files open on which it is measured. */
export class Session {
  readonly client: Client;
  private readonly corpus: LspCorpus;
  private readonly texts: ReadonlyMap<string, OpenText>;

  private constructor(client: Client, corpus: LspCorpus, texts: ReadonlyMap<string, OpenText>) {
    this.client = client;
    this.corpus = corpus;
    this.texts = texts;
  }

  /** Opens the files and waits until all is diagnosed. */
  static async open(client: Client, { corpus }: Scene): Promise<Session> {
    const paths = [corpus.leaf, corpus.hub, corpus.importer];
    const texts = new Map(paths.map((path) => [path, client.open(path, corpus.files.get(path) ?? '')]));
    await client.settled();
    return new Session(client, corpus, texts);
  }

  text(path: string): OpenText {
    const text = this.texts.get(path);
    if (!text) throw new Error(`${path} is not open`);
    return text;
  }

  /** Types the character, or takes it back if it is there. */
  async strike({ file, before: words, typed, code, shownIn }: Keystroke): Promise<EditTime> {
    const text = this.text(file(this.corpus));
    const isThere = text.text.includes(typed + words);
    const offset = text.find(words) - (isThere ? typed.length : 0);
    const before = this.client.processorTime();
    const start = performance.now();
    this.client.edit(text, offset, isThere ? typed.length : 0, isThere ? '' : typed);
    const holds = hasCode(code);
    const [shown, settled] = await Promise.all([
      this.client.diagnosed(this.client.uri(shownIn(this.corpus)), isThere ? (all) => !holds(all) : holds),
      this.client.settled(),
    ]);
    const processor = this.client.processorTime() - before;
    return { shown: shown - start, settled: Math.max(shown, settled) - start, processor };
  }

  /** Every file that the keystroke concerns shows its finding, or none does. */
  verify({ code, file, before, typed, reaches }: Keystroke): void {
    const wanted = this.text(file(this.corpus)).text.includes(typed + before) ? reaches(this.corpus) : 0;
    const shown = [...this.client.published.values()].filter(hasCode(code)).length;
    if (shown !== wanted) throw new Error(`${code} is shown in ${shown} files, not in ${wanted}`);
  }

  /** The texts as they are now, by path. */
  get changed(): ReadonlyMap<string, string> {
    return new Map([...this.texts].map(([path, { text }]) => [path, text]));
  }

  /** Takes the character back if it is there. */
  async restore(keystroke: Keystroke): Promise<void> {
    const { file, before, typed } = keystroke;
    if (this.text(file(this.corpus)).text.includes(typed + before)) await this.strike(keystroke);
  }
}
