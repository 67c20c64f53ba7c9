import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathOf, printProvisionPath, provisionsOf, type Statute } from '../../packages/law/src/index.ts';
import { imported, statuteIn, TEXTS } from './texts.ts';

const GOLDEN = join(import.meta.dirname, 'golden');

function expectGolden(name: string, actual: string): void {
  const file = join(GOLDEN, name);
  if (process.env.UPDATE === '1') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, actual);
  }
  expect(existsSync(file), `${name} is missing: UPDATE=1 writes it`).toBe(true);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}

/** What each provision that a path names says, without spaces. */
function sayings(statute: Statute): Map<string, string> {
  const entries = [...provisionsOf(statute)].flatMap((provision): [string, string][] => {
    const path = pathOf(provision);
    const text = provision.deleted ? '削除' : provision.text.join('').replace(/[\s　]/g, '');
    return path && path.table === undefined ? [[printProvisionPath(path, 'ja-kanji'), text]] : [];
  });
  return new Map(entries);
}

describe('forms', () => {
  it.each([
    ['324CO0000000378-excerpt.html', { seen: '2013-11-26' }],
    ['420M60000400057.html', { seen: '2013-11-26' }],
    ['fefta-2024-excerpt.html', { seen: '2024-04-01', id: '324AC0000000228' }],
    ['fefta-2024-excerpt.txt', { seen: '2024-04-01', id: '324AC0000000228' }],
    ['404M50000400038.md', { seen: '2026-02-02' }],
    ['329AC0000000166.md', { seen: '2026-02-02' }],
  ])('%s', (name, known) => {
    const result = imported(name, known);
    expect(result.ok ? '' : result.problem.en).toBe('');
    if (result.ok) expectGolden(`${name}.json`, result.value);
  });

  it('law XML: every provision, its number, caption, columns and what the name of the file says', () => {
    const statute = statuteIn('405AC0000000088_20240401_504AC0100000052.xml');
    const { id, number, title, kind, revision } = statute;
    expect({ id, number, title, kind, revision }).toEqual({
      id: '405AC0000000088',
      number: '平成五年法律第八十八号',
      title: '行政手続法',
      kind: 'act',
      revision: { seen: '2024-04-01', inForce: '2024-04-01', amendedBy: '令和四年法律第五十二号' },
    });
    const xml = readFileSync(join(TEXTS, '405AC0000000088_20240401_504AC0100000052.xml'), 'utf8');
    const all = [...provisionsOf(statute)];
    for (const [kind, tag] of [
      ['article', 'Article'],
      ['paragraph', 'Paragraph'],
      ['item', 'Item'],
      ['supplementary', 'SupplProvision'],
    ] as const) {
      expect(all.filter((each) => each.kind === kind)).toHaveLength(
        xml.split(`<${tag} `).length + xml.split(`<${tag}>`).length - 2,
      );
    }
    const sentences = [...xml.matchAll(/<Sentence[^>]*>([^<]+)<\/Sentence>/g)].map((match) => match[1] ?? '');
    const text = all
      .flatMap((each) => each.text)
      .join('')
      .replace(/[\s　]/g, '');
    for (const sentence of sentences) expect(text).toContain(sentence.replace(/[\s　]/g, ''));
    expect(sayings(statute).get('第二条第一項第一号')).toMatch(/^法令法律、/);
    expect(sayings(statute).get('第三十六条の三第一項')).toMatch(/^何人も、/);
  });

  it('two forms of one text say the same, provision by provision', () => {
    const known = { seen: '2013-11-26' };
    const html = sayings(statuteIn('kanzei-gaitame-shingikai-rei.html', known));
    expect(sayings(statuteIn('kanzei-gaitame-shingikai-rei.txt', known))).toEqual(html);
    expect(html.size).toBeGreaterThan(60);
    const act = { seen: '2024-04-01', id: '324AC0000000228' };
    const page = sayings(statuteIn('fefta-2024-excerpt.html', act));
    const text = sayings(statuteIn('fefta-2024-excerpt.txt', act));
    for (const [path, saying] of text) expect(page.get(path), path).toBe(saying);
    expect(text.size).toBeGreaterThan(30);
  });

  it('tables: rows by their number, what stands in a row by its own, columns side by side', () => {
    const statute = statuteIn('324CO0000000378-excerpt.html', { seen: '2013-11-26' });
    const rows = [...provisionsOf(statute)].filter((each) => each.kind === 'row' && each.number !== '');
    expect(rows.map((row) => row.number)).toEqual(['1', '2']);
    expect(rows[1]?.text).toEqual(['二', '次に掲げる貨物であつて、経済産業省令で定める仕様のもの', '全地域']);
    expect(rows[1]?.children.find((each) => each.number === '(8)')?.text.join('')).toContain('周波数変換器');
  });
});

describe('law XML in the small', () => {
  const law = (body: string) =>
    `<?xml version="1.0"?><Law Era="Reiwa" Year="1" Num="1" LawType="Act" Lang="ja"><LawNum>令和元年法律第一号</LawNum><LawBody><LawTitle>見本法</LawTitle>${body}</LawBody></Law>`;
  const paragraph = (text: string) =>
    `<Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>${text}</Sentence></ParagraphSentence></Paragraph>`;
  const article = (attributes: string, inner: string) => `<Article ${attributes}><ArticleTitle/>${inner}</Article>`;

  async function read(body: string) {
    const { importStatute } = await import('../../packages/law/src/import/index.ts');
    const bytes = new TextEncoder().encode(law(body));
    return importStatute({ name: 'a.xml', bytes, sha256: '' }, { seen: '2020-01-01' });
  }

  async function first(body: string) {
    const result = await read(body);
    if (!result.ok) throw new Error(result.problem.en);
    return result.value.provisions;
  }

  it('a power keeps apart from its number, readings are left out, lines stay', async () => {
    const [only] = await first(
      `<MainProvision>${article('Num="1"', paragraph('10<Sup>5</Sup>ワット、H<Sub>2</Sub>O、<Ruby>瑕疵<Rt>かし</Rt></Ruby>、<Line>傍線</Line>'))}</MainProvision>`,
    );
    expect(only?.children[0]?.text).toEqual(['10⁵ワット、H₂O、瑕疵、傍線']);
  });

  it('branches, ranges and deletions', async () => {
    const all = await first(
      `<MainProvision>${article('Num="2_2"', paragraph('本文。'))}${article('Num="3:5"', paragraph('削除'))}</MainProvision>`,
    );
    expect(all[0]).toMatchObject({ kind: 'article', number: '2-2' });
    expect(all[1]).toMatchObject({ kind: 'article', number: '3', through: '5', deleted: true, children: [] });
  });

  it('what is quoted is text and no provision', async () => {
    const [only] = await first(
      `<MainProvision>${article('Num="1"', `<Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>次のように改める。</Sentence></ParagraphSentence><AmendProvision><NewProvision>${article('Num="9"', paragraph('新しい条。'))}</NewProvision></AmendProvision></Paragraph>`)}</MainProvision>`,
    );
    expect(only?.children[0]?.children).toEqual([{ kind: 'note', number: '', text: ['新しい条。'], children: [] }]);
  });

  it('tables with spans, lists, remarks, forms, and an extract of a 附則', async () => {
    const all = await first(
      `<MainProvision>${article('Num="1"', paragraph('本文。'))}</MainProvision>` +
        '<SupplProvision AmendLawNum="令和二年法律第二号" Extract="true"><SupplProvisionLabel>附　則</SupplProvisionLabel>' +
        `${paragraph('施行する。')}</SupplProvision>` +
        '<AppdxTable><AppdxTableTitle>別表第一</AppdxTableTitle><RelatedArticleNum>（第一条関係）</RelatedArticleNum><TableStruct><Table>' +
        '<TableRow><TableColumn rowspan="2"><Sentence>一</Sentence></TableColumn><TableColumn><Sentence>（一）　甲</Sentence></TableColumn></TableRow>' +
        '<TableRow><TableColumn><Sentence>（二）　乙</Sentence></TableColumn></TableRow></Table></TableStruct>' +
        '<Remarks><RemarksLabel>備考</RemarksLabel><Sentence>注。</Sentence></Remarks></AppdxTable>' +
        '<AppdxStyle><AppdxStyleTitle>様式第一</AppdxStyleTitle><StyleStruct><Style><Fig src="a.jpg"/></Style></StyleStruct></AppdxStyle>',
    );
    expect(all.map((each) => each.kind)).toEqual(['article', 'supplementary', 'table', 'annex']);
    expect(all[1]).toMatchObject({ number: '令和二年法律第二号', partial: true });
    expect(all[2]?.children[0]).toMatchObject({
      kind: 'row',
      number: '1',
      children: [{ number: '(1)' }, { number: '(2)' }],
    });
    expect(all[3]).toMatchObject({ heading: '様式第一', children: [{ text: ['［図］'] }] });
  });
});
