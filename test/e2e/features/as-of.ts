import { afterEach, describe, it } from 'mocha';
import { hover } from '../host/ask.ts';
import { equal, ok, until } from '../host/assert.ts';
import { cleanUpAfterEach, place } from '../host/editor.ts';
import { api } from '../host/extension.ts';

describe('as-of date', () => {
  cleanUpAfterEach();
  afterEach(async () => (await api()).asOf.set(undefined));

  it('can be set and taken back', async () => {
    const { asOf } = await api();
    await asOf.set('2019-11-01');
    equal(asOf.get(), '2019-11-01');
    await asOf.set(undefined);
    ok(asOf.get() !== '2019-11-01', 'still set');
  });

  it('marks the version that was in force', async () => {
    const { asOf } = await api();
    const at = await place('投資/rules.fefta', 'duty <|>PriorNotification');
    await asOf.set('2019-11-01');
    const old = await hover(at);
    await asOf.set('2021-01-01');
    await until('a hover with another mark', async () => (await hover(at)) !== old);
  });
});
