import { describe, it } from 'mocha';
import { actions, perform } from '../host/ask.ts';
import { contains, equal, ok } from '../host/assert.ts';
import { addFile, cleanUpAfterEach, place, scratch } from '../host/editor.ts';
import { MISSPELT } from '../host/rules-data.ts';
import { showsCode, showsCodes } from '../host/workspace.ts';

/** Does the one action whose title matches. */
async function fix(at: Parameters<typeof actions>[0], kind: string, title: RegExp): Promise<void> {
  const offered = await actions(at, kind);
  const [wanted] = offered.filter((action) => title.test(action.title));
  ok(wanted, `${title} is not among: ${offered.map((action) => action.title).join('; ') || 'nothing'}`);
  await perform(wanted);
}

describe('quick fixes', () => {
  cleanUpAfterEach();

  it('give a misspelt name its right form', async () => {
    const document = await addFile('投資/誤記.fefta', MISSPELT);
    await showsCodes(document, 'unused-import', 'unresolved-name');
    await fix(await place('投資/誤記.fefta', 'when <|aftr|>'), 'quickfix', /'after'/);
    contains(document.getText(), 'when after < 1%');
    await showsCodes(document, 'unused-import');
  });

  it('are preferred where there is one right answer', async () => {
    const document = await addFile('投資/誤記.fefta', MISSPELT);
    await showsCodes(document, 'unused-import', 'unresolved-name');
    const offered = await actions(await place('投資/誤記.fefta', 'when <|aftr|>'), 'quickfix');
    equal(
      offered.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      ["Change to 'after'"],
    );
  });

  it('import the namespace that has the name', async () => {
    const at = await scratch(
      'namespace e2e.other\nimport e2e.law\nduty Filing "届出" en "filing" on <|Acquisition|> {\n  basis SampleAct 1\n  borne by investor\n}\n',
    );
    await showsCodes(at.document, 'unresolved-name');
    await fix(at, 'quickfix', /import/i);
    contains(at.document.getText(), 'import e2e.investment');
    await showsCodes(at.document);
  });

  it('create the exclusion that is missing', async () => {
    const at = await scratch(
      'namespace e2e.other\nimport e2e.law\nimport e2e.investment\nexclusion Small "少額" en "small" on Acquisition {\n  basis SampleAct 1\n  when after < 1%\n  unless <|Special|>\n}\nexemption Few "少数" en "few" from PriorNotification {\n  basis SampleAct 1\n  unless Small\n}\n',
    );
    await showsCodes(at.document, 'unresolved-name');
    await fix(at, 'quickfix', /exclusion/i);
    contains(at.document.getText(), 'exclusion Special', 'on Acquisition');
  });

  it('create the sector that is missing, in the spelling of the file', async () => {
    const at = await scratch(
      '名前空間 e2e.other\n取込 e2e.investment\n事例 試し "試し" en "a try" 時点 2020-06-07 {\n  前提 Acquisition { target.sectors = [<|航空機製造業|>] }\n  期待 PriorNotification 未確定\n}\n',
    );
    await showsCodes(at.document, 'unresolved-name');
    await fix(at, 'quickfix', /sector/i);
    const { document } = await place('投資/業種.fefta', '業種 <|>航空機製造業');
    contains(document.getText(), '業種 航空機製造業');
  });

  it('add a label that is missing', async () => {
    const at = await scratch('namespace e2e.other\nenum <|Colour|> "色" {\n  red "赤" en "red"\n}\n');
    await showsCode(at.document, 'missing-label');
    await fix(at, 'quickfix', /label/i);
    contains(at.document.getText(), 'enum Colour "色" en "');
  });

  it('turn a decision into a scenario or extract a definition', async () => {
    const at = await place('投資/rules.fefta', 'when <|target.sectors overlaps 指定業種 and after >= 1%|>');
    await fix(at, 'refactor', /extract|definition/i);
    contains(at.document.getText(), 'means target.sectors overlaps 指定業種 and after >= 1%');
    await showsCodes(at.document);
  });
});

describe('source actions', () => {
  cleanUpAfterEach();

  it('fix all that has one right answer; what a name was meant to be is a guess, and left to the person', async () => {
    const document = await addFile('投資/誤記.fefta', MISSPELT);
    await showsCodes(document, 'unused-import', 'unresolved-name');
    await fix(await place('投資/誤記.fefta', '<|>namespace'), 'source.fixAll', /./);
    equal(document.getText(), MISSPELT.replace('import e2e.codes\n', ''));
    await showsCodes(document, 'unresolved-name');
  });

  it('organise imports', async () => {
    const document = await addFile('投資/誤記.fefta', MISSPELT.replace('aftr', 'after'));
    await showsCodes(document, 'unused-import');
    await fix(await place('投資/誤記.fefta', '<|>namespace'), 'source.organizeImports', /./);
    contains(document.getText(), 'namespace e2e.draft\nimport e2e.investment\nimport e2e.law\n\n');
  });
});
