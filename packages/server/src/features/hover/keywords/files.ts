import { keyword } from './keyword.ts';

/** Words of files, labels, marks and citations. */
export const FILE_KEYWORDS = [
  keyword('namespace', '名前空間', [
    'このファイルの宣言が属する名前空間を定める。同じ名前空間のファイルは互いの名前が見える。',
    'Says to which namespace the declarations of this file belong; files of one namespace see each other’s names.',
  ]),
  keyword('import', '取込', [
    '別の名前空間の名前をこのファイルで使えるようにする。',
    'Makes the names of another namespace known in this file.',
  ]),
  keyword('reading', 'よみ', [
    '見出しの読み。検索と補完で使われる。',
    'The reading of a label, by which it is found in searches and completion.',
  ]),
  keyword('from', '自', ['この日から。その日を含む。', 'From this day on; the day itself is in.'], {
    Exemption: ['この免除が外す義務を挙げる。', 'Names the duties from which this exempts.'],
    Period: ['期間を数え始める日を定める。', 'Says from which event the period is counted.'],
  }),
  keyword('until', '失効', ['この日の前まで。その日を含まない。', 'Until this day; the day itself is out.']),
  keyword('unverified', '未確認', [
    '確かめていないことに基づくという断り書き。理由を書き、まとめ（バンドル）にも入る。',
    'A mark that this rests on something not checked; its reason goes into the bundle.',
  ]),
  keyword('outside', '対象外', [
    'この規則集では扱わないという断り書き。',
    'A mark that this is outside the scope of the rule book.',
  ]),
  keyword(
    'judgement',
    '判断',
    ['当局の判断に委ねられるという断り書き。', 'A mark that this is left to the judgement of an authority.'],
    {
      Fact: [
        '当局が理由を付けて判断する項目。計算されることはなく、答えがこれに左右されれば「要判断」になる。',
        'A fact that a named authority decides with a reason; it is never computed, and an answer that turns on it needs judgement.',
      ],
    },
  ),
  keyword('to do', '未了', [
    'まだ書かれていないという断り書き。業種に付けると、符号ではなく会社の申告によることになる。',
    'A mark that this is not encoded yet; on a sector it means that companies state the sector instead of codes.',
  ]),
  keyword('basis', '根拠', ['この宣言が基づく条項を挙げる。', 'Names the provisions on which this rests.']),
  keyword('under', '準拠', ['この一つの定めだけの根拠を挙げる。', 'Names the provision for this one clause.']),
  keyword('note', '注', ['読む人への注。答えに影響しない。', 'A note for readers; it changes no answer.']),
];
