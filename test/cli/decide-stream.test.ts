import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta, start } from './fefta.ts';
import { folder } from './folder.ts';
import { CASE, SAMPLE } from './sample.ts';

const cwd = folder(SAMPLE);
const BUNDLE = join(cwd, 'b.json');
const LINE = `${JSON.stringify(CASE)}\n`;

beforeAll(async () => {
  await buildFefta();
  expect((await fefta(['compile', '-o', 'b.json'], { cwd })).code).toBe(0);
});

test('a line is answered as soon as it is there', async () => {
  const child = start(['decide', BUNDLE]);
  for (let count = 0; count < 3; count++) {
    child.stdin.write(LINE);
    const [answer] = await once(child.stdout, 'data');
    expect(JSON.parse(String(answer))).toMatchObject({ asOf: CASE.asOf });
  }
  child.stdin.end();
  expect((await once(child, 'exit'))[0]).toBe(0);
});

test('memory stays constant: far more answers than fit into it', async () => {
  const child = start(['decide', BUNDLE], { env: { NODE_OPTIONS: '--max-old-space-size=48' } });
  const total = 45_000;
  let answers = 0;
  let bytes = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) answers++;
  });
  for (let sent = 0; sent < total; sent += 1000)
    if (!child.stdin.write(LINE.repeat(1000))) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = await once(child, 'close');
  expect([code, answers]).toEqual([0, total]);
  expect(bytes).toBeGreaterThan(55_000_000);
});

test('a reader that does not read holds the stream up', async () => {
  const child = start(['decide', BUNDLE]);
  child.stdin.on('error', () => undefined);
  let accepted = 0;
  const write = async () => {
    for (; accepted < 400_000; accepted += 10)
      if (!child.stdin.write(LINE.repeat(10))) await once(child.stdin, 'drain');
  };
  await Promise.race([write(), sleep(4000)]);
  expect(accepted).toBeGreaterThan(0);
  expect(accepted).toBeLessThan(50_000);
  child.kill();
  await once(child, 'exit');
});
