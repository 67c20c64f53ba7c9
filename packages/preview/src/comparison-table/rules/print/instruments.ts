import type { Amendment, Bundle, Declared, Instrument, Property } from '@fefta/bundle';
import { type Rules, renderExpression, simpleName } from '@fefta/runtime';
import {
  basisLines,
  bracketed,
  citationTexts,
  labelText,
  line,
  markLines,
  markText,
  names,
  quoted,
  type TextLine,
  words,
} from './parts.ts';

export function instrumentText(each: Instrument): TextLine[] {
  const { name, labels, kind, number, aliases, delegations, page, held, marks } = each;
  const inner = [
    line(`kind ${kind}`),
    ...(number === undefined ? [] : [line(`number ${quoted(number)}`)]),
    ...(aliases.length === 0 ? [] : [line(`also ${aliases.join(', ')}`)]),
    ...(delegations.length === 0 ? [] : [line(`delegated by ${citationTexts(delegations)}`)]),
    ...(page === undefined ? [] : [line(`page ${quoted(page)}`)]),
    ...(held.length === 0 ? [] : [line(`held ${held.map(quoted).join(', ')}`)]),
    ...markLines(marks),
  ];
  return bracketed(words('instrument', simpleName(name), labelText(labels)), inner);
}

export function amendmentText(each: Amendment): TextLine[] {
  const { name, labels, amends, number, billed, promulgated, inForce, basis, marks } = each;
  const head = words('amendment', simpleName(name), labelText(labels), amends.length > 0 && `amends ${names(amends)}`);
  return bracketed(head, [
    ...(billed === undefined ? [] : [line(`bill ${billed}`)]),
    ...(promulgated === undefined ? [] : [line(`promulgated ${promulgated}`)]),
    line(`in force ${inForce ?? 'undated'}`),
    ...(number === undefined ? [] : [line(`number ${quoted(number)}`)]),
    ...basisLines(basis),
    ...markLines(marks),
  ]);
}

/** What a provision is to the rules where none encodes it. */
export function provisionText({ citation, labels, marks }: Bundle['provisions'][number]): TextLine[] {
  return [line(words('provision', citationTexts([citation]), labelText(labels), ...marks.map(markText)))];
}

export function termText(each: Declared & { kind: string }): TextLine[] {
  const head = words(each.kind, simpleName(each.name), labelText(each.labels));
  return bracketed(head, [...basisLines(each.basis), ...markLines(each.marks)]);
}

export const ratioText = ({ name, labels }: Declared): TextLine[] => [
  line(words('ratio', simpleName(name), labelText(labels))),
];

export function propertyText(rules: Rules, { kind, name, labels, act, condition, basis, marks }: Property): TextLine[] {
  const head = words(kind, simpleName(name), labelText(labels), 'on', `${simpleName(act)}:`);
  return [line(`${head} ${renderExpression(rules, act, condition)}`), ...basisLines(basis), ...markLines(marks)];
}
