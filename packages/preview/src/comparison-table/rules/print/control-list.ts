import type { ControlItem, ControlList, Regime } from '@fefta/bundle';
import { type Rules, renderExpression, simpleName } from '@fefta/runtime';
import {
  basisLines,
  bracketed,
  by,
  intervalText,
  labelText,
  line,
  markLines,
  markText,
  names,
  noteLines,
  type TextLine,
  words,
} from './parts.ts';
import { memberText } from './vocabulary.ts';

export function controlListText(rules: Rules, list: ControlList): TextLine[] {
  const { name, labels, regime, of, basis, marks, notes, items } = list;
  const head = words(
    regime === undefined ? 'control list' : 'list',
    simpleName(name),
    labelText(labels),
    of !== undefined && `of ${simpleName(of)}`,
  );
  const word = regime === undefined ? 'item' : 'entry';
  return bracketed(head, [
    ...basisLines(basis),
    ...markLines(marks),
    ...noteLines(notes),
    ...items.flatMap((item) => itemText(rules, of ?? '', word, item)),
  ]);
}

function itemText(rules: Rules, subject: string, word: string, item: ControlItem): TextLine[] {
  const expression = (expr: NonNullable<ControlItem['when']>) => renderExpression(rules, subject, expr);
  const { number, labels, deleted, goods, marks, combine, basis, when, except, notes, items } = item;
  const head = words(
    word,
    itemNumber(number),
    labelText(labels),
    deleted && 'deleted',
    originText(item),
    goods.length > 0 && `technology of ${goods.map(goodsText).join(', ')}`,
    item.implements.length > 0 && `implements ${item.implements.map(entryText).join(', ')}`,
    intervalText(item),
    by(item.by),
    ...marks.map(markText),
    combine === 'all' && 'all of',
  );
  return bracketed(head, [
    ...basisLines(basis),
    ...(when === undefined ? [] : [line(`when ${expression(when)}`)]),
    ...except.map((each) => line(`except ${expression(each)}`)),
    ...noteLines(notes),
    ...items.flatMap((each) => itemText(rules, subject, word, each)),
  ]);
}

/** In a source a point stands where a number goes on after a bracket, or with kana or kanji after digits: 2(11).イ, 2(17).2.繊維. */
const itemNumber = (number: string): string =>
  number.replaceAll(/\)(?=[^.(])|(?<=\d)(?=[\u3041-\u306d\u306f-\u30ff\u4e00-\u9fff])/g, '$&.');

function originText({ origin }: ControlItem): string | undefined {
  if (origin === undefined) return undefined;
  return `origin ${origin.kind === 'national' ? 'national' : simpleName(origin.name)}`;
}

const goodsText = ({ list, item }: ControlItem['goods'][number]): string =>
  item === undefined ? simpleName(list) : `item ${itemNumber(item)} of ${simpleName(list)}`;

const entryText = ({ regime, list, entry }: ControlItem['implements'][number]): string =>
  [simpleName(regime), simpleName(list), ...(entry === undefined ? [] : [entry])].join('.');

/** A regime without its lists, which are declarations of their own here. */
export function regimeText(regime: Regime): TextLine[] {
  const { name, labels, of, basis, marks, notes, members, lists } = regime;
  const head = words('regime', simpleName(name), labelText(labels), of !== undefined && `of ${simpleName(of)}`);
  return bracketed(head, [
    ...basisLines(basis),
    ...markLines(marks),
    ...noteLines(notes),
    ...members.map((member) => line(`member ${memberText(member).text}`)),
    ...(lists.length === 0 ? [] : [line(`// ${names(lists)}`)]),
  ]);
}
