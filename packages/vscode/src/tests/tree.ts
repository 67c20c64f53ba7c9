import { ListTests, type TestItem } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { toRange } from '../client/convert.ts';
import { groupBy } from '../client/group-by.ts';
import { InTurn } from '../client/in-turn.ts';
import type { Server } from '../client/server.ts';
import { SCENARIO } from './kinds.ts';

/** The items of the Test Explorer: files, and in them scenarios and properties. */
export class TestTree {
  private readonly controller: vscode.TestController;
  private readonly server: Server;
  private readonly inTurn = new InTurn(() => this.load());
  private readonly byId = new Map<string, vscode.TestItem>();

  constructor(controller: vscode.TestController, server: Server) {
    this.controller = controller;
    this.server = server;
  }

  /** Brings the items up to what the server knows now. */
  refresh(): Promise<void> {
    return this.inTurn.ask();
  }

  /** A scenario or property by its id. */
  get(id: string): vscode.TestItem | undefined {
    return this.byId.get(id);
  }

  /** The scenario or property at a place. */
  at(uri: vscode.Uri, position: vscode.Position): vscode.TestItem | undefined {
    const isThere = (item: vscode.TestItem) =>
      item.uri?.toString() === uri.toString() && item.range?.contains(position);
    return [...this.byId.values()].find(isThere);
  }

  /** The scenarios and properties that a request asks for, in the order of the tree. */
  asked({ include, exclude }: Pick<vscode.TestRunRequest, 'include' | 'exclude'>): vscode.TestItem[] {
    const left = new Set(exclude);
    const within = (item: vscode.TestItem): vscode.TestItem[] => {
      if (left.has(item)) return [];
      return this.byId.get(item.id) === item ? [item] : children(item.children).flatMap(within);
    };
    return [...new Set((include ?? children(this.controller.items)).flatMap(within))];
  }

  private async load(): Promise<void> {
    const items = await this.server.request<TestItem[]>(ListTests);
    this.byId.clear();
    const byFile = groupBy(items, ({ uri }) => uri);
    this.controller.items.replace([...byFile].map(([uri, tests]) => this.file(vscode.Uri.parse(uri), tests)));
  }

  private file(uri: vscode.Uri, tests: readonly TestItem[]): vscode.TestItem {
    const id = uri.toString();
    const file =
      this.controller.items.get(id) ?? this.controller.createTestItem(id, vscode.workspace.asRelativePath(uri), uri);
    file.tags = tests.some(({ kind }) => kind === 'scenario') ? [SCENARIO] : [];
    file.children.replace(tests.map((test, index) => this.test(file, uri, test, index)));
    return file;
  }

  /** An item that was there already keeps what is known of its last run. */
  private test(
    file: vscode.TestItem,
    uri: vscode.Uri,
    { id, label, name, kind, range }: TestItem,
    index: number,
  ): vscode.TestItem {
    const item = file.children.get(id) ?? this.controller.createTestItem(id, label, uri);
    item.label = label;
    item.description = kind === 'property' ? `${name} · ${vscode.l10n.t('property')}` : name;
    item.tags = kind === 'scenario' ? [SCENARIO] : [];
    item.range = toRange(range);
    item.sortText = String(index).padStart(6, '0');
    this.byId.set(id, item);
    return item;
  }
}

function children(collection: vscode.TestItemCollection): vscode.TestItem[] {
  return [...collection].map(([, item]) => item);
}
