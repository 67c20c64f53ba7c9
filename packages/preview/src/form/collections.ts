import { fieldId } from '../html/field-id.ts';
import { element, type Markup } from '../html/markup.ts';
import { FORM } from '../words/form.ts';
import { type Control, type Field, searchBox } from './controls.ts';
import type { Choice, FieldType } from './model.ts';
import { type Asked, button, stateMenu } from './parts.ts';

function state({ model, optional, value }: Field, label: string): Markup {
  const now = value === null ? 'none' : value === undefined ? '' : 'given';
  return stateMenu(model, label, now, FORM.listed[model.language], optional);
}

const chosen = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** A set from a short list: a box for each member. */
export function checks(field: Field, list: string): Control {
  const { model, value } = field;
  const { label = '', choices = [] } = model.lists[list] ?? {};
  const given = chosen(value);
  const known = new Set(choices.map((choice) => choice.value));
  const others = given.filter((item) => !known.has(item)).map((item): Choice => ({ value: item, label: item }));
  const boxes = [...choices, ...others].map((choice) =>
    element(
      'label',
      {},
      element('input', {
        type: 'checkbox',
        value: choice.value,
        checked: given.includes(choice.value),
        'data-item': true,
      }),
      ` ${choice.label}`,
    ),
  );
  return {
    kind: 'checks',
    isGroup: true,
    content: [state(field, label), element('div', { class: 'fefta-boxes' }, boxes)],
  };
}

/** A set from a long list: what was chosen, and a box to search for more. */
export function chips(field: Field, list: string): Control {
  const { model, path, value } = field;
  const { language } = model;
  const { label = '', choices = [] } = model.lists[list] ?? {};
  const labels = new Map(choices.map((choice) => [choice.value, choice.label]));
  const shown = chosen(value).map((code) => {
    const text = `${code} ${labels.get(code) ?? ''}`.trim();
    return element(
      'li',
      { 'data-item': code },
      text,
      ' ',
      button('remove-chip', '×', `${FORM.remove[language]} ${text}`),
    );
  });
  return {
    kind: 'chips',
    isGroup: true,
    content: [
      state(field, label),
      element('ul', { class: 'fefta-chips' }, shown),
      searchBox(model, path, list, choices, undefined, FORM.addTo(label)[language]),
    ],
  };
}

/** A list of values or entities, each with a field of its own, which `draw` makes. */
export function items(
  field: Field,
  of: FieldType,
  label: string,
  draw: (asked: Asked, value: unknown, path: string) => Markup,
): Control {
  const { model, path, value } = field;
  const { language } = model;
  const held = Array.isArray(value) ? (value as unknown[]) : [];
  const entity = of.type === 'entity' ? model.entities[of.entity]?.label : undefined;
  const rows = held.map((item, index) => {
    const title = `${entity ?? label} ${index + 1}`;
    const beside = button('remove-item', FORM.remove[language], title, { 'data-index': String(index) });
    const inner = { type: of, label: title, optional: false, beside };
    // An item of a list is given, even where nothing of it is known yet.
    return element(
      'li',
      { 'data-item': String(index) },
      draw(inner, item === '' ? undefined : item, `${path}[${index}]`),
    );
  });
  return {
    kind: 'items',
    isGroup: true,
    content: [
      state(field, label),
      element('ol', { class: 'fefta-items', id: fieldId(path, 'items') }, rows),
      button('add-item', `+ ${FORM.add[language]}`, label),
    ],
    data: { of: of.type },
  };
}
