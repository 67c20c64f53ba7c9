import { Outline, type OutlineNode } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { toRange } from '../client/convert.ts';
import { InTurn } from '../client/in-turn.ts';
import type { Server } from '../client/server.ts';
import { ICONS } from './icons.ts';
import { type Placed, placed } from './placed.ts';

/** Items of this scheme stand for rules that are not in force: VS Code colours a row by its URI alone. */
const NOT_IN_FORCE = 'fefta-not-in-force';

/** The tree of instruments, duties, exemptions and exclusions. */
export class RulesView implements vscode.TreeDataProvider<Placed<OutlineNode>>, vscode.FileDecorationProvider {
  private readonly server: Server;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly inTurn = new InTurn(() => this.load());
  private nodes: OutlineNode[] | undefined;

  constructor(server: Server) {
    this.server = server;
  }

  /** Shows the view; it follows the rules and the as-of date. */
  register(): vscode.Disposable {
    const view = vscode.window.createTreeView('fefta.rules', { treeDataProvider: this, showCollapseAll: true });
    return vscode.Disposable.from(
      view,
      this.changed,
      vscode.window.registerFileDecorationProvider(this),
      this.server.onRulesChanged(() => this.server.inBackground(() => this.refresh())),
    );
  }

  /** Asks the server again. */
  refresh(): Promise<void> {
    return this.inTurn.ask();
  }

  /** The tree as the server gives it now. */
  async roots(): Promise<OutlineNode[]> {
    await this.refresh();
    return this.nodes ?? [];
  }

  async getChildren(parent?: Placed<OutlineNode>): Promise<Placed<OutlineNode>[]> {
    if (!parent && !this.nodes) await this.refresh();
    return placed(parent?.node.children ?? this.nodes ?? [], parent?.id ?? '', nameOf);
  }

  getTreeItem({ node, id }: Placed<OutlineNode>): vscode.TreeItem {
    const { label, detail, kind, inForce, location, children } = node;
    const { None, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, children.length === 0 ? None : Collapsed);
    item.id = id;
    item.contextValue = kind;
    item.description = inForce
      ? detail
      : [detail, vscode.l10n.t('not in force')].filter((each) => each !== '').join(' · ');
    item.tooltip = [label, detail].filter((each) => each !== '').join('\n');
    item.iconPath = new vscode.ThemeIcon(
      ICONS[kind],
      inForce ? undefined : new vscode.ThemeColor('disabledForeground'),
    );
    item.accessibilityInformation = { label: `${label} ${item.description}` };
    if (!inForce) item.resourceUri = vscode.Uri.from({ scheme: NOT_IN_FORCE, path: `/${id}` });
    if (location) {
      const options: vscode.TextDocumentShowOptions = { selection: toRange(location.range), preserveFocus: true };
      item.command = { command: 'vscode.open', title: label, arguments: [vscode.Uri.parse(location.uri), options] };
    }
    return item;
  }

  provideFileDecoration({ scheme }: vscode.Uri): vscode.FileDecoration | undefined {
    if (scheme !== NOT_IN_FORCE) return undefined;
    return { color: new vscode.ThemeColor('disabledForeground'), tooltip: vscode.l10n.t('not in force') };
  }

  private async load(): Promise<void> {
    const before = JSON.stringify(this.nodes);
    this.nodes = await this.server.request<OutlineNode[]>(Outline);
    if (JSON.stringify(this.nodes) !== before) this.changed.fire();
  }
}

function nameOf({ kind, detail, label }: OutlineNode): string {
  return `${kind}:${detail || label}`;
}
