import type { Client } from './client.ts';
import { type Contender, freshCache, launch, type ServerName } from './contender.ts';
import { type EditTime, KEYSTROKES, type Keystroke, Session } from './edits.ts';
import { makeRow, type Row } from './report.ts';
import { REQUESTS } from './requests.ts';
import { type Effort, median, quantile, turnByTurn } from './rounds.ts';
import { type Expected, expectedFindings, repair, type Scene } from './scene.ts';
import { measureStarts, type Start } from './starts.ts';

/** What is measured at one size. */
export interface Plan {
  files: number;
  starts: number;
  effort: Effort;
}

type Parties<T> = ReadonlyMap<ServerName, T>;

/** Starts, with and without an index kept from before. Every server must find what `fefta check` finds. */
export async function startRows(contenders: Parties<Contender>, scene: Scene, plan: Plan): Promise<Row[]> {
  let expected: Expected | undefined;
  const inspect = (client: Client) => {
    expected ??= expectedFindings(scene, (path) => client.uri(path), scene.planted);
    if (expected.errors !== scene.planted.size) throw new Error(`the workspace has ${expected.errors} errors`);
    compare(client, expected);
  };
  const effort = { ...plan.effort, edits: plan.starts, budget: Number.POSITIVE_INFINITY, warmUp: false };
  const results = await turnByTurn(contenders, effort, `starts with ${plan.files} files`, (contender) =>
    measureStarts(contender, scene, inspect),
  );
  const cold = new Map([...results].map(([name, all]) => [name, all.map((each) => each.cold)]));
  const warm = (results.get('ours') ?? []).flatMap((each) => each.warm ?? []);
  return [...coldRows(plan.files, cold), ...warmRows(plan.files, warm, cold)];
}

function coldRows(files: number, cold: Parties<Start[]>): Row[] {
  const counts = [...cold.values()].map(({ length }) => length);
  const row = (measure: string, key: keyof Start, unit?: Row['unit']) =>
    makeRow(
      files,
      measure,
      mapped(cold, (all) => median(all.map((start) => start[key]))),
      counts,
      unit,
    );
  return [
    row('cold start, answer to initialize', 'reply'),
    row('cold start, first diagnostics', 'first'),
    row('cold start, all files', 'all'),
    row('cold start, processor time', 'processor'),
    row('peak memory, cold start', 'memory', 'MiB'),
  ];
}

function warmRows(files: number, warm: readonly Start[], cold: Parties<Start[]>): Row[] {
  if (warm.length === 0) return [];
  const stock = cold.get('stock') ?? [];
  const row = (measure: string, key: keyof Start, unit?: Row['unit']) => {
    const of = (starts: readonly Start[]) =>
      starts.length === 0 ? undefined : median(starts.map((start) => start[key]));
    const values = new Map([
      ['ours', of(warm)],
      ['stock', of(stock)],
    ] as const);
    return makeRow(files, measure, values, [warm.length, stock.length], unit);
  };
  return [
    row('warm start, first diagnostics (beside cold)', 'first'),
    row('warm start, all files (beside cold)', 'all'),
    row('warm start, processor time (beside cold)', 'processor'),
    row('peak memory, warm start (beside cold)', 'memory', 'MiB'),
  ];
}

/** Edits and requests, in servers that have all files diagnosed. */
export async function editRows(contenders: Parties<Contender>, scene: Scene, plan: Plan): Promise<Row[]> {
  repair(scene);
  const sessions = new Map<ServerName, Session>();
  try {
    for (const [name, contender] of contenders)
      sessions.set(name, await Session.open(await launch(contender, scene.folder, freshCache(scene.scratch)), scene));
    const rows = [...(await keystrokeRows(sessions, scene, plan)), ...(await requestRows(sessions, scene, plan))];
    const memory = mapped(sessions, ({ client }) => client.peakMemory());
    for (const { client } of sessions.values()) await client.stop();
    return [...rows, makeRow(plan.files, 'peak memory, after all edits', memory, [1, 1].slice(2 - memory.size), 'MiB')];
  } finally {
    for (const { client } of sessions.values()) client.kill();
  }
}

async function keystrokeRows(sessions: Parties<Session>, scene: Scene, { files, effort }: Plan): Promise<Row[]> {
  const rows: Row[] = [];
  for (const keystroke of KEYSTROKES) {
    const results = await turnByTurn(sessions, effort, keystroke.name, async (session) => {
      const time = await session.strike(keystroke);
      session.verify(keystroke);
      return time;
    });
    for (const session of sessions.values()) await session.restore(keystroke);
    const counts = [...results.values()].map(({ length }) => length);
    const row = (key: keyof EditTime, part: number) => {
      const values = mapped(results, (times) =>
        quantile(
          times.map((time) => time[key]),
          part,
        ),
      );
      return makeRow(files, `${keystroke.name}, ${key}, p${part * 100}`, values, counts);
    };
    rows.push(row('shown', 0.5), row('shown', 0.95), row('settled', 0.5), row('settled', 0.95), row('processor', 0.5));
  }
  await verifyAfterEdits(sessions, scene);
  return rows;
}

/** With the edit that concerns most files made, and with all edits taken back, the servers find what a fresh check finds. */
async function verifyAfterEdits(sessions: Parties<Session>, scene: Scene): Promise<void> {
  const last = KEYSTROKES.at(-1) as Keystroke;
  for (const session of sessions.values()) await session.strike(last);
  compareAll(sessions, scene);
  for (const session of sessions.values()) await session.restore(last);
  compareAll(sessions, scene);
}

function compareAll(sessions: Parties<Session>, scene: Scene): void {
  let expected: Expected | undefined;
  for (const { client, changed } of sessions.values()) {
    expected ??= expectedFindings(scene, (path) => client.uri(path), changed);
    compare(client, expected);
  }
}

async function requestRows(sessions: Parties<Session>, { corpus }: Scene, { files, effort }: Plan): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, { offered, ask }] of Object.entries(REQUESTS)) {
    const able = new Map([...sessions].filter(([, { client }]) => client.capabilities[offered]));
    const results = await turnByTurn(able, effort, name, (session) => ask(session, corpus));
    const counts = [...results.values()].map(({ length }) => length);
    for (const part of [0.5, 0.95])
      rows.push(
        makeRow(
          files,
          `${name}, p${part * 100}`,
          mapped(results, (times) => quantile(times, part)),
          counts,
        ),
      );
  }
  return rows;
}

/** A server that finds something else does other work, and its times mean nothing. */
function compare({ published }: Client, { findings: expected }: Expected): void {
  const found = [...published].flatMap(([uri, diagnostics]) =>
    diagnostics.map(({ range, code }) => `${uri}:${range.start.line}:${range.start.character} ${code}`),
  );
  const [known, shown] = [new Set(expected), new Set(found)];
  const surplus = found.filter((each) => !known.has(each));
  const missing = expected.filter((each) => !shown.has(each));
  if (surplus.length + missing.length > 0 || found.length !== expected.length)
    throw new Error(
      [
        `not what fefta check finds (${found.length} for ${expected.length}):`,
        ...surplus.slice(0, 10).map((each) => `+ ${each}`),
        ...missing.slice(0, 10).map((each) => `- ${each}`),
      ].join('\n'),
    );
}

function mapped<T, R>(values: Parties<T>, change: (value: T) => R): Map<ServerName, R> {
  return new Map([...values].map(([name, value]) => [name, change(value)]));
}
