import type { BaseLanguageClient } from 'vscode-languageclient';

/** What `activate` gives to others. */
export interface ExtensionApi {
  client: BaseLanguageClient;
  /** Resolves when the server runs and has checked the workspace. */
  ready: Promise<void>;
}
