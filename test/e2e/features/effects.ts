import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { contains, equal, until } from '../host/assert.ts';
import { change, cleanUpAfterEach, open } from '../host/editor.ts';
import { api } from '../host/extension.ts';
import { write } from '../host/workspace.ts';

const shown = async () => (await api()).effects.shown();
const flips = async () => (await shown())?.result?.summary.flips;

/** Three rows, as DuckDB writes them: act, asOf (a day), after (5%, 0.5%, 5), boardSeat (true). */
const PARQUET = Uint8Array.from(
  atob(
    [
      'UEFSMRUAFWYVNCwVBhUAFQYVBgAAM1ACAAAABgELAAAAQWNxdWlzaXRpb252DwAVABUkFSgsFQYVABUGFQYAABJEAgAAAAYBxEgA',
      'AMRIAADESAAAFQAVMhU0LBUGFQAVBhUGAAAZFAIAAAAGAQEGODUlBAAAADAuNSUBAAAANRUAFQ4VEiwVBhUAFQYVBgAABxgCAAAA',
      'BgEHFQIZXDUAGA1kdWNrZGJfc2NoZW1hFQgAFQwlAhgDYWN0JQAAFQIlAhgEYXNPZiUMABUMJQIYBWFmdGVyJQAAFQAlAhgJYm9h',
      'cmRTZWF0ABYGGRwZTCYAHBUMGRUAGRgDYWN0FQIWBhaIARZWJgg8GAtBY3F1aXNpdGlvbhgLQWNxdWlzaXRpb24WACgLQWNxdWlz',
      'aXRpb24YC0FjcXVpc2l0aW9uEREAAAAmABwVAhkVABkYBGFzT2YVAhYGFkYWSiZePBgExEgAABgExEgAABYAKATESAAAGATESAAA',
      'EREAAAAmABwVDBkVABkYBWFmdGVyFQIWBhZUFlYmqAE8GAI1JRgEMC41JRYAKAI1JRgEMC41JRERAAAAJgAcFQAZFQAZGAlib2Fy',
      'ZFNlYXQVAhYGFjAWNCb+ATwYAQEYAQEWACgBARgBARERAAAAFtICFgYmCBaqAgAoKER1Y2tEQiB2ZXJzaW9uIHYxLjUuNiAoYnVp',
      'bGQgMDY5Y2M5ZjliNSkZTBwAABwAABwAABwAAACRAQAAUEFSMQ==',
    ].join(''),
  ),
  (char) => char.charCodeAt(0),
);

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

  it('counts a table of a ministry, in Shift_JIS', async () => {
    const rules = await open('投資/rules.fefta');
    const { effects } = await api();
    const lines = 'act,asOf,after,investor.country\r\nAcquisition,2021-01-01,5%,\r\nAcquisition,2021-01-01,0.5%,\r\n';
    // 「米国」, which is no code of a country.
    const last = [...new TextEncoder().encode('Acquisition,2021-01-01,5%,'), 0x95, 0xc4, 0x8d, 0x91, 0x0d, 0x0a];
    const bytes = new Uint8Array([...new TextEncoder().encode(lines), ...last]);
    const population = await write('母集団 表.csv', bytes);
    await vscode.commands.executeCommand('fefta.choosePopulation', population);
    await effects.open(rules.uri.toString(), '2020-05-08');
    const html = async () => (await shown())?.result?.html ?? '';
    await until('a table that is shown', async () => (await html()).includes('母集団 表.csv'), 20_000);
    const counted = async () => (await shown())?.result?.summary.population;
    await until('a table that is counted', async () => (await counted()) !== undefined, 20_000);
    equal(JSON.stringify(await counted()), JSON.stringify({ rows: 3, changed: 1, refused: 1 }));
    contains(await html(), 'line 4', '米国');
  });

  it('counts a Parquet file', async () => {
    const rules = await open('投資/rules.fefta');
    const { effects } = await api();
    await vscode.commands.executeCommand('fefta.choosePopulation', await write('母集団.parquet', PARQUET));
    await effects.open(rules.uri.toString(), '2020-05-08');
    const html = async () => (await shown())?.result?.html ?? '';
    await until('a file that is shown', async () => (await html()).includes('母集団.parquet'), 20_000);
    const counted = async () => (await shown())?.result?.summary.population;
    await until('a file that is counted', async () => (await counted()) !== undefined, 20_000);
    equal(JSON.stringify(await counted()), JSON.stringify({ rows: 3, changed: 1, refused: 1 }));
  });

  it('asks of which act the rows of a table are', async () => {
    const rules = await open('投資/rules.fefta');
    const { effects } = await api();
    const population = await write('表.tsv', 'after\n5%\n0.5%\n');
    await vscode.commands.executeCommand('fefta.choosePopulation', population);
    await effects.open(rules.uri.toString(), '2020-05-08');
    const html = async () => (await shown())?.result?.html ?? '';
    await until('a question', async () => (await html()).includes('data-rows-of'), 20_000);
    equal((await shown())?.result?.summary.population, undefined);
  });
});
