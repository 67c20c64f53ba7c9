import { describe, it } from 'mocha';
import { hover } from '../host/ask.ts';
import { contains } from '../host/assert.ts';
import { cleanUpAfterEach, place } from '../host/editor.ts';

describe('hover', () => {
  cleanUpAfterEach();

  it('tells a rule: labels, provision, versions, who uses it', async () => {
    const text = await hover(await place('事例/scenarios.fefta', 'expect <|>PriorNotification not'));
    contains(text, '事前届出', 'prior notification', 'Sample Act 5(1)', '2020-05-08', 'Reform2020', 'Regular');
  });

  it('tells a fact: labels and type', async () => {
    const text = await hover(await place('投資/rules.fefta', 'and <|>after >= 1%'));
    contains(text, '取得後の割合', 'ratio after the acquisition', 'ratio of shares');
  });

  it('tells a code: titles in both languages', async () => {
    const text = await hover(await place('投資/業種.fefta', '    <|>276'));
    contains(text, '武器製造業', 'Manufacture of arms', 'Industry');
  });

  it('tells a citation in either style: the instrument', async () => {
    const text = await hover(await place('投資/報告.fefta', '根拠 <|>見本法第六条第一項'));
    contains(text, '見本法', 'Sample Act', '見本第一号', '取得の日から四十五日以内に');
  });
});
