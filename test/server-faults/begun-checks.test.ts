import { expect, test } from 'vitest';
import { LiveWorkspace } from '../../packages/language/src/index.ts';

const CODES = 'namespace a\ncodes Small "小分類" { edition "1" data "small.codes.json" source "made" }\n';
const members = Array.from({ length: 600 }, (_, i) => `#${i}`).join(', ');
const USER =
  `namespace b\nimport a\nact Act "行為" { code "符号": Small }\ndefine d "定義" on Act: boolean { means code in [\n${members}\n] }\n`.replaceAll(
    ', ',
    ',\n',
  );
const URI = 'file:///b.fefta';

const data = (...codes: string[]) =>
  new Map([['small.codes.json', JSON.stringify({ entries: codes.map((code) => ({ code })) })]]);
const options = (...codes: string[]) => ({ requiredLanguages: [], checks: {}, data: data(...codes) });
const source = (name: string, text: string) => ({ uri: `file:///${name}.fefta`, text });

function workspace(...codes: string[]): LiveWorkspace {
  const live = new LiveWorkspace(options(...codes));
  live.apply({ set: [source('a', CODES), source('b', USER)] });
  return live;
}

/** Steps that checking the second document takes. */
const STEPS = [...workspace('1', '2').checking(URI)].length;

test('a check that was begun before a change says nothing about what is after it', () => {
  expect(STEPS).toBeGreaterThan(3);
  const after = workspace('3').findings(URI);
  expect(after).not.toEqual(workspace('1', '2').findings(URI));
  for (let stopped = 1; stopped <= STEPS; stopped++) {
    const live = workspace('1', '2');
    const begun = live.checking(URI);
    for (let step = 0; step < stopped; step++) begun.next();
    live.apply({ options: options('3') });
    while (!begun.next().done);
    expect(live.findings(URI), `after ${stopped} steps`).toEqual(after);
  }
});

test('two that check the same document at once find the same', () => {
  const live = workspace('1', '2');
  const [one, other] = [live.checking(URI), live.checking(URI)];
  for (let ended = 0; ended < 2; ) ended = Number(one.next().done) + Number(other.next().done);
  expect(live.findings(URI)).toEqual(workspace('1', '2').findings(URI));
});
