import { describe, it } from 'mocha';
import { equal } from '../host/assert.ts';
import { addFile, change, cleanUpAfterEach, open } from '../host/editor.ts';
import { MISSPELT } from '../host/rules-data.ts';
import { showsCodes } from '../host/workspace.ts';

describe('diagnostics', () => {
  cleanUpAfterEach();

  it('show what is wrong, and where', async () => {
    const document = await addFile('投資/誤記.fefta', MISSPELT);
    const [first, second] = await showsCodes(document, 'unused-import', 'unresolved-name');
    equal([first?.severity, first?.line, first?.text], ['Warning', 1, 'import e2e.codes']);
    equal([second?.severity, second?.line, second?.text], ['Error', 9, 'aftr']);
  });

  it('follow an edit', async () => {
    const document = await addFile('投資/誤記.fefta', MISSPELT);
    await showsCodes(document, 'unused-import', 'unresolved-name');
    await change(document, 'aftr', 'after');
    await showsCodes(document, 'unused-import');
  });

  it('follow an edit of another file that is not saved', async () => {
    const rules = await open('投資/rules.fefta');
    await showsCodes(rules);
    const vocabulary = await open('投資/vocabulary.fefta');
    await change(vocabulary, 'boardSeat "', 'seatOnBoard "');
    await showsCodes(rules, 'unresolved-name');
    await change(vocabulary, 'seatOnBoard "', 'boardSeat "');
    await showsCodes(rules);
  });
});
