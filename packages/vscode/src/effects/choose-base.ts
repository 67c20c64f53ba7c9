import { type DateItem, Dates, ReadDate, type ReadDateResult } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { today } from '../as-of/as-of.ts';
import type { Server } from '../client/server.ts';
import type { EffectsState } from './state.ts';

type Compared = Pick<EffectsState, 'base' | 'before' | 'after'>;

interface Choice extends vscode.QuickPickItem {
  find(): Promise<Compared | undefined>;
}

/** Asks with what the rules are to be compared: the saved state, a revision of Git, or a day. Undefined if nothing was chosen. */
export async function chooseBase(server: Server): Promise<Compared | undefined> {
  const saved: Choice = {
    label: `$(save) ${vscode.l10n.t('Saved state')}`,
    description: vscode.l10n.t('what is typed but not saved'),
    find: async () => ({ base: { kind: 'saved' } }),
  };
  const revision = (name: string) => async (): Promise<Compared> => ({ base: { kind: 'revision', revision: name } });
  const git: Choice[] = [
    {
      label: '$(git-commit) Git HEAD',
      description: vscode.l10n.t('what was changed since the last commit'),
      find: revision('HEAD'),
    },
    { label: `$(git-branch) ${vscode.l10n.t('Git revision…')}`, find: askRevision },
  ];
  const day: Choice = {
    label: `$(calendar) ${vscode.l10n.t('A day…')}`,
    description: vscode.l10n.t('what an amendment changes'),
    find: () => askDay(server),
  };
  // A browser has no Git to ask; in a folder that is not trusted no program is started.
  const isDesktop = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme === 'file') ?? false;
  const chosen = await vscode.window.showQuickPick(
    [saved, ...(isDesktop && vscode.workspace.isTrusted ? git : []), day],
    {
      title: vscode.l10n.t('With what are the rules to be compared?'),
    },
  );
  return chosen?.find();
}

async function askRevision(): Promise<Compared | undefined> {
  const revision = await vscode.window.showInputBox({
    title: vscode.l10n.t('Git revision…'),
    prompt: vscode.l10n.t('A branch, tag or commit'),
    value: 'main',
  });
  return revision ? { base: { kind: 'revision', revision: revision.trim() } } : undefined;
}

/** The rules of a day, with those of the day before: so an amendment stands for itself. */
async function askDay(server: Server): Promise<Compared | undefined> {
  const dates = await server.request<DateItem[]>(Dates);
  const other: vscode.QuickPickItem = { label: `$(edit) ${vscode.l10n.t('Another day…')}` };
  const items = dates.map(({ date, labels }) => ({ label: date, description: labels.join(' / ') }));
  const chosen = await vscode.window.showQuickPick([other, ...items], {
    title: vscode.l10n.t('Amendments entering into force'),
    matchOnDescription: true,
  });
  if (!chosen) return undefined;
  const date = chosen === other ? await typedDay(server) : chosen.label;
  return date === undefined ? undefined : betweenDays(date);
}

async function typedDay(server: Server): Promise<string | undefined> {
  const read = async (text: string) => (await server.request<ReadDateResult>(ReadDate, { text })).date ?? undefined;
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Another day…'),
    value: today(),
    validateInput: async (value) =>
      (await read(value)) === undefined
        ? vscode.l10n.t('A date as {0} or {1}.', '2020-06-07', '令和2年6月7日')
        : undefined,
  });
  return text === undefined ? undefined : read(text);
}

/** The day before a day, and the day itself, of the same text. */
export function betweenDays(date: string): Compared {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return { base: { kind: 'working' }, before: day.toISOString().slice(0, 10), after: date };
}
