import { KEYWORD_PAIRS } from '@fefta/language';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver-types';
import { KEYWORD_HELP } from '../../packages/server/src/features/hover/keyword-help.ts';
import { type Editor, openEditor } from './editor.ts';
import { expectGolden, realRules } from './golden.ts';
import { FILES } from './navigation-files.ts';
import { on, textIn } from './places.ts';

async function shown(editor: Editor, name: string, phrase: string): Promise<string> {
  const hover = await editor.request<Hover | null>('textDocument/hover', on(editor, name, phrase));
  const { value } = (hover?.contents ?? { value: '(nothing)' }) as MarkupContent;
  return value.replaceAll(editor.uri('x').slice(0, -1), '');
}

async function all(editor: Editor, places: readonly (readonly [name: string, phrase: string])[]): Promise<string> {
  const texts: string[] = [];
  for (const [name, phrase] of places)
    texts.push(`<!-- ${name}: ${phrase} -->\n\n${await shown(editor, name, phrase)}\n`);
  return texts.join('\n');
}

const PLACES = [
  ['rules.fefta', 'duty No<|>tice'],
  ['rules.fefta', '免除 Re<|>lief'],
  ['rules.fefta', 'exclusion Sm<|>all'],
  ['rules.fefta', 'define to<|>tal'],
  ['rules.fefta', '基<|>法第三条第一項'],
  ['rules.fefta', 'Rules 2(<|>1)'],
  ['rules.fefta', 'h.owner.ki<|>nd'],
  ['rules.fefta', 'where h<|>.owner'],
  ['rules.fefta', 'kind is ba<|>nk'],
  ['rules.fefta', 'never O<|>dd'],
  ['words.fefta', 'ratio sha<|>res'],
  ['words.fefta', 'unit キ<|>ロ'],
  ['words.fefta', 'ground sa<|>fety'],
  ['words.fefta', 'enum Ki<|>nd'],
  ['words.fefta', 'codes Tra<|>des'],
  ['words.fefta', 'except 1<|>1'],
  ['words.fefta', '1<|>0 to 20'],
  ['words.fefta', 'sectors Lis<|>ted'],
  ['words.fefta', 'sector ar<|>ms'],
  ['words.fefta', 'group So<|>me'],
  ['words.fefta', 'entity Ba<|>nk'],
  ['words.fefta', 'clo<|>ck "周'],
  ['words.fefta', 'act De<|>al'],
  ['法令.fefta', '法令 基<|>本法'],
  ['法令.fefta', 'amendment Ch<|>ange'],
  ['法令.fefta', 'amendment La<|>ter'],
  ['法令.fefta', '名前空間 例.<|>法令'],
  ['cases.fefta', 'scenario T<|>wo'],
  ['cases.fefta', 'period wa<|>it'],
] as const;

test.each(['ja', 'en'] as const)('everything that has a name, in %s', async (locale) => {
  const editor = await openEditor(FILES, { locale, settings: { asOf: '2020-05-20' } });
  onTestFinished(() => editor.stop());
  expectGolden(`hover/names.${locale}.md`, await all(editor, PLACES));
});

describe('values in other writings', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({
      'a.fefta': `namespace a
unit Hz "ヘルツ" of frequency
unit kHz "キロヘルツ" = 1000 Hz
act A "行為" { n: money of JPY m: money of USD r: ratio of s f: quantity of Hz d: date p: period }
ratio s "割合"
define x "定" on A: boolean {
  means n >= 1億5000万円 and m < 3 million USD and r >= 百分の一 and r < 三分の一 and r > ０．５％ and f < 0.6 kHz
    and d >= 令和２年５月８日 and d < 2019-04-30 and d != 2021-02-29 and p is 5 business days
}
`,
    });
    return () => editor.stop();
  });

  test.each([
    ['1億50<|>00万円', '**1億5000万円** = 150,000,000 JPY (Japanese Yen)'],
    ['3 mill<|>ion USD', '**3 million USD** = 3,000,000 USD (US Dollar)'],
    ['百分<|>の一', '**百分の一** = 1% = 1/100'],
    ['三分<|>の一', '**三分の一** = ≈ 33.3333% = 1/3'],
    ['０．<|>５％', '**０．５％** = 0.5% = 1/200 = 二百分の一'],
    ['<|>0.6 kHz', '**0.6 kHz** = 0.6 [kHz](a.fefta#L3) = 600 [Hz](a.fefta#L2)\n\nDimension: `frequency`'],
    ['令和２年<|>５月８日', '**2020-05-08 (令和2年5月8日)**\n\nFriday, fiscal year 2020'],
    ['2019<|>-04-30', '**2019-04-30 (平成31年4月30日)**\n\nTuesday, fiscal year 2019'],
    ['2021<|>-02-29', '2021-02-29 (no such day)'],
    ['5 busi<|>ness days', '**5 business days**'],
    ['money of U<|>SD', '**USD** – US Dollar'],
  ])('%s', async (phrase, expected) => {
    expect(await shown(editor, 'a.fefta', phrase)).toBe(expected);
  });

  test('belongs to the whole value', async () => {
    const hover = await editor.request<Hover>('textDocument/hover', on(editor, 'a.fefta', '3 mill<|>ion USD'));
    expect(hover.range && textIn(editor, 'a.fefta', hover.range)).toBe('3 million USD');
  });
});

describe('keywords', () => {
  test('each has a sentence in both languages, and there are no others', () => {
    const pairs = KEYWORD_PAIRS.map((pair) => pair.join('/'));
    expect(KEYWORD_HELP.map(({ english, japanese }) => `${english}/${japanese}`).sort()).toEqual([...pairs].sort());
    for (const { english, help, within } of KEYWORD_HELP)
      for (const { ja, en } of [help, ...Object.values(within)]) {
        expect(ja, english).toMatch(/^.+。$/);
        expect(en, english).toMatch(/^[A-Z].*\.$/);
      }
  });

  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor(FILES);
    return () => editor.stop();
  });

  test.each([
    ['rules.fefta', 'in fo<|>rce until', /`in force`.*`施行`\n\nBegins a version/],
    ['法令.fefta', '2019-11-29 in <|>force', /The day on which the amendment/],
    ['rules.fefta', '条件<|>として', /`条件として`.*`on condition`\n\nOnly if all/],
    ['rules.fefta', '免<|>除 Relief', /`免除`.*`exemption`/],
    ['rules.fefta', '<|>自 ex', /Names the duties from which/],
    ['words.fefta', '10 fr<|>om 2020', /From this day on/],
    ['words.fefta', 'from 2020-05-08 b<|>y Change', /The amendment that made/],
    ['words.fefta', 'arms" co<|>re', /one of the core sectors/],
    ['cases.fefta', 'borne b<|>y investor', /Expects who bears/],
    ['rules.fefta', 'borne b<|>y investor', /Who bears the duty/],
    ['words.fefta', '10 t<|>o 20', /The last code of the range.*Includes 3 codes/s],
    ['rules.fefta', 'on D<|>eal', /act/],
    ['法令.fefta', '種別 法<|>律', /`法律`.*`act`\n\nA law passed/],
  ])('%s: %s', async (name, phrase, expected) => {
    expect(await shown(editor, name, phrase)).toMatch(expected);
  });
});

describe('rules/', () => {
  test.each(['ja', 'en'] as const)('versions, marks, codes and judgements, in %s', async (locale) => {
    const editor = await openEditor(realRules(), { locale, settings: { asOf: '2025-06-01' }, open: [] });
    onTestFinished(() => editor.stop());
    await editor.settled();
    const text = await all(editor, [
      ['jp/investment/exemption.fefta', 'exemption Regu<|>larCore '],
      ['jp/investment/acts.fefta', 'judgement dis<|>rupts'],
      ['jp/investment/sectors.fefta', '27<|>6'],
      ['jp/investment/sectors.fefta', 'sector nuc<|>lear'],
      ['jp/law/amendments.fefta', 'amendment Notice<|>2021'],
      ['jp/law/instruments.fefta', 'instrument FE<|>FTA'],
      ['jp/codes/jsic.fefta', 'codes JS<|>IC'],
    ]);
    expectGolden(`hover/rules.${locale}.md`, text);
  });
});

describe('odd texts', () => {
  async function one(source: string, phrase: string, options = {}): Promise<string> {
    const editor = await openEditor({ 'a.fefta': source }, options);
    onTestFinished(() => editor.stop());
    await editor.settled();
    return shown(editor, 'a.fefta', phrase);
  }

  test('labels are no Markdown', async () => {
    const text = await one('namespace a\nenum K "*強* [x](y) <b> `c` |" { x }\n', 'enum <|>K');
    expect(text).toContain(String.raw`\*強\* \[x\](y) \<b\> \`c\` \|`);
  });

  test('a code that its list does not have', async () => {
    const source = 'namespace a\ncodes C "符号" { source "例" A "あ" }\ngroup G "群" of C { Z }\n';
    expect(await one(source, '{ <|>Z }')).toMatch(/`Z`.*\n\n⚠ the list has no such code/s);
  });

  test('an amendment without a date, where a version begins with it', async () => {
    const source =
      'namespace a\ninstrument L "法" { kind act }\namendment R "改正案" amends L { in force undated }\nact A "行為" { n: integer }\nduty D "義務" on A { basis L 1 in force until R { when (n > 3) } in force from R by R { when (n > 2) } }\n';
    const text = await one(source, 'duty <|>D', { locale: 'en' });
    expect(text).toContain('| ▶ | — | date unknown (R) | — | `when (n > 3)` |');
    expect(text).toContain('|  | date unknown (R) | — | [`R`](a.fefta#L3) | `when (n > 2)` |');
  });

  test('a broken file, with CRLF and surrogate pairs', async () => {
    const source =
      'namespace a\r\nenum 「𠮷 K」 "𠮷野" { x "一" }\r\nentity E "者" { kind: 「𠮷 K」 }\r\nduty 届出 on { when\r\n';
    expect(await one(source, 'kind: 「𠮷 <|>K」')).toMatch(/^\*\*enum\*\* `a.𠮷 K` {2}\n𠮷野/);
    expect(await one(source, 'wh<|>en')).toMatch(/`when`/);
    expect(await one(source, 'duty 届<|>出')).toMatch(/^\*\*duty\*\*/);
  });

  test('comments, texts and signs say nothing', async () => {
    const source = 'namespace a\n// enum\nenum K "種" { x "一" }\n';
    for (const phrase of ['// en<|>um', '"<|>種"', '<|>{']) expect(await one(source, phrase)).toBe('(nothing)');
  });

  test('a client that shows no Markdown gets words', async () => {
    const source = 'namespace a\nenum K_1 "種 [x]" { x "一" }\nentity E "者" { kind: K_1 }\n';
    const capabilities = { textDocument: { hover: { contentFormat: ['plaintext'] } } };
    const text = await one(source, 'enum <|>K', { capabilities });
    expect(text).toContain('enum a.K_1\n種 [x]');
    expect(text).toContain('Used by: 1 entity (E)');
    expect(text).not.toMatch(/\*\*|`|\\/);
  });
});
