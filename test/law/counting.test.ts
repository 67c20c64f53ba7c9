import { describe, expect, it } from 'vitest';
import { articleLines } from '../../packages/law/src/import/lines.ts';
import { countArticle } from '../../packages/law/src/import/unnumbered.ts';
import { childrenOf, type Provision, type ProvisionData, type Statute } from '../../packages/law/src/index.ts';
import { HELD, held, statuteOf } from './held.ts';

const articlesOf = (statute: Statute): Provision[] =>
  childrenOf(statute).filter((each) => each.kind === 'article' && !each.deleted);

/** Each provision by the numbers that lead to it, with its first words. */
function numbered(provisions: readonly ProvisionData[], above = ''): [string, string][] {
  return provisions.flatMap(({ kind, number, heading, text, children }): [string, string][] => {
    const at = `${above}/${kind} ${number}${heading ?? ''}`;
    const isCounted = ['paragraph', 'item', 'subitem'].includes(kind) && number !== '';
    return [...(isCounted ? [[at, text[0] ?? ''] as [string, string]] : []), ...numbered(children, at)];
  });
}

/** Takes the numbers from an article and counts them anew: how many come out, and which are wrong. */
function recount(article: Provision, twin: Provision | undefined) {
  const lines = articleLines(article);
  const known = twin && articleLines(twin);
  const counted = numbered(
    countArticle(
      lines.map(({ text }) => text),
      known,
    ).children,
  );
  const truth = new Map(numbered(article.children));
  const wrong = counted.filter(
    ([path, text]) => text !== '削除' && truth.get(path)?.split('　')[0] !== text.split('　')[0],
  );
  return { counted: counted.length, wrong: wrong.map(([path]) => `${article.number}${path}`) };
}

describe('numbers that a text has lost', () => {
  it('come out right for the Act of 2024 with the help of that of 2013', () => {
    const before = new Map(articlesOf(held('324AC0000000228_2013-11-26')).map((each) => [each.number, each]));
    const results = articlesOf(held('324AC0000000228_2024-04-01')).map((each) =>
      recount(each, before.get(each.number)),
    );
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(results.reduce((sum, { counted }) => sum + counted, 0)).toBeGreaterThan(300);
  });

  it('come out right without help in all laws of 2013, but for articles known by name', () => {
    const known = [
      // Sentences that go on with a paragraph and do not say so, and columns that the source has run together.
      ...['326CO0000000319 2', '326CO0000000319 18', '326CO0000000319 54', '355CO0000000260 3'],
      // Items 三の二 and the like among others: counted, they are the next whole number.
      ...['324CO0000000378 2', '326CO0000000319 70', '326CO0000000319 72', '326CO0000000319 77', '355M50007FC2001 3'],
      ...['403M50000400049 21', '403M50000400049 25'],
      // A list that has no numbers.
      '平成十二年政令第二百七十六号 6',
    ];
    const wrong = new Set<string>();
    let counted = 0;
    for (const [file, text] of HELD.filter(([name]) => name.includes('2013-11-26'))) {
      for (const article of articlesOf(statuteOf(text))) {
        const result = recount(article, undefined);
        counted += result.counted;
        if (result.wrong.length > 0) wrong.add(`${file.split('_')[0]} ${article.number}`);
      }
    }
    expect([...wrong].sort()).toEqual(known.sort());
    expect(counted).toBeGreaterThan(1500);
  });

  const paragraphs = (...texts: string[]) => countArticle(texts, undefined);

  it('a list is counted; a paragraph after it goes on', () => {
    const { children, partial } = paragraphs(
      '次に掲げる者は、届け出る。',
      '居住者',
      '非居住者',
      '前項の届出は、書面でする。',
    );
    expect(partial).toBeUndefined();
    expect(numbered(children).map(([path]) => path)).toEqual([
      '/paragraph 1',
      '/paragraph 1/item 1',
      '/paragraph 1/item 2',
      '/paragraph 2',
    ]);
    expect(children.every((each) => each.counted)).toBe(true);
  });

  it('a list within a list is not guessed: the paragraph keeps its texts without numbers', () => {
    const { children } = paragraphs(
      '次に掲げるものとする。',
      '甲',
      '次のいずれかに該当するもの',
      '乙',
      '丙',
      '丁',
      '前項に定める。',
    );
    expect(children.map(({ number, partial }) => [number, partial])).toEqual([
      ['1', true],
      ['2', undefined],
    ]);
    expect(children[0]?.children.map((each) => [each.kind, each.text[0]])).toContainEqual(['note', '丁']);
  });

  it('from a sentence that may begin a paragraph or not on, the article is partial', () => {
    const { children, partial } = paragraphs('大臣は、命ずることができる。', '当該命令は、書面でする。');
    expect(partial).toBe(true);
    expect(children.map((each) => each.kind)).toEqual(['paragraph', 'note']);
  });

  it('an item that is new between others could be 二の二 or 三: not guessed', () => {
    const before: ProvisionData = {
      kind: 'paragraph',
      number: '1',
      text: ['次に掲げるものとする。'],
      children: ['居住者の届出', '非居住者の届出'].map((text, index) => ({
        kind: 'item' as const,
        number: String(index + 1),
        text: [text],
        children: [],
      })),
    };
    const known = articleLines({ kind: 'article', number: '1', text: [], children: [before] });
    const { children } = countArticle(
      ['次に掲げるものとする。', '居住者の届出', '外国法人の報告', '非居住者の届出'],
      known,
    );
    expect(children[0]).toMatchObject({ number: '1', partial: true });
  });
});
