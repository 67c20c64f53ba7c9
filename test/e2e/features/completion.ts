import { describe, it } from 'mocha';
import type * as vscode from 'vscode';
import { completion, inserted, label, shown } from '../host/ask.ts';
import { contains, excludes, includes, ok } from '../host/assert.ts';
import { cleanUpAfterEach, type Place, scratch } from '../host/editor.ts';

const HEAD = 'namespace e2e.typing\nimport e2e.law\nimport e2e.investment\n';
const SCENARIO = `${HEAD}scenario Try "試し" en "a try" as of 2020-06-07 {\n  given Acquisition {\n    `;

const labels = async (at: Place) => (await completion(at)).map(label);

/** The items that would put a name into the text, under whatever they are listed. */
async function itemsFor(at: Place, name: string, resolved = 0): Promise<vscode.CompletionItem[]> {
  const items = await completion(at, resolved);
  const found = items.filter((item) => inserted(item).includes(name));
  ok(found.length > 0, `no item puts in ${name}: ${items.map(label).slice(0, 30).join(', ')}`);
  return found;
}

describe('completion', () => {
  cleanUpAfterEach();

  it('offers acts where an act must stand, with their labels', async () => {
    const at = await scratch(`${HEAD}duty Filing "届出" en "filing" on <|>`);
    const [item] = await itemsFor(at, 'Acquisition');
    contains(shown(item as vscode.CompletionItem), 'acquisition of shares');
    excludes(await labels(at), 'PriorNotification', 'Investor');
  });

  it('offers the facts of what stands before the point', async () => {
    const at = await scratch(`${HEAD}condition C "条件" en "condition" on Acquisition {\n  when target.<|>\n}\n`);
    const found = await labels(at);
    includes(found, 'listed', 'sectors');
    excludes(found, 'boardSeat', 'country');
  });

  it('offers the facts of the act of a scenario', async () => {
    const found = await labels(await scratch(`${SCENARIO}<|>\n  }\n}\n`));
    includes(found, 'investor', 'target', 'after', 'boardSeat', 'received');
  });

  it('finds 武器製造業 by its English label and by its reading', async () => {
    const at = await scratch(`${SCENARIO}target.sectors = [<|>]\n  }\n}\n`);
    const found = await itemsFor(at, '武器製造業');
    const searched = found.map((item) => `${item.filterText ?? ''} ${label(item)}`).join('\n');
    contains(searched.toLowerCase(), 'arms', 'ぶき');
  });

  it('offers codes with their titles in both languages', async () => {
    const at = await scratch(
      `${HEAD}import e2e.codes\nsectors Tried "試し" en "tried" of Industry {\n  basis SampleAct 1\n  sector one "一" en "one" ground Security {\n    27<|>\n  }\n}\n`,
    );
    const [item] = await itemsFor(at, '276', 50);
    contains(shown(item as vscode.CompletionItem), '武器製造業', 'Manufacture of arms');
  });

  it('offers the articles of the cited instrument', async () => {
    const at = await scratch(`${HEAD}condition C "条件" en "condition" on Acquisition {\n  basis SampleAct <|>\n}\n`);
    const offered = (await completion(at)).map(inserted);
    includes(offered, '5(1)', '5-2(1)', '9(1)');
    // Cited elsewhere in Japanese, it is the same provision.
    excludes(offered, '"第五条第一項"');
  });

  it('offers members of the enum that is expected', async () => {
    const at = await scratch(
      `${HEAD}condition C "条件" en "condition" on Acquisition {\n  when investor.kind is <|>\n}\n`,
    );
    const found = await labels(at);
    includes(found, 'general', 'bank', 'state');
    excludes(found, 'Acquisition');
  });

  it('offers units after a number', async () => {
    const at = await scratch(`${HEAD}define d "期間" en "period" on Acquisition: period {\n  means 30 <|>\n}\n`);
    includes((await completion(at)).map(inserted), 'days', 'months', 'years');
  });

  it('offers keywords in the spelling of the file', async () => {
    const english = await labels(
      await scratch(`${HEAD}condition C "条件" en "condition" on Acquisition {\n  <|>\n}\n`),
    );
    includes(english, 'when', 'basis');
    excludes(english, '要件', '根拠');
    const japanese = await labels(
      await scratch(
        '名前空間 e2e.typing\n取込 e2e.law\n取込 e2e.investment\n条件 C "条件" en "condition" 適用対象 Acquisition {\n  <|>\n}\n',
      ),
    );
    includes(japanese, '要件', '根拠');
    excludes(japanese, 'when', 'basis');
  });

  it('tells the details of an item only when it is looked at', async () => {
    const at = await scratch(`${HEAD}exemption E "免除" en "exemption" from <|>`);
    const [item] = await itemsFor(at, 'PriorNotification', 50);
    contains(shown(item as vscode.CompletionItem), '事前届出', 'prior notification', 'SampleAct');
  });
});
