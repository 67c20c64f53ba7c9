import { keyword } from './keyword.ts';

/** Words of instruments and amendments. */
export const INSTRUMENT_KEYWORDS = [
  keyword('instrument', '法令', [
    '引用できる法令、告示、条約などを宣言する。',
    'Declares an instrument that can be cited: an act, an order, a notice, a treaty.',
  ]),
  keyword('kind', '種別', ['法令の種類を書く。', 'Says what kind of instrument it is.']),
  keyword('number', '番号', ['法令番号を書く。', 'The number of the law.']),
  keyword('also', '略称', ['引用に使えるほかの名前を挙げる。', 'Other names by which it can be cited.']),
  keyword('delegated by', '委任元', [
    'この法令に定めを委任した条項を挙げる。',
    'The provisions that delegate to this instrument.',
  ]),
  keyword('page', '所在', ['公式の頁のアドレス。', 'The address of its official page.']),
  keyword('held', '所蔵', ['手元にある本文の名。', 'The names of the texts that are at hand.']),
  keyword('act', '法律', ['国会が定めた法律。', 'A law passed by the Diet.']),
  keyword('order', '政令', ['内閣が定めた政令。', 'A Cabinet Order.']),
  keyword('ordinance', '省令', ['大臣が定めた省令や命令。', 'An ordinance of one or more ministries.']),
  keyword('notice', '告示', ['大臣等の告示。', 'A public notice.']),
  keyword('regime', '国際枠組', [
    '国際的な輸出管理などの枠組み。',
    'An international regime, such as one of export control.',
  ]),
  keyword('policy', '政策文書', ['法令ではない政策の文書。', 'A policy document that is no law.']),
  keyword('treaty', '条約', ['条約その他の国際約束。', 'A treaty or other international agreement.']),
  keyword('amendment', '改正', [
    '改正法令を、その公布や施行の日とともに宣言する。',
    'Declares an amending law with the dates of its life.',
  ]),
  keyword('amends', '対象', ['改正される法令を挙げる。', 'Names the instruments that are amended.']),
  keyword('bill', '法案', ['法案が提出された日。', 'The day on which the bill was submitted.']),
  keyword('promulgated', '公布', ['公布の日。', 'The day of promulgation.']),
  keyword(
    'in force',
    '施行',
    ['規則の一つの版が効力をもつ期間を始める。', 'Begins a version of the rule: what holds in this interval of time.'],
    { Amendment: ['改正が施行される日。', 'The day on which the amendment comes into force.'] },
  ),
  keyword('undated', '期日未定', [
    '施行日がまだ分からない。その改正を仮定する場合にだけ効力をもつ。',
    'The day is not known yet: it is in force only in cases that assume the amendment.',
  ]),
  keyword('provision', '規定', [
    '規則として書かれていない条項が、この規則集でどう扱われるかを書く。',
    'Says what a provision is to this rule book when no rule encodes it.',
  ]),
];
