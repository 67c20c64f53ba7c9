import { keyword } from './keyword.ts';

/** Words of control lists, regimes and procedures. */
export const CONTROL_KEYWORDS = [
  keyword('control list', '規制一覧', [
    '規制される貨物や技術の番号付き一覧を宣言する。',
    'Declares a numbered list of controlled goods or technology.',
  ]),
  keyword('item', '項番', [
    '規制一覧の一つの項。番号の綴り（２の項（八）、2(8)）は問わない。',
    'An item of a control list, by its number in any spelling.',
  ]),
  keyword('entry', '規制項目', ['国際枠組の一覧の一つの項目。', 'An entry of a list of a regime.']),
  keyword('member', '参加国', ['参加国を期間とともに挙げる。', 'Names a member, with the days of its membership.']),
  keyword('implements', '履行', [
    'この項が国内で実施する国際枠組の項目を挙げる。',
    'The entries of regimes that the item puts into national law.',
  ]),
  keyword('deleted', '削除', ['削除された番号。何も規制しない。', 'A number that was deleted; it controls nothing.']),
  keyword('technology of', '技術対象', [
    'この技術が結び付く貨物の項。その貨物のどれかが該当しなければ、この技術も該当しない。',
    'The goods to which the technology is tied: it is controlled only with some of them.',
  ]),
  keyword('any of', 'いずれか', ['中の項のいずれかに該当すること。', 'One of the items within must apply.']),
  keyword('all of', 'いずれも', ['中の項のいずれにも該当すること。', 'All of the items within must apply.']),
  keyword('origin', '由来', [
    '誰が規制を定めたか。国際枠組、少数の国の群、又は自国。',
    'Who decided on the control: a regime, a group of countries, or the country by itself.',
  ]),
  keyword('national', '自国独自', ['自国が独自に定めた規制。', 'A control of this country alone.']),
  keyword('procedure', '手続', [
    '段階を順に踏む手続。読むための記述で、答えに影響しない。',
    'Something that comes about in stages. It is there to be read and changes no answer.',
  ]),
  keyword('taking', '所要', ['手続に要する期間。', 'How long the procedure takes.']),
  keyword('stage', '段階', ['手続の一つの段階。', 'A stage of the procedure.']),
  keyword('following year', '翌年', ['この段階は翌年の月にある。', 'The months are those of the following year.']),
  keyword('month', '月', ['この段階がある月。', 'The months in which the stage falls.']),
  keyword('outcome', '結果', [
    '段階の結果。次の段階が書かれていなければ、手続はそこで終わる。',
    'What may come of a stage; where no stage follows, the procedure ends there.',
  ]),
];
