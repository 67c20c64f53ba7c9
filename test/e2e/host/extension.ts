import * as vscode from 'vscode';
import { ok } from './assert.ts';

export const EXTENSION_ID = 'fefta.fefta-vscode';

export interface TreeNode {
  label: string;
  children?: TreeNode[];
}

export interface CoverageNode {
  label: string;
  detail: string;
  state: string;
  location?: { uri: string; range: { start: { line: number } } };
  ask?: { root: string; instrument: string };
  children: CoverageNode[];
}

export interface TestFailure {
  id: string;
  message: string;
  expected?: string;
  actual?: string;
  uri: string;
  line: number;
}

/** What the extension gives to others when it is activated. */
export interface ExtensionApi {
  client: unknown;
  ready: Promise<void>;
  tests: { run(): Promise<{ passed: number; failed: number; failures: TestFailure[] }> };
  asOf: { get(): string | undefined; set(date: string | undefined): Promise<void> | void };
  tree: { roots(): Promise<TreeNode[]> };
  coverage: { roots(): Promise<CoverageNode[]>; inside(ask: CoverageNode['ask']): Promise<CoverageNode[]> };
  decision: { open(act?: string): Promise<unknown>; state(): unknown };
}

/** The installed extension. */
export function extension(): vscode.Extension<ExtensionApi> {
  const found = vscode.extensions.getExtension<ExtensionApi>(EXTENSION_ID);
  ok(found, `${EXTENSION_ID} is not installed`);
  return found;
}

/** What it exports, once its server is there and has read the workspace. */
export async function api(): Promise<ExtensionApi> {
  const exports = await extension().activate();
  ok(exports?.ready, 'activate() gives no API');
  await exports.ready;
  return exports;
}
