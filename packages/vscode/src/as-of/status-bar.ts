import * as vscode from 'vscode';
import { type AsOf, today } from './as-of.ts';

/** A new day is noticed within this time; milliseconds. */
const MINUTE = 60_000;

/** Shows the as-of date in the status bar; a click changes it. */
export function showAsOf(asOf: AsOf): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('fefta.asOf', vscode.StatusBarAlignment.Left, 40);
  item.name = vscode.l10n.t('As-of date of fefta');
  item.command = 'fefta.setAsOf';
  const update = () => {
    const date = asOf.get();
    item.text = `$(calendar) ${date ?? vscode.l10n.t('{0} (today)', today())}`;
    item.tooltip = vscode.l10n.t(
      'As-of date: hovers, hints, the rules view and decisions show what is in force on this day. Click to change it.',
    );
    // Rules of another day look like those of today: that must not go unnoticed.
    item.backgroundColor =
      date === undefined || date === today() ? undefined : new vscode.ThemeColor('statusBarItem.warningBackground');
  };
  update();
  item.show();
  const clock = setInterval(update, MINUTE);
  return vscode.Disposable.from(item, asOf.onDidChange(update), { dispose: () => clearInterval(clock) });
}
