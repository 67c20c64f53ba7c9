import { expect, test } from 'vitest';
import { Desk } from './completion-list.ts';
import { HEAD, 頭 } from './completion-rules.ts';

const desk = new Desk();

const at = async (text: string) => desk.labels(HEAD + text);
const ここ = async (text: string) => desk.labels(頭 + text);
const duty = (clause: string) => `duty D on ListedShares {\n  ${clause}\n}\n`;
const 義務 = (clause: string) => `義務 D 適用対象 ListedShares {\n  ${clause}\n}\n`;

test('import: the namespaces that the file does not see', async () => {
  expect(await desk.labels('namespace 法.more\nimport 法.law\nimport <|>\n')).toEqual([
    '法.codes',
    '法.rules',
    '法.vocabulary',
  ]);
  const part = 'namespace 法.more\nimport 法.<|>\n';
  expect(await desk.chosen(part, '法.codes')).toBe('namespace 法.more\nimport 法.codes\n');
});

test('types', async () => {
  expect(await at('entity E {\n  x: <|>\n}')).toEqual(expect.arrayContaining(['Kind', 'Investor', 'boolean', 'ratio']));
  expect(await ここ('主体 E {\n  x: <|>\n}')).toEqual(expect.arrayContaining(['Designated', '真偽', '割合']));
  expect(await at('entity E {\n  x: ratio of <|>\n}')).toEqual(['shares', 'votes']);
  expect((await at('entity E {\n  x: money of <|>\n}'))[0]).toBe('JPY');
  expect((await at('entity E {\n  x: quantity of <|>\n}')).slice(0, 2)).toEqual(['Hz', 'kHz']);
  expect(await at('entity E {\n  x: quantity of W/<|>\n}')).toEqual(expect.arrayContaining(['W/cm²', 'W/(m·K)']));
  expect(await ここ('主体 E {\n  x: 数量 の マイクロメ<|>\n}')).toContain('µm');
});

test('citations: instruments by name, alias and label', async () => {
  expect((await at(duty('basis <|>'))).slice(0, 2)).toEqual(['Law', 'Ordinance']);
  expect((await ここ(義務('根拠 試験令<|>')))[0]).toBe('Ordinance');
  expect((await at(duty('basis test<|>')))[0]).toBe('Law');
});

test('citations: the articles of the instrument that are cited, in their order', async () => {
  const expected = ['26(2)(iii)', '27', '27(1)', '27(10)', '27-2(1)', '附則第三条'];
  const found = await at(`provision Law 27 "x" outside "x"\n${duty('basis Law <|>')}`);
  expect(found.slice(0, 6)).toEqual(expected);
  expect((await ここ(義務('根拠 Law 27<|>'))).slice(0, 3)).toEqual(['27(1)', '27(10)', '27-2(1)']);
  expect(await desk.chosen(HEAD + duty('basis Law 27-2(<|>'), '27-2(1)')).toContain('basis Law 27-2(1)\n');
  expect(await desk.chosen(HEAD + duty('basis Law 附<|>'), '附則第三条')).toContain('basis Law "附則第三条"');
});

test('a place that is cited in words and in digits is one', async () => {
  const found = await at(
    `provision Law "第三十条第二項" "x" outside "x"\n${duty('basis 試験法第二十七条の二第一項, Law <|>')}`,
  );
  expect(found).toContain('30(2)');
  expect(found.filter((each) => /27-2|二十七条の二/.test(each))).toEqual(['27-2(1)']);
});

test('citations in one word, as Japanese texts write them', async () => {
  expect((await desk.labels(頭 + 義務('根拠 試験法第二十七条の<|>')))[0]).toBe('試験法第二十七条の二第一項');
});

test('versions: the days of amendments in force, and amendments whose day is not known', async () => {
  const found = await at(duty('in force from <|>'));
  expect(found).toEqual(expect.arrayContaining(['2020-05-08', 'Act1', 'Act2']));
  expect(found[0]).toBe('2020-05-08');
  expect(await desk.chosen(HEAD + duty('in force from 2020-0<|>'), '2020-05-08')).toContain(
    'in force from 2020-05-08\n',
  );
  expect(await ここ(義務('施行 自 令和2年<|>'))).toEqual(['令和2年5月8日']);
  expect(await ここ(義務('施行 自 令和元年10月1日 失効 <|>'))).toContain('令和2年5月8日');
});

test('units after a number, in both spellings', async () => {
  expect((await at(duty('when wait >= 10 <|>'))).slice(0, 4)).toEqual(['days', 'business days', 'months', 'years']);
  expect((await ここ(義務('要件 wait 以上 10<|>'))).slice(0, 4)).toEqual(['日', '営業日', 'か月', '年']);
  expect((await at(duty('when target.capital >= 10 <|>'))).slice(0, 5)).toEqual([
    'thousand',
    'million',
    'billion',
    'trillion',
    'JPY',
  ]);
  expect((await ここ(義務('要件 target.capital 以上 1<|>'))).slice(0, 2)).toEqual(['円', '万円']);
  expect((await at(duty('when after >= 10 <|>')))[0]).toBe('%');
  expect((await at(duty('when target.capital >= 10 million <|>')))[0]).toBe('JPY');
  expect(await at('duty D on Loan { when amount > 5 <|> }')).toContain('USD');
});

test('codes of the list, with titles in both languages, found by code and title', async () => {
  const sector = (code: string) => `sectors S of JSIC {\n  sector s "x" {\n    basis Law 27(1)\n    ${code}\n  }\n}\n`;
  const items = await desk.items(HEAD + sector('武器<|>'));
  expect(items.map(({ label }) => label)).toEqual(['276', '2761']);
  expect(items[0]?.labelDetails?.description).toBe('Manufacture of ordnance / 武器製造業');
  expect(await desk.labels(HEAD + sector('27<|>'))).toEqual(['27', '276', '2761']);
  expect((await at(sector('ordnance<|>')))[0]).toBe('2761');
  expect((await ここ(`業種表 S の JSIC {\n  業種 s "x" {\n    276 乃至 9<|>\n`)).length).toBeGreaterThan(100);
  const all = await desk.all(HEAD + sector('<|>'));
  expect(all).toMatchObject({ isIncomplete: true });
  expect(all.items).toHaveLength(200);
  expect(all.items[0]?.label).toBe('E');
});

test('codes in expressions begin with #', async () => {
  expect((await at(duty('when investor.country is <|>'))).slice(0, 2)).toEqual(['#JP', '#KR']);
  expect(await at(duty('when investor.country is #<|>'))).toEqual(['#JP', '#KR']);
  expect(await at(duty('when investor.country in [#JP, #日<|>'))).toEqual(['#JP']);
  expect(await ここ(義務('要件 investor.country が ＃大韓<|>'))).toEqual(['#KR']);
  expect((await at(duty('when investor.country is korea<|>')))[0]).toBe('#KR');
});

test('cells of a table: members of what the column asks', async () => {
  const table =
    'table t on ListedShares: boolean {\n  | investor.kind | investor.foreign => "x" |\n  | <|> | - => true |\n}\n';
  expect((await at(table)).slice(0, 2)).toEqual(['bank', 'insurer']);
  expect((await at(table.replace('<|> | -', 'bank | <|>'))).slice(0, 2)).toEqual(['true', 'false']);
  expect((await at(table.replace('<|> | - => true', 'bank | - => <|>'))).slice(0, 2)).toEqual(['true', 'false']);
});

test('sectors: grounds only, not other terms', async () => {
  expect(await at('sectors S of JSIC { sector s "x" ground <|> { } }')).toEqual(['Security']);
  expect(await at(duty('on breach <|>'))).toEqual(['Order']);
  expect(await ここ('行為 A { 判断 x: 真偽 判断者 <|>')).toEqual(['Minister']);
});

test('data files of the workspace within the quotes', async () => {
  expect(await at('codes C { data "<|>" }')).toEqual(['jsic.codes.json']);
  expect(await desk.chosen(`${頭}符号表 C { データ <|> }`, 'jsic.codes.json')).toContain('データ "jsic.codes.json"');
});
