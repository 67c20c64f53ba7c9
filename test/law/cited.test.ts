import { describe, expect, it } from 'vitest';
import { citedIn, provedPlaces } from '../../packages/law/src/import/cited.ts';
import { type Provision, pathOf, provisionsOf } from '../../packages/law/src/index.ts';
import { HELD, statuteOf } from './held.ts';

const path = (item: string, subitem: string[] = [], end?: string) => ({
  article: '3',
  paragraph: 1,
  item,
  ...(subitem.length > 0 ? { subitem } : {}),
  ...(end === undefined ? {} : { end }),
});

describe('numbers of a list that citations prove', () => {
  it('are those of all items up to the last one that is cited, and of the sub-items', () => {
    expect(provedPlaces([path('3')], 3)).toEqual([{ item: '1' }, { item: '2' }, { item: '3' }]);
    expect(provedPlaces([path('2', ['ロ']), path('3')], 5)).toEqual([
      { item: '1' },
      { item: '2' },
      { item: '2', subitem: 'イ' },
      { item: '2', subitem: 'ロ' },
      { item: '3' },
    ]);
    expect(provedPlaces([path('1', [], '2'), path('1-2')], 3)).toEqual([{ item: '1' }, { item: '1-2' }, { item: '2' }]);
  });

  it('are not known where more stands in the list than is proved, or less, or something deeper is cited', () => {
    expect(provedPlaces([path('3')], 4)).toBeUndefined();
    expect(provedPlaces([path('3')], 2)).toBeUndefined();
    expect(provedPlaces([], 0)).toBeUndefined();
    expect(provedPlaces([path('2', ['イ', '(1)'])], 4)).toBeUndefined();
  });

  it('are right wherever they are known, in all texts that have their numbers', () => {
    const flat = (each: Provision): Provision[] => each.children.flatMap((child) => [child, ...flat(child)]);
    let proved = 0;
    for (const day of ['2013-11-26', '2024-04-01']) {
      const texts = HELD.filter(([file]) => file.includes(day)).map(([, text]) => statuteOf(text));
      for (const law of texts) {
        const cited = citedIn(law, texts);
        for (const paragraph of provisionsOf(law)) {
          const at = paragraph.kind === 'paragraph' ? pathOf(paragraph) : undefined;
          if (!at?.article || at.part) continue;
          const list = flat(paragraph);
          const places = provedPlaces(cited.get(`${at.article} ${at.paragraph ?? 1}`) ?? [], list.length);
          if (!places) continue;
          proved += 1;
          const numbers = places.map(({ item, subitem }) => subitem ?? item);
          expect([law.title, at, numbers]).toEqual([law.title, at, list.map(({ number }) => number)]);
        }
      }
    }
    expect(proved).toBeGreaterThan(45);
  });
});
