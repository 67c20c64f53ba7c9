import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { contains, equal, until } from '../host/assert.ts';
import { change, cleanUpAfterEach, open } from '../host/editor.ts';
import { api } from '../host/extension.ts';
import { write } from '../host/workspace.ts';

const shown = async () => (await api()).effects.shown();
const flips = async () => (await shown())?.result?.summary.flips;

describe('preview of effects', () => {
  cleanUpAfterEach();

  it('follows a threshold as it is typed, and tells whom it concerns', async () => {
    const rules = await open('投資/rules.fefta');
    const { effects } = await api();
    await effects.open(rules.uri.toString());
    await until(
      'a preview without a difference',
      async () => (await shown())?.result?.summary.class === 'none',
      20_000,
    );
    await change(rules, 'after >= 1%', 'after >= 3%');
    await until('a preview with a difference', async () => (await shown())?.result?.summary.conditions !== 0, 20_000);
    const result = (await shown())?.result;
    contains(result?.html ?? '', 'type="range"', 'fefta-interval', 'data-uri');
    contains(JSON.stringify(result?.summary), 'PriorNotification');
  });

  it('compares the rules of two days, for an amendment', async () => {
    const rules = await open('投資/rules.fefta');
    const { effects } = await api();
    await effects.open(rules.uri.toString(), '2020-05-08');
    await until('a comparison of two days', async () => (await shown())?.result?.before === '2020-05-07', 20_000);
    equal((await shown())?.base.kind, 'working');
    equal((await flips()) !== undefined, true);
  });

  it('counts a population that was chosen, with every comparison', async () => {
    const rules = await open('投資/rules.fefta');
    const { effects } = await api();
    const row = (after: string) => JSON.stringify({ act: 'Acquisition', asOf: '2021-01-01', facts: { after } });
    const population = await write('母集団 1.jsonl', `${row('5%')}\n${row('0.5%')}\nnot a row\n`);
    await vscode.commands.executeCommand('fefta.choosePopulation', population);
    await effects.open(rules.uri.toString(), '2020-05-08');
    const counted = async () => (await shown())?.result?.summary.population;
    await until('a population that is counted', async () => (await counted()) !== undefined, 20_000);
    equal(JSON.stringify(await counted()), JSON.stringify({ rows: 3, changed: 1, refused: 1 }));
    contains((await shown())?.result?.html ?? '', '母集団 1.jsonl', 'data-do="decide"');
  });
});
