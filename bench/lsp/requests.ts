// What an editor asks while somebody reads or types.
import type {
  CompletionItem,
  CompletionList,
  Hover,
  Location,
  ServerCapabilities,
} from 'vscode-languageserver-protocol';
import type { LspCorpus } from './corpus.ts';
import type { Session } from './edits.ts';
import type { OpenText } from './open-text.ts';

export interface Request {
  /** A server that does not offer it is not asked. */
  offered: keyof ServerCapabilities;
  /** Asks once: milliseconds. */
  ask: (session: Session, corpus: LspCorpus) => Promise<number>;
}

const WEIGHTY = 'isWeighty or guarded';
const DEAL = 'SampleDeal "見本の取引"';

const at = (text: OpenText, words: string) => ({
  textDocument: { uri: text.uri },
  position: text.position(text.find(words)),
});

/** Each answer must say something, or its time means nothing. */
function demand(isRight: boolean, what: string): void {
  if (!isRight) throw new Error(`the answer to ${what} is empty`);
}

async function complete({ client }: Session, text: OpenText, words: string): Promise<void> {
  const answer = await client.request<CompletionList | CompletionItem[] | null>(
    'textDocument/completion',
    at(text, words),
  );
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  demand(items.length > 0, 'completion');
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export const REQUESTS: Readonly<Record<string, Request>> = {
  completion: { offered: 'completionProvider', ask: askCompletion },
  'completion after a keystroke': { offered: 'completionProvider', ask: typeAndComplete },
  'references of what all use': { offered: 'referencesProvider', ask: askReferences },
  hover: { offered: 'hoverProvider', ask: askHover },
};

function askCompletion(session: Session, { leaf }: LspCorpus): Promise<number> {
  return timed(() => complete(session, session.text(leaf), WEIGHTY));
}

/** The letter before is typed at the same moment, and taken back afterwards. */
async function typeAndComplete(session: Session, { leaf }: LspCorpus): Promise<number> {
  const { client } = session;
  const text = session.text(leaf);
  const offset = text.find(WEIGHTY);
  const time = await timed(() => {
    client.edit(text, offset, 0, 'i');
    return complete(session, text, WEIGHTY);
  });
  client.edit(text, offset, 1, '');
  await client.settled();
  return time;
}

function askReferences(session: Session, { hub, importers }: LspCorpus): Promise<number> {
  return timed(async () => {
    const params = { ...at(session.text(hub), DEAL), context: { includeDeclaration: true } };
    const answer = await session.client.request<Location[] | null>('textDocument/references', params);
    demand((answer?.length ?? 0) > importers.length, 'references');
  });
}

function askHover(session: Session, { leaf }: LspCorpus): Promise<number> {
  return timed(async () => {
    const params = at(session.text(leaf), WEIGHTY);
    demand((await session.client.request<Hover | null>('textDocument/hover', params)) !== null, 'hover');
  });
}
