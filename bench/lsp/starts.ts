// Starts of a server: to its answer to `initialize`, to the first diagnostics of the file that is opened, to those of all files.
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { Client } from './client.ts';
import { type Contender, freshCache, launch } from './contender.ts';
import type { Scene } from './scene.ts';

/** Milliseconds since the process was started; MiB. */
export interface Start {
  reply: number;
  first: number;
  all: number;
  /** What the processors worked for it. */
  processor: number;
  memory: number;
}

export const hasCode = (code: string) => (diagnostics: readonly Diagnostic[]) =>
  diagnostics.some((each) => each.code === code);

/** A cold start, and where the server keeps an index a warm one after it. `inspect` sees each server when all is diagnosed. */
export async function measureStarts(
  contender: Contender,
  scene: Scene,
  inspect: (client: Client) => void,
): Promise<{ cold: Start; warm?: Start }> {
  const cache = freshCache(scene.scratch);
  const cold = await oneStart(contender, scene, cache, inspect);
  if (contender.name === 'stock') return { cold };
  return { cold, warm: await oneStart(contender, scene, cache, inspect) };
}

async function oneStart(
  contender: Contender,
  { folder, planted, corpus }: Scene,
  cache: string,
  inspect: (client: Client) => void,
): Promise<Start> {
  const client = await launch(contender, folder, cache);
  try {
    const replied = performance.now();
    const { uri } = client.open(corpus.leaf, planted.get(corpus.leaf) ?? '');
    const [first, all] = await Promise.all([client.diagnosed(uri, hasCode('percent-out-of-range')), client.settled()]);
    const processor = client.processorTime();
    inspect(client);
    const since = (time: number) => time - client.startedAt;
    const start = {
      reply: since(replied),
      first: since(first),
      all: since(all),
      processor,
      memory: client.peakMemory(),
    };
    await client.stop();
    return start;
  } catch (error) {
    client.kill();
    throw error;
  }
}
