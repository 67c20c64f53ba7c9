import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { contains, equal, until } from '../host/assert.ts';
import { addFile, change, cleanUpAfterEach, open, scratch } from '../host/editor.ts';
import { MISSPELT, RULES } from '../host/rules-data.ts';
import { file, showsCodes, write } from '../host/workspace.ts';

describe('diagnostics', () => {
  cleanUpAfterEach();

  it('show what is wrong, and where', async () => {
    const document = await addFile('投資/誤記.fefta', MISSPELT);
    const [first, second] = await showsCodes(document, 'unused-import', 'unresolved-name');
    equal([first?.severity, first?.line, first?.text], ['Warning', 1, 'import e2e.codes']);
    equal([second?.severity, second?.line, second?.text], ['Error', 9, 'aftr']);
    contains(second?.message ?? '', "'aftr'", "Nearest: 'after'");
  });

  it('say nothing of rules without a mistake', async () => {
    for (const path of Object.keys(RULES).filter((name) => name.endsWith('.fefta'))) await showsCodes(await open(path));
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

  it('are there for files that nobody has opened, and go when the file goes', async () => {
    const uri = file('作業/閉じたまま.fefta');
    await write('作業/閉じたまま.fefta', 'namespace e2e.closed\nimport e2e.nowhere\n');
    const count = () => vscode.languages.getDiagnostics(uri).length;
    await until('a diagnostic of the closed file', () => count() > 0);
    await vscode.workspace.fs.delete(uri);
    await until('no diagnostic of the deleted file', () => count() === 0);
  });

  it('count columns in UTF-16 units, and understand full-width forms and CRLF', async () => {
    const { document } = await scratch(
      'namespace e2e.wide\r\nimport e2e.law\r\nact 取得 "𠮷取得" en "acquisition" ｛ 比率 "比率" en "ratio"：ratio of 無い ｝\r\n',
    );
    const [found] = await showsCodes(document, 'unused-import', 'unresolved-name').then((all) => all.slice(1));
    equal([found?.line, found?.text], [2, '無い']);
  });
});
