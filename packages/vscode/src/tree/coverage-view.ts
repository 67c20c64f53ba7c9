import { type CoverageNode, type CoverageParams, type CoverageResult, CoverageTree } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { toRange } from '../client/convert.ts';
import { InTurn } from '../client/in-turn.ts';
import type { Server } from '../client/server.ts';
import { Soon } from '../client/soon.ts';
import { coverageIcon } from './coverage-icons.ts';
import { type Placed, placed } from './placed.ts';

/** To measure is to compile: nothing is asked while a person types; milliseconds. */
const QUIET = 500;

/** The tree of instruments, chapters and articles with what the rules say of them. It asks only while somebody sees it. */
export class CoverageView implements vscode.TreeDataProvider<Placed<CoverageNode>> {
  private readonly server: Server;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly inTurn = new InTurn(() => this.load());
  private readonly soon = new Soon(() => this.refreshIfSeen(), QUIET);
  private view: vscode.TreeView<Placed<CoverageNode>> | undefined;
  private nodes: CoverageNode[] | undefined;
  private isStale = false;

  constructor(server: Server) {
    this.server = server;
  }

  /** Shows the view; it follows the rules. */
  register(): vscode.Disposable {
    const view = vscode.window.createTreeView('fefta.coverage', { treeDataProvider: this, showCollapseAll: true });
    this.view = view;
    return vscode.Disposable.from(
      view,
      this.changed,
      this.soon,
      view.onDidChangeVisibility(() => this.refreshIfSeen()),
      this.server.onRulesChanged(() => {
        this.isStale = true;
        this.soon.ask();
      }),
    );
  }

  /** Asks the server again. */
  refresh(): Promise<void> {
    return this.inTurn.ask();
  }

  /** The instruments as the server gives them now. */
  async roots(): Promise<CoverageNode[]> {
    await this.refresh();
    return this.nodes ?? [];
  }

  /** What is in an instrument now. */
  async inside(ask: CoverageParams): Promise<CoverageNode[]> {
    return (await this.server.request<CoverageResult>(CoverageTree, ask)).nodes;
  }

  async getChildren(parent?: Placed<CoverageNode>): Promise<Placed<CoverageNode>[]> {
    if (!parent && !this.nodes) await this.load();
    const ask = parent?.node.ask;
    const nodes = ask ? await this.inside(ask) : (parent?.node.children ?? this.nodes ?? []);
    return placed(nodes, parent?.id ?? '', ({ kind, label, ask: own }) => `${kind}:${own?.instrument ?? label}`);
  }

  getTreeItem({ node, id }: Placed<CoverageNode>): vscode.TreeItem {
    const { label, detail, tooltip, kind, location, ask, children } = node;
    const { None, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, children.length > 0 || ask ? Collapsed : None);
    item.id = id;
    item.contextValue = kind;
    item.description = detail;
    item.tooltip = tooltip;
    item.iconPath = coverageIcon(node);
    item.accessibilityInformation = { label: [label, detail, tooltip].join(' ') };
    if (location) {
      const options: vscode.TextDocumentShowOptions = { selection: toRange(location.range), preserveFocus: true };
      item.command = { command: 'vscode.open', title: label, arguments: [vscode.Uri.parse(location.uri), options] };
    }
    return item;
  }

  private refreshIfSeen(): void {
    if (this.view?.visible && this.isStale) this.server.inBackground(() => this.refresh());
  }

  private async load(): Promise<void> {
    this.isStale = false;
    const { nodes, problem } = await this.server.request<CoverageResult>(CoverageTree, {});
    this.nodes = nodes;
    if (this.view) this.view.message = problem;
    this.changed.fire();
  }
}
