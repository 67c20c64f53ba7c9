import { keyword } from './keyword.ts';

/** Words of code lists, groups, sectors, calendars and tables. */
export const LIST_KEYWORDS = [
  keyword('codes', '符号表', [
    '産業分類や国のような符号の一覧を宣言する。',
    'Declares a list of codes, such as industries or countries.',
  ]),
  keyword('edition', '版', ['一覧の版。', 'The edition of the list.']),
  keyword('data', 'データ', ['符号を収めたデータファイルの名前。', 'The name of the data file that holds the codes.']),
  keyword('source', '出典', ['一覧の出所。', 'Where the list comes from.']),
  keyword('group', '群', [
    '符号表の符号を、期間を付けて集める。',
    'Declares a group of codes; each member has its dates.',
  ]),
  keyword('sectors', '業種表', ['業種の一覧を宣言する。', 'Declares a list of business sectors.']),
  keyword('sector', '業種', [
    '一つの業種を、含まれる符号で定める。符号はその下位のものを含む。',
    'Defines a sector by its codes; each takes the codes below it along.',
  ]),
  keyword('core', '特定', [
    '特に重要な業種（コア業種）であることを示す。',
    'Marks the sector as one of the core sectors.',
  ]),
  keyword('except', '除く', ['この符号とその下位のものを除く。', 'Takes this code and those below it out.'], {
    Except: ['この条件に当たるものを項から除く。', 'What the item leaves out.'],
  }),
  keyword('to', '乃至', ['範囲の最後の符号。これも含まれる。', 'The last code of the range; it is in.']),
  keyword('calendar', '暦', ['営業日の暦を宣言する。', 'Declares a calendar of business days.']),
  keyword('covers', '範囲', [
    '暦が完全である期間。その外の営業日は分からない。',
    'The days for which the calendar is complete; outside of them business days are not known.',
  ]),
  keyword('closed', '休業', ['休みの曜日と日を挙げる。', 'Names the weekdays and days that are closed.']),
  keyword('table', '表', [
    '行から値を読む定義（決定表）。当てはまる行は一つだけにする。',
    'A definition whose value is read off its rows; at most one row may hold.',
  ]),
  keyword('comparison', '比較表', [
    '読むための比較の表。答えに影響しない。',
    'A comparison to be read; it changes no answer.',
  ]),
  keyword('column', '列', ['比較表の列。', 'A column of the comparison.']),
  keyword('row', '行', ['比較表の行。', 'A row of the comparison.']),
];
