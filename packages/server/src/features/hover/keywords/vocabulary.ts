import { keyword } from './keyword.ts';

/** Words of types, entities, acts and facts. */
export const VOCABULARY_KEYWORDS = [
  keyword(
    'ratio',
    '割合',
    [
      '割合の種類を宣言する。種類の違う割合は比べられない。',
      'Declares a kind of ratio; ratios of different kinds never compare.',
    ],
    { TypeRef: ['割合の型。「の」の後の種類のものに限る。', 'The type of a ratio of the kind that follows.'] },
  ),
  keyword('unit', '単位', ['量の単位を宣言する。', 'Declares a unit of a quantity.']),
  keyword('of', 'の', ['何のものかを示す。', 'Says of what this is.'], {
    Act: [
      'この行為が含まれる、より広い行為。その項目を引き継ぐ。',
      'The wider act to which this one belongs; its facts are taken over.',
    ],
    Entity: [
      'この主体が含まれる、より広い主体。その項目を引き継ぐ。',
      'The wider entity to which this one belongs; its facts are taken over.',
    ],
    CodeEntry: ['この符号が属する上位の符号。', 'The code above this one.'],
    Sum: ['足し合わせる値。', 'The value that is added up.'],
    Unit: ['単位が測る量（次元）。', 'The dimension that the unit measures.'],
  }),
  keyword('ground', '事由', ['国の安全のような事由を宣言する。', 'Declares a ground, such as national security.'], {
    Sector: ['この業種が指定される事由。', 'The grounds on which this sector is designated.'],
  }),
  keyword('authority', '当局', ['判断や措置をする当局を宣言する。', 'Declares an authority that decides or acts.']),
  keyword('measure', '措置', [
    '勧告や命令のような措置を宣言する。',
    'Declares a measure, such as a recommendation or an order.',
  ]),
  keyword('enum', '類型', [
    '決まった値のうちの一つをとる型を宣言する。',
    'Declares a type with a fixed list of values.',
  ]),
  keyword('entity', '主体', [
    '者や物とその項目を宣言する。項目の型になる。',
    'Declares a party or thing with its facts; it serves as a type of facts.',
  ]),
  keyword('act', '行為', [
    '義務が問われる行為とその項目を宣言する。',
    'Declares an act, and the facts by which its duties are decided.',
  ]),
  keyword('by', '判断者', ['判断する当局。', 'The authority that decides.']),
  keyword('boolean', '真偽', ['真か偽の型。', 'The type of true and false.']),
  keyword('integer', '整数', ['整数の型。', 'The type of whole numbers.']),
  keyword('number', '数', [
    '小数を含む数の型。計算は正確に行われる。',
    'The type of numbers; they are calculated exactly.',
  ]),
  keyword('text', '文字列', ['文字列の型。', 'The type of texts.']),
  keyword('date', '日付', ['暦の日の型。', 'The type of days of the calendar.']),
  keyword(
    'period',
    '期間',
    ['義務に伴う期間と、その数え方を定める。', 'Defines a period of the duty and how it is counted.'],
    {
      TypeRef: ['日、営業日、月、年で数える期間の型。', 'The type of periods in days, business days, months or years.'],
      ExpectationDetail: ['期間が満了する日を期待する。', 'Expects the last day of a period.'],
    },
  ),
  keyword('money', '金額', [
    '金額の型。通貨が違えば比べられない。',
    'The type of amounts of money; different currencies never compare.',
  ]),
  keyword('quantity', '数量', [
    '単位のある量の型。同じ次元の単位は換算される。',
    'The type of quantities with a unit; units of one dimension are converted.',
  ]),
  keyword('set', '集合', ['重複のない値の集まりの型。', 'The type of collections without repetition.']),
  keyword('list', '一覧', ['値や主体を並べたものの型。', 'The type of lists, which may hold entities.']),
];
