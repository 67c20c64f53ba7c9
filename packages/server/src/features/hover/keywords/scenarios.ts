import { keyword } from './keyword.ts';

/** Words of scenarios and properties. */
export const SCENARIO_KEYWORDS = [
  keyword('scenario', '事例', [
    '前提と期待を並べた事例。規則を変えるたびに確かめられる。',
    'A case with what is expected of it; it is run whenever the rules change.',
  ]),
  keyword('like', '類似', [
    '別の事例の前提、日、行為を引き継ぐ。',
    'Takes over the facts, the date and the act of another scenario.',
  ]),
  keyword('as of', '時点', [
    '行為の日。この日の版で判断する。',
    'The day of the act, by whose versions it is decided.',
  ]),
  keyword('assuming', '仮定', [
    '施行日の分からない改正が施行されているものとする。',
    'Decides as if an amendment of unknown date were in force.',
  ]),
  keyword('given', '前提', [
    '事例の行為と、分かっている項目。',
    'The act of the scenario and the facts that are known.',
  ]),
  keyword('unknown', '不明', [
    '引き継いだ項目を、分からないものに戻す。',
    'Takes a fact that was taken over away again.',
  ]),
  keyword('expect', '期待', ['規則の答えとして期待するもの。', 'What the rules should answer.']),
  keyword('not required', '不要', ['義務がないと期待する。', 'Expects that the duty does not apply.']),
  keyword('required', '要', [
    '義務があり、免除されないと期待する。',
    'Expects that the duty applies and is not exempt.',
  ]),
  keyword('exempt', '免除', ['義務が免除されると期待する。', 'Expects that the duty applies but is exempt.']),
  keyword('undetermined', '未確定', [
    '足りない項目のため決まらないと期待する。',
    'Expects that missing facts leave the answer open.',
  ]),
  keyword('needs judgement', '要判断', [
    '当局の判断だけが足りないと期待する。',
    'Expects that only a judgement of an authority is missing.',
  ]),
  keyword('absent', '義務なし', [
    'その日にそのような義務が存在しないと期待する。',
    'Expects that there is no such duty on that day.',
  ]),
  keyword('by', 'による', ['免除の名を期待する。', 'Expects by which exemption.']),
  keyword('missing', '不足', [
    '答えを左右する、足りない項目を期待する。',
    'Expects the missing facts that could change the answer.',
  ]),
  keyword('leaving', '残る', ['免除の後に残る報告を期待する。', 'Expects the reports that remain.']),
  keyword('nothing', '無し', ['何も残らないと期待する。', 'Expects that no report remains.'], {
    Scenario: ['引き継いだ仮定をやめる。', 'Ends the assumptions that were taken over.'],
  }),
  keyword('ends', '満了', ['期間の最後の日。', 'The last day of the period.']),
  keyword('always', '常に', ['どんな場合にも成り立つべきことを書く。', 'States what must hold for every case.']),
  keyword('never', '決して', ['どんな場合にも成り立ってはならないことを書く。', 'States what must hold for no case.']),
];
