import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta, ROOT } from './fefta.ts';
import { folder, namesIn } from './folder.ts';

beforeAll(buildFefta);

const FIXTURES = join(ROOT, 'test/law/fixtures');
const XML_NAME = '405AC0000000088_20240401_504AC0100000052.xml';
const XML = readFileSync(join(FIXTURES, XML_NAME), 'utf8');
const PAGE = readFileSync(join(FIXTURES, '324CO0000000378-excerpt.html'));

describe('law import', () => {
  test('writes a data file for each text, the same bytes each time', async () => {
    const cwd = folder({ [XML_NAME]: XML, '324CO0000000378.html': PAGE });
    const first = await fefta(['law', 'import', XML_NAME, '-o', '法令 データ'], { cwd });
    expect(first).toMatchObject({
      code: 0,
      stdout: '法令 データ/405AC0000000088_2024-04-01.statute.json\n',
      stderr: '345 provisions (13 with lost numbers or extracts)\n',
    });
    const file = join(cwd, '法令 データ/405AC0000000088_2024-04-01.statute.json');
    const bytes = readFileSync(file);
    await fefta(['law', 'import', XML_NAME, '-o', '法令 データ'], { cwd });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const page = await fefta(['law', 'import', '324CO0000000378.html', '--seen', '2013-11-26', '--lang', 'ja'], {
      cwd,
    });
    expect(page).toMatchObject({ code: 0, stdout: '324CO0000000378_2013-11-26.statute.json\n' });
    expect(page.stderr).toMatch(/^規定 [0-9]+/);
  });

  test('what other texts cite proves the numbers of a list that could not be counted', async () => {
    const order = `# 見本令

令和元年政令第一号

<a id="第一条"></a>
**第一条**
対象は、次に掲げるものとする。
甲
乙であって、次に掲げるもの
赤
青
丙
`;
    const rule = (cited: string) => `# 見本規則

令和元年財務省令第二号

<a id="第一条"></a>
**第一条**
見本令（令和元年政令第一号）${cited}の貨物は、別に定める。
`;
    const cwd = folder({
      '501CO0000000001.md': order,
      '501M60000000002.md': rule('第一条第二号ロ及び第三号'),
      '501M60000000003.md': rule('第一条第二号ロ').replace('第二号', '第三号'),
    });
    const imported = (...more: string[]) => fefta(['law', 'import', ...more, '--seen', '2026-02-02'], { cwd });
    const numbers = async (...more: string[]) => {
      expect(await imported('501CO0000000001.md', ...more)).toMatchObject({ code: 0 });
      const lines = JSON.parse(readFileSync(join(cwd, '501CO0000000001_2026-02-02.statute.json'), 'utf8')).slice(1);
      return lines.map(({ item, subitem }: Record<string, string>) => item ?? subitem ?? '').slice(2);
    };
    expect(await numbers()).toEqual(['', '', '', '', '']);
    expect(await imported('501M60000000002.md', '501M60000000003.md')).toMatchObject({ code: 0 });
    expect(await numbers('--cited-in', '501M60000000003_2026-02-02.statute.json')).toEqual(['', '', '', '', '']);
    const proved = await numbers('--cited-in', '501M60000000002_2026-02-02.statute.json');
    expect(proved).toEqual(['1', '2', 'イ', 'ロ', '3']);
  });

  test('Shift_JIS is read by its bytes, whatever the file says, and CRLF is no matter', async () => {
    const utf8 = new TextDecoder('shift_jis').decode(PAGE);
    const cwd = folder({
      'sjis/324CO0000000378.html': PAGE,
      // Says Shift_JIS and is UTF-8.
      'utf8/324CO0000000378.html': utf8.replaceAll(/\r?\n/g, '\r\n'),
    });
    for (const name of ['sjis', 'utf8']) {
      expect(
        (await fefta(['law', 'import', `${name}/324CO0000000378.html`, '--seen', '2013-11-26', '-o', name], { cwd }))
          .code,
      ).toBe(0);
    }
    const provisions = (name: string) =>
      readFileSync(join(cwd, name, '324CO0000000378_2013-11-26.statute.json'), 'utf8')
        .split('\n')
        .slice(2);
    expect(provisions('utf8')).toEqual(provisions('sjis'));
  });

  test('lost numbers are counted with the help of another revision', async () => {
    const cwd = folder({ '329AC0000000166.md': readFileSync(join(FIXTURES, '329AC0000000166.md')) });
    const alone = await fefta(['law', 'import', '329AC0000000166.md', '--seen', '2026-02-02'], { cwd });
    expect(alone).toMatchObject({ code: 0, stderr: '30 provisions (1 with lost numbers or extracts)\n' });
    const text = readFileSync(join(cwd, '329AC0000000166_2026-02-02.statute.json'), 'utf8');
    const wrong = await fefta(
      ['law', 'import', '329AC0000000166.md', '--seen', '2026-02-02', '--numbers-from', '329AC0000000166.md'],
      { cwd },
    );
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.stderr).toContain('[law-bad-data] 329AC0000000166.md');
    expect(readFileSync(join(cwd, '329AC0000000166_2026-02-02.statute.json'), 'utf8')).toBe(text);
  });

  test('five megabytes in bounded memory', async () => {
    const article = XML.slice(XML.indexOf('<Article '), XML.indexOf('</Article>') + '</Article>'.length);
    const body = Array.from({ length: Math.ceil(5_200_000 / Buffer.byteLength(article)) }, (_, index) =>
      article.replace('<Article Num="1"', `<Article Num="${index + 1}"`),
    ).join('');
    const large = `<Law LawType="Act"><LawNum>令和元年法律第一号</LawNum><LawBody><LawTitle>大きい法</LawTitle><MainProvision>${body}</MainProvision></LawBody></Law>`;
    const cwd = folder({ 'large.xml': large });
    expect(statSync(join(cwd, 'large.xml')).size).toBeGreaterThan(5_000_000);
    const result = await fefta(['law', 'import', 'large.xml', '--seen', '2020-01-01'], {
      cwd,
      node: ['--max-old-space-size=64'],
    });
    expect(result).toMatchObject({ code: 0, stdout: '令和元年法律第一号_2020-01-01.statute.json\n' });
  });
});

describe('what cannot be imported', () => {
  const law = (body: string, head = '') =>
    `<?xml version="1.0" encoding="utf-8"?>${head}<Law><LawNum>令和元年法律第一号</LawNum><LawBody><LawTitle>法</LawTitle>${body}</LawBody></Law>`;
  const bomb = `<!DOCTYPE Law [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${`&a${n === 0 ? '' : n - 1};`.repeat(10)}">`).join('')}]>`;
  const deep = '<Subitem1>'.repeat(200);

  test.each<[string, string | Uint8Array, string, number]>([
    ['empty.xml', '', 'law-empty', 0],
    ['binary.xml', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'law-binary', 0],
    ['utf16.xml', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(XML, 'utf16le')]), 'law-encoding', 0],
    ['bytes.txt', new Uint8Array([0xff, 0xff, 0x81, 0x20, 0xa0, 0xfd]), 'law-encoding', 0],
    ['bomb.xml', law('&a8;', bomb), 'law-doctype', 1],
    ['outside.xml', law('&x;', '<!DOCTYPE Law [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 'law-doctype', 1],
    ['entity.xml', law('&unknown;'), 'law-malformed', 1],
    ['cut.xml', XML.slice(0, 50_000), 'law-malformed', 2],
    ['crossed.xml', law('<MainProvision>\n<Article Num="1"></MainProvision></Article>'), 'law-malformed', 2],
    ['foreign.xml', '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', 'law-foreign-xml', 2],
    ['element.xml', XML.replaceAll('Sentence Num="1"', 'Satz Num="1"'), 'law-unknown-element', 2],
    ['deep.xml', law(deep), 'law-too-deep', 1],
    ['hollow.xml', law('<MainProvision></MainProvision>'), 'law-without-provisions', 0],
    ['nameless.xml', '<Law><LawBody><MainProvision/></LawBody></Law>', 'law-without-number', 0],
    ['prose.txt', '吾輩は猫である。\n名前はまだ無い。\n', 'law-unknown-form', 0],
    ['page.html', '<!DOCTYPE html><html><body><p>何か</p></body></html>', 'law-unknown-form', 0],
    ['413M60000400249.md', readFileSync(join(FIXTURES, '413M60000400249.md')), 'law-without-provisions', 0],
  ])('%s: %#', async (name, content, code, line) => {
    const cwd = folder({ [name]: content, [XML_NAME]: XML });
    const result = await fefta(['law', 'import', XML_NAME, name, '--seen', '2020-01-01', '-o', 'out'], { cwd });
    expect(result.code, result.stderr).toBe(1);
    expect(result.stderr).toContain(`[${code}] ${line > 0 ? `${name}:${line}` : name}: `);
    expect(result.stderr).toContain('Nothing was written');
    expect(result.stderr).not.toMatch(/^\s+at .*[:(]/m);
    expect(namesIn(cwd)).toEqual([XML_NAME, name].sort());
  });

  test('each bad file has its own message, in Japanese too', async () => {
    const cwd = folder({ 'a.xml': '', 'b.xml': '<rss/>' });
    const { code, stderr } = await fefta(['law', 'import', 'a.xml', 'b.xml', 'c.xml', '--lang', 'ja'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('[law-empty] a.xml：ファイルが空です。');
    expect(stderr).toContain('[law-foreign-xml] b.xml:1：法令標準XMLではありません');
    expect(stderr).toContain('c.xml');
  });

  test('too large, no date, a date that is none, two texts of one name', async () => {
    const cwd = folder({
      [XML_NAME]: XML,
      'a.xml': law('<MainProvision><Article Num="1"/></MainProvision>'),
      'large.xml': ' ',
      'copy/a.xml': '',
    });
    writeFileSync(join(cwd, 'copy/a.xml'), readFileSync(join(cwd, 'a.xml')));
    truncateSync(join(cwd, 'large.xml'), 33 * 1024 * 1024);
    const run = async (...args: string[]) => (await fefta(['law', 'import', ...args], { cwd })).stderr;
    expect(await run('large.xml', '--seen', '2020-01-01')).toContain('[file-too-large]');
    expect(await run('a.xml')).toContain('[law-without-date]');
    expect(await run('a.xml', '--seen', '2020-13-01')).toContain('[bad-date]');
    expect(await run('a.xml', 'copy/a.xml', '--seen', '2020-01-01')).toContain('[law-same-target]');
    expect(await run('a.xml', '--seen', '2020-01-01', '-o', XML_NAME)).toContain('[cannot-write]');
  });
});
