import { drawing } from '../runtime-fast/random.ts';

/** Two lists, one of them of an entity, items with a set, with a fact that may be none, and a sum that takes each block once. */
export const DEALS = `namespace deals
import law

enum Relation "関係" en "relation" { parent "親" en "parent"; joint "共同" en "joint"; nobody "無関係" en "unrelated" }
entity Helper "協力者" en "helper" {
  block "持分" en "block": text
  share "割合" en "share": ratio of shares
  relation "関係" en "relation": Relation
  countries "国" en "countries": set of Country
  since "開始日" en "start": date?
}
entity Buyer "取得者" en "buyer" {
  helpers "協力者" en "helpers": list of Helper
}
act Deal "取引" en "deal" {
  buyer "取得者" en "buyer": Buyer
  share "割合" en "share": ratio of shares
  amounts "金額" en "amounts": list of integer
}
define counted "数える" en "is counted" on Helper: boolean {
  basis FEFTA 27(1)
  means relation != nobody and (since is none or since >= 2020-01-01)
}
duty Tell "届出" en "notification" on Deal {
  basis FEFTA 27(1)
  in force until 2020-05-08 {
    when share + (sum h in buyer.helpers of h.share where h.counted) >= 10%
  }
  in force from 2020-05-08 by Act60 {
    when share + (sum h in buyer.helpers of h.share once per h.block where h.counted) >= 10%
  }
}
duty Warn "警告" en "warning" on Deal {
  basis FEFTA 27(1)
  when (any h in buyer.helpers where h.countries overlaps [#FR]) and not (all h in buyer.helpers where h.share < share)
}
duty Count "件数" en "count" on Deal {
  basis FEFTA 27(1)
  when (count h in buyer.helpers where h.relation is joint) >= 2 or (sum a in amounts of a) > 100
}
`;

export const MAP = {
  key: '番号',
  facts: { share: { column: '割合', unit: '%' } },
  lists: {
    'buyer.helpers': {
      key: '取引番号',
      facts: {
        share: { column: '持分割合', unit: '%' },
        relation: { column: '関係', words: { 親: 'parent', 共同: 'joint', なし: 'nobody' } },
        countries: { column: '国', separator: '/', empty: ['無'], words: { 仏: 'FR' } },
        since: { column: '開始', none: ['-'] },
        block: '区分',
      },
    },
    amounts: { key: '番号', facts: { value: '金額' } },
  },
};

/** Rows with their items, as cells and as facts. */
export function population(rows: number, seed: number) {
  const draw = drawing(seed);
  const helpers: string[] = [];
  const amounts: string[] = [];
  const all = Array.from({ length: rows }, (_, id) => {
    const cell = <T>(
      name: string,
      into: Record<string, unknown>,
      values: readonly (readonly [string, T])[],
    ): string => {
      if (draw.chance(4)) return '';
      const [text, value] = draw.from(values);
      into[name] = value;
      return text;
    };
    const facts: Record<string, unknown> = {};
    const line = [
      String(id),
      cell('share', facts, [
        ['5', '5%'],
        ['0.5', '0.5%'],
        ['9.99999999', '9.99999999%'],
      ]),
    ].join(',');
    const items = draw.some(3, () => {
      const item: Record<string, unknown> = {};
      const cells = [
        cell('block', item, [
          ['a', 'a'],
          ['b', 'b'],
          ['c', 'c'],
          ['d', 'd'],
        ]),
        cell(
          'share',
          item,
          draw.chance(90)
            ? [['2', '2%']]
            : [
                ['5', '5%'],
                ['0.00000001', '0.00000001%'],
              ],
        ),
        cell('relation', item, [
          ['親', 'parent'],
          ['共同', 'joint'],
          ['なし', 'nobody'],
        ]),
        cell('countries', item, [
          ['仏/JP', ['FR', 'JP']],
          ['JP', ['JP']],
          ['無', []],
        ]),
        cell('since', item, [
          ['-', null],
          ['2020-01-01', '2020-01-01'],
          ['2019-12-31', '2019-12-31'],
        ]),
      ];
      helpers.push([String(id), ...cells].join(','));
      return item;
    });
    facts.buyer = { helpers: items };
    facts.amounts = draw.some(2, () => {
      const amount = draw.from(['1', '60', '-5']);
      amounts.push(`${amount},${id}`);
      return amount;
    });
    return { line, facts };
  });
  return {
    rows: all,
    files: {
      '取引.csv': ['番号,割合', ...all.map(({ line }) => line), ''].join('\r\n'),
      '協力者.csv': ['取引番号,区分,持分割合,関係,国,開始', ...helpers, ''].join('\n'),
      '金 額.csv': ['金額,番号', ...amounts, ''].join('\n'),
    },
  };
}
