import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Host } from './session/host.ts';

/** One thing that the server offers: what it says of it in `initialize`, and how it answers. One file each under features/. */
export interface Feature {
  capabilities?: ServerCapabilities;
  register(connection: Connection, host: Host): void;
}
