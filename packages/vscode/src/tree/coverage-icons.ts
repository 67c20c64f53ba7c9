import type { CoverageNode, CoverageState } from '@fefta/server/protocol';
import * as vscode from 'vscode';

const STATES: Readonly<Record<CoverageState, [icon: string, color: string | undefined]>> = {
  encoded: ['pass-filled', 'testing.iconPassed'],
  accounted: ['pass', 'testing.iconPassed'],
  partly: ['color-mode', 'list.warningForeground'],
  judgement: ['law', undefined],
  outside: ['circle-slash', undefined],
  'to-do': ['tools', 'list.warningForeground'],
  silent: ['circle-large-outline', 'list.warningForeground'],
  deleted: ['trash', 'disabledForeground'],
  unknown: ['question', 'disabledForeground'],
};

/** The icon of a node in the tree of coverage: what it is above the provisions, its state from there on. */
export function coverageIcon({ kind, state }: CoverageNode): vscode.ThemeIcon {
  if (kind === 'folder') return new vscode.ThemeIcon('folder-library');
  const [icon, color] = STATES[state];
  return new vscode.ThemeIcon(kind === 'instrument' ? 'book' : icon, color ? new vscode.ThemeColor(color) : undefined);
}
