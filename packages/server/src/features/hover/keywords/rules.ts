import { keyword } from './keyword.ts';

/** Words of duties, exemptions, exclusions, conditions and definitions. */
export const RULE_KEYWORDS = [
  keyword('duty', '義務', ['行為に課される義務を宣言する。', 'Declares a duty on an act.']),
  keyword('report', '報告', ['報告によって果たす義務を宣言する。', 'Declares a duty that is fulfilled by reporting.']),
  keyword('on', '適用対象', ['どの行為又は主体についての規則かを示す。', 'Says on which act or entity this is.'], {
    Period: ['営業日を数える暦。', 'The calendar by which business days are counted.'],
  }),
  keyword('exemption', '免除', ['義務の免除を宣言する。', 'Declares an exemption from duties.']),
  keyword('exclusion', '除外', [
    '「除き」で名指しされた規則を成り立たなくする事情を宣言する。',
    'Declares a circumstance that defeats the rules that name it after “unless”.',
  ]),
  keyword('condition', '条件', [
    '免除などに付く条件を宣言する。複数の免除が同じ条件を使える。',
    'Declares a condition, which several exemptions may share.',
  ]),
  keyword('define', '定義', ['名前の付いた値を定義する。', 'Defines a value with a name.']),
  keyword('by', '改正', ['この版を作った改正。', 'The amendment that made this.']),
  keyword('applicable', '適用', [
    '経過措置。施行されていても、この日より前の行為には前の版が適用される。',
    'A transitional provision: acts before this day still follow the version before.',
  ]),
  keyword('when', '要件', ['規則が成り立つ要件。', 'The condition under which the rule applies.']),
  keyword('means', 'とは', ['定義される値。', 'The value that the name stands for.']),
  keyword('unless', '除き', [
    '挙げた除外のどれかが成り立てば、この規則は成り立たない。',
    'The rule does not apply if one of these exclusions does.',
  ]),
  keyword(
    'on condition',
    '条件として',
    ['挙げた条件がすべて成り立つときに限る。', 'Only if all of these conditions hold.'],
    { ExpectationDetail: ['免除に付く条件を期待する。', 'Expects the conditions of the exemption.'] },
  ),
  keyword('leaves', '残す', ['免除されても残る報告を挙げる。', 'The reports that remain when the exemption is used.']),
  keyword('over', '優先', [
    '二つの免除が使えるとき、これが挙げたものより先に立つ。',
    'Where two exemptions could be used, this one answers before those named.',
  ]),
  keyword('on breach', '違反時', ['守られないときにとり得る措置を挙げる。', 'The measures that can follow a breach.']),
  keyword(
    'borne by',
    '負担者',
    [
      '義務を負う者。最初に条件の当てはまるものが負う。',
      'Who bears the duty; the first alternative whose condition holds counts.',
    ],
    { ExpectationDetail: ['義務を負う者を期待する。', 'Expects who bears the duty.'] },
  ),
  keyword('each', '各', ['一覧のそれぞれが義務を負う。', 'Each element of the list bears the duty.']),
  keyword('if', '場合', ['条件によって値を選ぶ。', 'Chooses a value by a condition.'], {
    BorneBy: ['この者が負うのはこの条件のときに限る。', 'This party bears the duty only if this holds.'],
    PeriodExtension: ['延長される条件。', 'The condition of the extension.'],
  }),
  keyword('counting the first day', '初日算入', [
    '起算の事由の当日を一日目として数える。これがなければ翌日から数える。',
    'The day of the event counts as the first; without this, counting starts on the day after.',
  ]),
  keyword('extended to', '延長', [
    '条件が成り立てば期間はこの長さになる。成り立つ最後のものが長さを決める。',
    'The period has this length if the condition holds; the last that holds sets it.',
  ]),
];
