import { rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { cleanUpAfterEach, open } from '../host/editor.ts';
import { file, showsCodes } from '../host/workspace.ts';

describe('files on disk', () => {
  cleanUpAfterEach();

  it('are followed when another program writes them', async () => {
    const uri = file('投資/外から.fefta');
    const rules = await open('投資/rules.fefta');
    await showsCodes(rules);
    writeFileSync(
      uri.fsPath,
      'namespace e2e.investment\nduty PriorNotification "二つ目" en "a second one" on Acquisition {\n}\n',
    );
    try {
      await showsCodes(rules, 'duplicate-name');
    } finally {
      rmSync(uri.fsPath);
    }
    await showsCodes(rules);
  });
});
