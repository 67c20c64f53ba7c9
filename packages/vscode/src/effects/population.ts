import type { PopulationParams } from '@fefta/server/protocol';
import * as vscode from 'vscode';

const KEY = 'fefta.population';

/** How files of a population end. */
const FILES = ['csv', 'tsv', 'parquet', 'jsonl', 'ndjson', 'json'];

/** Which population a workspace looks at; remembered with the workspace. */
export class ChosenPopulation {
  private readonly memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.memory = memory;
  }

  /** Undefined: none was chosen. */
  get now(): PopulationParams | undefined {
    return readPopulation(this.memory.get(KEY));
  }

  /** The fact by which rows are grouped (`by`), or the act of which they are; empty: none. */
  async remember(what: 'by' | 'act', value: string): Promise<void> {
    const { now } = this;
    if (!now) return;
    const { [what]: _, ...others } = now;
    await this.memory.update(KEY, { ...others, ...(value !== '' && { [what]: value }) });
  }

  /** Asks for a file (or takes the one given). False if nothing was chosen. */
  async choose(given?: vscode.Uri): Promise<boolean> {
    const { now } = this;
    const wanted = given ? 'file' : now ? await fileOrNone(now) : 'file';
    if (wanted === undefined) return false;
    const file = given ?? (wanted === 'file' ? await askFile() : undefined);
    if (wanted === 'file' && !file) return false;
    // The same file has the same facts.
    const same = file && file.toString() === now?.uri ? now : undefined;
    await this.memory.update(KEY, same ?? (file && { uri: file.toString() }));
    return true;
  }
}

async function fileOrNone({ uri }: PopulationParams): Promise<'file' | 'none' | undefined> {
  const file = { label: `$(file) ${vscode.l10n.t('Another file…')}`, wanted: 'file' as const };
  const none = {
    label: `$(close) ${vscode.l10n.t('No population')}`,
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    wanted: 'none' as const,
  };
  const chosen = await vscode.window.showQuickPick([file, none], {
    title: vscode.l10n.t('Which population is to be counted?'),
  });
  return chosen?.wanted;
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Which population is to be counted?'),
    filters: { [vscode.l10n.t('Cases (JSON Lines, tables), reports of fefta impact')]: FILES },
  });
  return chosen?.[0];
}

/** A choice as it was kept; undefined if it is none. */
function readPopulation(kept: unknown): PopulationParams | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { uri, by, act } = kept as Record<string, unknown>;
  if (typeof uri !== 'string') return undefined;
  return { uri, ...(typeof by === 'string' && { by }), ...(typeof act === 'string' && { act }) };
}
