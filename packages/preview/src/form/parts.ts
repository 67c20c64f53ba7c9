import { fieldId } from '../html/field-id.ts';
import { type Content, element, type Markup } from '../html/markup.ts';
import { FORM } from '../words/form.ts';
import type { Control } from './controls.ts';
import type { FieldType, FormModel } from './model.ts';

/** A place in the form: which entities it lies in, so that one that holds itself does not unfold without end. */
export interface Place {
  model: FormModel;
  within: readonly string[];
}

/** What is asked for in one place: a fact, or an item of a list. */
export interface Asked {
  type: FieldType;
  label: string;
  optional: boolean;
  /** Of a fact; an item of a list has none. */
  name?: string;
  hints?: readonly string[];
  /** What stands beside the label. */
  beside?: Content;
}

/** Is it known, none, or given? Choosing changes which fields there are. */
export function stateMenu(
  model: FormModel,
  label: string,
  state: '' | 'none' | 'given',
  given: string,
  optional: boolean,
): Markup {
  const { language } = model;
  const option = (value: string, words: string) => element('option', { value, selected: value === state }, words);
  return element(
    'select',
    { class: 'fefta-state', 'data-state': true, 'aria-label': label },
    option('', `— ${FORM.unknown[language]} —`),
    optional && option('none', FORM.none[language]),
    option('given', given),
  );
}

/** A button of the form; `about` says to a person who only hears it what it is for. */
export function button(action: string, words: string, about: string, data: Record<string, string> = {}): Markup {
  return element(
    'button',
    { type: 'button', 'data-action': action, 'aria-label': `${words}: ${about}`, ...data },
    words,
  );
}

/** The attributes of the element around a field. */
export function wrapper({ name }: Asked, kind: string, path: string): Record<string, string | undefined> {
  return {
    class: `fefta-field fefta-kind-${kind}`,
    id: fieldId(path),
    'data-kind': kind,
    'data-path': path,
    'data-name': name,
  };
}

/** Who judges it, and where the law asks for it. */
export function hints({ hints = [] }: Asked): Content {
  return hints.length > 0 && element('small', { class: 'fefta-hint' }, ` ${hints.join(' / ')}`);
}

/** Shown where a decision needs the fact. */
export function need({ language }: FormModel): Markup {
  return element('span', { class: 'fefta-need', hidden: true }, ` ${FORM.needed[language]}`);
}

/** A field with its label and control. */
export function frame(
  model: FormModel,
  asked: Asked,
  path: string,
  { kind, isGroup, content, data = {} }: Control,
): Markup {
  const attributes = wrapper(asked, kind, path);
  for (const [key, value] of Object.entries(data)) attributes[`data-${key}`] = value;
  const around = [asked.beside, hints(asked), need(model)];
  const control = element('div', { class: 'fefta-control' }, content);
  if (isGroup) return element('fieldset', attributes, element('legend', {}, asked.label, around), control);
  const label = element('label', { for: fieldId(path, 'input') }, asked.label);
  return element('div', attributes, element('div', { class: 'fefta-label' }, label, around), control);
}

/** A value for which there is no field, kept as it is until it is taken away. */
export function rawField(
  model: FormModel,
  name: string | undefined,
  label: string,
  value: unknown,
  path: string,
): Markup {
  const json = JSON.stringify(value) ?? 'null';
  return element(
    'div',
    { ...wrapper({ name, label, type: { type: 'text' }, optional: false }, 'raw', path), 'data-raw': json },
    element('div', { class: 'fefta-label' }, label, element('small', {}, ` ${FORM.unfit[model.language]}`)),
    element(
      'div',
      { class: 'fefta-control' },
      element('code', {}, json),
      button('clear', FORM.remove[model.language], label),
    ),
  );
}
