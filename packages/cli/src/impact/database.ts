import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { IMPACT } from '../messages/impact.ts';
import { Refusal } from './problem.ts';

export type Row = Record<string, unknown>;

export interface Limits {
  /** What the database may hold in memory: "1GB". The rest goes to the folder for temporary files. */
  memory: string;
  threads: number;
}

/** An embedded database in a folder of its own, which is gone at the end however the end comes. */
export class Database {
  readonly folder: string;
  private readonly connection: DuckDBConnection;
  private readonly shut: () => void;

  private constructor(folder: string, connection: DuckDBConnection, shut: () => void) {
    this.folder = folder;
    this.connection = connection;
    this.shut = shut;
  }

  static async open({ memory, threads }: Limits): Promise<Database> {
    const { DuckDBInstance } = await loadDuckDB();
    const folder = mkdtempSync(join(tmpdir(), 'fefta-impact-'));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    const interrupted = () => {
      remove();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    process.once('exit', remove);
    const shut = () => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, interrupted);
      process.removeListener('exit', remove);
      remove();
    };
    try {
      const instance = await DuckDBInstance.create(join(folder, 'population.duckdb'), {
        threads: String(threads),
        memory_limit: memory,
        temp_directory: folder,
        // Nothing is fetched: a report must not depend on a network.
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
      });
      const connection = await instance.connect();
      const close = () => {
        connection.closeSync();
        instance.closeSync();
        shut();
      };
      return new Database(folder, connection, close);
    } catch (error) {
      shut();
      throw new Refusal(IMPACT.database(reason(error)));
    }
  }

  close(): void {
    this.shut();
  }

  async run(sql: string): Promise<void> {
    await told(() => this.connection.run(sql));
  }

  async rows(sql: string): Promise<Row[]> {
    return await told(async () => (await this.connection.runAndReadAll(sql)).getRowObjectsJS());
  }

  /** Rows as lists, at most so many; undefined if there are more. */
  async lists(sql: string, most: number): Promise<unknown[][] | undefined> {
    return await told(async () => {
      const reader = await this.connection.runAndReadUntil(sql, most + 1);
      return reader.currentRowCount > most ? undefined : reader.getRowsJS();
    });
  }

  /** One number. */
  async number(sql: string): Promise<number> {
    const [row] = await this.rows(sql);
    return Number(Object.values(row ?? {})[0] ?? 0);
  }
}

/** Loaded only where a population is looked at: nothing else of the tool needs the native library. */
async function loadDuckDB(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new Refusal(IMPACT.noDatabase(reason(error)));
  }
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(IMPACT.database(reason(error)));
  }
}

const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 300) ?? '';
