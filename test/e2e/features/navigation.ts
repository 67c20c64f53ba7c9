import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { ask, targets, texts } from '../host/ask.ts';
import { equal, includes, ok } from '../host/assert.ts';
import { cleanUpAfterEach, type Place, place, scratch } from '../host/editor.ts';

const go = async (command: string, at: Place) => texts(await targets(command, at));

describe('definition', () => {
  cleanUpAfterEach();

  it('leads from a scenario to the rule', async () => {
    const at = await place('事例/scenarios.fefta', 'expect <|>PriorNotification not');
    equal(await go('vscode.executeDefinitionProvider', at), ['rules.fefta: PriorNotification']);
  });

  it('leads from another name of an instrument to it', async () => {
    const at = await place('投資/報告.fefta', '根拠 <|>見本法第六条第一項');
    const [found] = await targets('vscode.executeDefinitionProvider', at);
    ok(found?.uri.path.endsWith('/法令/law.fefta'), String(found?.uri));
  });

  it('leads from the article of a citation to its line in the text of the law', async () => {
    const at = await place('投資/報告.fefta', '根拠 見本法第<|>六条第一項');
    const [found] = await targets('vscode.executeDefinitionProvider', at);
    ok(found?.uri.path.endsWith('/法令/見本法.statute.json'), String(found?.uri));
  });

  it('leads from Japanese text to a sector', async () => {
    const at = await place('事例/scenarios.fefta', 'sectors = [<|>武器製造業]');
    equal(await go('vscode.executeDefinitionProvider', at), ['業種.fefta: 武器製造業']);
  });
});

describe('type definition', () => {
  cleanUpAfterEach();

  it('leads from a fact to its entity', async () => {
    const at = await place('投資/rules.fefta', 'borne by <|>investor');
    equal(await go('vscode.executeTypeDefinitionProvider', at), ['vocabulary.fefta: Investor']);
  });
});

describe('implementation', () => {
  cleanUpAfterEach();

  it('leads from a duty to its exemptions', async () => {
    const at = await place('投資/rules.fefta', 'duty <|>PriorNotification');
    equal(await go('vscode.executeImplementationProvider', at), ['rules.fefta: Regular']);
  });

  it('leads from an act to the duties on it', async () => {
    const at = await place('投資/vocabulary.fefta', 'act <|>Acquisition');
    equal(await go('vscode.executeImplementationProvider', at), [
      'rules.fefta: PriorNotification',
      '報告.fefta: 事後報告',
    ]);
  });
});

describe('references', () => {
  cleanUpAfterEach();

  it('are found in every file', async () => {
    const at = await place('投資/vocabulary.fefta', '  <|>boardSeat');
    equal(await go('vscode.executeReferenceProvider', at), [
      'rules.fefta: boardSeat',
      'scenarios.fefta: boardSeat',
      'scenarios.fefta: boardSeat',
      'vocabulary.fefta: boardSeat',
    ]);
  });
});

describe('document highlight', () => {
  cleanUpAfterEach();

  const highlights = async ({ uri, position, document }: Place) => {
    const found = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', uri, position);
    return found.map(({ range }) => `${range.start.line}: ${document.getText(range)}`);
  };

  it('marks the name where it is declared and where it is used', async () => {
    const at = await place('投資/rules.fefta', 'exclusion <|>StateOwned');
    equal((await highlights(at)).length, 2);
  });

  it('does not take the same word in a label for the name', async () => {
    const at = await place('投資/業種.fefta', '業種 <|>武器製造業');
    equal(await highlights(at), [`${at.position.line}: 武器製造業`]);
  });
});

describe('call hierarchy', () => {
  cleanUpAfterEach();

  const prepare = async ({ uri, position }: Place) => {
    const [item] = await ask<vscode.CallHierarchyItem>('vscode.prepareCallHierarchy', uri, position);
    ok(item, 'nothing to ask about');
    return item;
  };

  it('tells what a rule rests on', async () => {
    const item = await prepare(await place('投資/rules.fefta', 'exemption <|>Regular'));
    const calls = await ask<vscode.CallHierarchyOutgoingCall>('vscode.provideOutgoingCalls', item);
    includes(
      calls.map(({ to }) => to.name),
      'StateOwned',
      'NoBoardSeat',
    );
  });

  it('tells what rests on it', async () => {
    const item = await prepare(await place('投資/rules.fefta', 'exclusion <|>StateOwned'));
    const calls = await ask<vscode.CallHierarchyIncomingCall>('vscode.provideIncomingCalls', item);
    equal(
      calls.map(({ from }) => from.name),
      ['Regular'],
    );
  });
});

describe('linked editing', () => {
  cleanUpAfterEach();

  it('joins a variable and its uses', async () => {
    const { document, uri, position } = await scratch(
      'namespace e2e.linked\nimport e2e.law\nentity Holding "保有" en "holding" {\n  size "割合" en "ratio": ratio of shares\n}\nact Transfer "譲渡" en "transfer" {\n  holdings "保有の一覧" en "holdings": list of Holding\n}\ndefine big "大きい" en "big" on Transfer: boolean {\n  means any <|>h in holdings where h.size > 1%\n}\n',
    );
    const found = await vscode.commands.executeCommand<{ ranges: { startLineNumber: number; startColumn: number }[] }>(
      '_executeLinkedEditingProvider',
      uri,
      position,
    );
    equal(
      found?.ranges.map(
        ({ startLineNumber, startColumn }) => document.getText().split('\n')[startLineNumber - 1]?.[startColumn - 1],
      ),
      ['h', 'h'],
    );
  });
});
