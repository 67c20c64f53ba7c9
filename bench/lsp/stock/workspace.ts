import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, DefaultWorkspaceManager } from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver';
import type { WorkspaceOptions } from '../../../packages/language/src/sources.ts';

/** Langium's workspace manager; it also validates all files from the start, and knows fefta.json and the data files. */
export class StockWorkspaceManager extends DefaultWorkspaceManager {
  override initialBuildOptions: BuildOptions = { validation: { categories: ['built-in', 'fast'] } };
  options: WorkspaceOptions = { requiredLanguages: [], checks: {}, data: new Map() };

  protected override async loadAdditionalDocuments(folders: WorkspaceFolder[]): Promise<void> {
    for (const { uri } of folders) this.options = readOptions(fileURLToPath(uri));
  }
}

function readOptions(folder: string): WorkspaceOptions {
  const { requiredLanguages, checks } = JSON.parse(
    readFileSync(join(folder, 'fefta.json'), 'utf8'),
  ) as WorkspaceOptions;
  const data = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.name.endsWith('.codes.json'))
      data.set(entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  return { requiredLanguages, checks, data };
}
