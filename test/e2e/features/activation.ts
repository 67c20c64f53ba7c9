import { before, describe, it } from 'mocha';
import { equal, ok } from '../host/assert.ts';
import { open } from '../host/editor.ts';
import { api, extension } from '../host/extension.ts';

// Everything after this asks a server that is there; a test that comes alone too.
before(async function () {
  this.timeout(40_000);
  await api();
});

describe('activation', () => {
  it('starts the server and reads the workspace', async () => {
    const { client, ready } = await api();
    ok(client, 'no client');
    await ready;
    ok(extension().isActive, 'not active');
  });

  it('gives a file its language', async () => {
    equal((await open('投資/業種.fefta')).languageId, 'fefta');
  });
});
