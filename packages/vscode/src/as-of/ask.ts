import { type DateItem, Dates, ReadDate, type ReadDateResult } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../client/server.ts';
import { type AsOf, today } from './as-of.ts';

interface Choice extends vscode.QuickPickItem {
  /** A date, or undefined for today. */
  date?: string | undefined;
}

/** Asks for the as-of date: typed in any style, or one of the dates on which something enters into force. */
export async function askAsOf(server: Server, asOf: AsOf): Promise<void> {
  const picker = vscode.window.createQuickPick<Choice>();
  picker.title = vscode.l10n.t('As-of date');
  picker.placeholder = vscode.l10n.t('{0}, {1}, or the name of an amendment', '2020-06-07', '令和2年6月7日');
  picker.matchOnDescription = true;
  picker.show();
  const dates = new DateChoices(server, picker, asOf.get());
  const chosen = await new Promise<Choice | undefined>((resolve) => {
    picker.onDidChangeValue(() => server.inBackground(() => dates.typed()));
    picker.onDidAccept(async () => {
      const choice = await dates.accepted();
      if (choice) resolve(choice);
    });
    picker.onDidHide(() => resolve(undefined));
    server.inBackground(() => dates.load());
  });
  picker.dispose();
  if (!chosen) return;
  await (chosen.date === undefined ? asOf.clear() : asOf.set(chosen.date));
}

/** The rows of the picker. */
class DateChoices {
  private readonly server: Server;
  private readonly picker: vscode.QuickPick<Choice>;
  private readonly now: string | undefined;
  private known: Choice[] = [];

  constructor(server: Server, picker: vscode.QuickPick<Choice>, now: string | undefined) {
    this.server = server;
    this.picker = picker;
    this.now = now;
    this.show(undefined);
  }

  async load(): Promise<void> {
    this.picker.busy = true;
    const dates = await this.server.request<DateItem[]>(Dates);
    this.known = dates.map(({ date, labels }) => ({
      label: date,
      description: labels.join(' / '),
      date,
    }));
    this.picker.busy = false;
    await this.typed();
  }

  /** What was typed is offered as a date, if it is one. */
  async typed(): Promise<void> {
    const text = this.picker.value;
    const date = await this.read(text);
    if (text === this.picker.value) this.show(date);
  }

  /** What was typed counts before the row that is marked: the rows may not have followed yet. */
  async accepted(): Promise<Choice | undefined> {
    const date = await this.read(this.picker.value);
    return date === undefined ? this.picker.activeItems[0] : { label: date, date };
  }

  private async read(text: string): Promise<string | undefined> {
    if (text.trim() === '') return undefined;
    const { date } = await this.server.request<ReadDateResult>(ReadDate, { text });
    return date ?? undefined;
  }

  private show(typed: string | undefined): void {
    const here = (date: string | undefined) => date === this.now && { detail: vscode.l10n.t('chosen now') };
    const first: Choice = {
      label: `$(calendar) ${vscode.l10n.t('Today')}`,
      description: today(),
      ...here(undefined),
      date: undefined,
    };
    const own: Choice[] = typed === undefined ? [] : [{ label: `$(edit) ${typed}`, date: typed, alwaysShow: true }];
    const separator: Choice = {
      label: vscode.l10n.t('Amendments entering into force'),
      kind: vscode.QuickPickItemKind.Separator,
    };
    const rest =
      this.known.length === 0 ? [] : [separator, ...this.known.map((each) => ({ ...each, ...here(each.date) }))];
    this.picker.items = [...own, first, ...rest];
  }
}
