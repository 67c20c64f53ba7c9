import { fieldId } from '../html/field-id.ts';
import { element, type Markup } from '../html/markup.ts';
import { FORM } from '../words/form.ts';
import type { Language, Text } from '../words/language.ts';
import type { Choice, FieldType, FormModel } from './model.ts';

/** Lists longer than this are searched, not rolled out. */
export const LONGEST_MENU = 40;

/** A single value: what the form shows, and how panel/read.ts takes it back. */
export interface Control {
  /** How the value is read back. */
  kind: string;
  /** Has parts of its own, so that the label is a legend. */
  isGroup?: boolean;
  content: Markup[];
  data?: Record<string, string>;
}

/** What a control is made of. */
export interface Field {
  model: FormModel;
  path: string;
  optional: boolean;
  value: unknown;
}

/** The control of a value that holds no others; undefined for a value that no control of its type can hold. */
export function leafControl(field: Field, type: FieldType): Control | undefined {
  switch (type.type) {
    case 'boolean':
      return booleanControl(field);
    case 'choice':
      return choiceControl(field, type.list);
    case 'entity':
    case 'set':
    case 'list':
      return undefined;
    default:
      return typedControl(field, type);
  }
}

type Typed = Exclude<FieldType, { type: 'boolean' | 'choice' | 'entity' | 'set' | 'list' }>;

/** A value that is typed in; "none" has a box of its own. */
function typedControl(field: Field, type: Typed): Control | undefined {
  const { value } = field;
  const isAbsent = value === undefined || (value === null && field.optional);
  const text = isAbsent ? '' : textOf(value);
  if (text === undefined) return undefined;
  const control = typedInput(field, type, text);
  return control && { ...control, content: [...control.content, ...noneBox(field)] };
}

/** A value as it was written; undefined for one that is none of a single field. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return undefined;
  return twoTexts(value, 'amount', 'currency') ?? twoTexts(value, 'value', 'unit');
}

/** {"amount": "5", "currency": "JPY"} as "5 JPY". */
function twoTexts(value: object, first: string, second: string): string | undefined {
  const members = new Map<string, unknown>(Object.entries(value));
  const [a, b] = [members.get(first), members.get(second)];
  return typeof a === 'string' && typeof b === 'string' && members.size === 2 ? `${a} ${b}` : undefined;
}

const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function typedInput(field: Field, type: Typed, text: string): Control | undefined {
  const say = ({ [field.model.language]: words }: Text): string => words;
  switch (type.type) {
    case 'text':
      return { kind: 'text', content: [element('textarea', { ...own(field), rows: 1 }, text)] };
    case 'date':
      return text === '' || DATE.test(text)
        ? { kind: 'text', content: [input(field, text, { type: 'date' })] }
        : undefined;
    case 'integer':
    case 'number':
      return { kind: 'number', content: [input(field, text, { inputmode: 'decimal' })] };
    case 'ratio': {
      const shown = NUMBER.test(text.replace(/%$/, '')) ? text.replace(/%$/, '') : text;
      return {
        kind: 'ratio',
        content: [input(field, shown, { inputmode: 'decimal' }), suffix(say(FORM.percentOf(type.kind)))],
      };
    }
    case 'money':
      return {
        kind: 'money',
        data: { currency: type.currency },
        content: [input(field, withoutEnd(text, ` ${type.currency}`), { inputmode: 'decimal' }), suffix(type.currency)],
      };
    case 'quantity':
      return measured(field, 'quantity', text, type.units);
    default:
      return measured(field, 'period', text.replace(/s$/, ''), periodUnits(field.model.language));
  }
}

function periodUnits(language: Language): Choice[] {
  return Object.entries(FORM.units).map(([value, label]) => ({ value, label: label[language] }));
}

/** A number with a unit to choose. A text that is no such thing stays in the box as it is. */
function measured(field: Field, kind: string, text: string, units: readonly Choice[]): Control {
  const unit = units.find(({ value }) => text.endsWith(` ${value}`) && NUMBER.test(withoutEnd(text, ` ${value}`)));
  const shown = unit ? withoutEnd(text, ` ${unit.value}`) : text;
  const select = element(
    'select',
    { 'data-unit': true, 'aria-label': FORM.unit[field.model.language] },
    units.map(({ value, label }) => element('option', { value, selected: value === unit?.value }, label)),
  );
  return { kind, content: [input(field, shown, { inputmode: 'decimal' }), select] };
}

const withoutEnd = (text: string, end: string): string => (text.endsWith(end) ? text.slice(0, -end.length) : text);

function own({ path, value }: Field): Record<string, string | boolean> {
  return { id: fieldId(path, 'input'), 'data-value': true, disabled: value === null, autocomplete: 'off' };
}

function input(field: Field, text: string, attributes: Record<string, string>): Markup {
  return element('input', { type: 'text', ...attributes, ...own(field), value: text });
}

function suffix(text: string): Markup {
  return element('span', { class: 'fefta-suffix' }, text);
}

function noneBox({ optional, value, model }: Field): Markup[] {
  if (!optional) return [];
  const box = element('input', { type: 'checkbox', 'data-none': true, checked: value === null });
  return [element('label', { class: 'fefta-none' }, box, ` ${FORM.none[model.language]}`)];
}

function booleanControl({ path, optional, value, model }: Field): Control | undefined {
  if (value !== undefined && typeof value !== 'boolean' && !(value === null && optional)) return undefined;
  const radio = (key: string, words: Text, checked: boolean) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: fieldId(path, 'input'), value: key, checked }),
      ` ${words[model.language]}`,
    );
  return {
    kind: 'boolean',
    isGroup: true,
    content: [
      radio('true', FORM.yes, value === true),
      radio('false', FORM.no, value === false),
      ...(optional ? [radio('none', FORM.none, value === null)] : []),
      radio('', FORM.unknown, value === undefined),
    ],
  };
}

function choiceControl(field: Field, list: string): Control | undefined {
  const { model, path, optional, value } = field;
  if (value !== undefined && typeof value !== 'string' && !(value === null && optional)) return undefined;
  const choices = model.lists[list]?.choices ?? [];
  if (choices.length > LONGEST_MENU) {
    const content = [
      searchBox(model, path, list, choices, typeof value === 'string' ? value : undefined),
      ...noneBox(field),
    ];
    return { kind: 'search', content };
  }
  const known = choices.some((choice) => choice.value === value) || typeof value !== 'string';
  const option = (choice: Choice) =>
    element('option', { value: choice.value, selected: choice.value === value }, choice.label);
  const select = element(
    'select',
    { id: fieldId(path, 'input') },
    element('option', { value: '', selected: value === undefined }, `— ${FORM.unknown[model.language]} —`),
    optional &&
      element('option', { value: '', 'data-none': true, selected: value === null }, FORM.none[model.language]),
    choices.map(option),
    !known && option({ value, label: value }),
  );
  return { kind: 'choice', content: [select] };
}

/** A box to search a long list in. The list itself is in the model; panel/search.ts shows what fits. */
export function searchBox(
  { language }: FormModel,
  path: string,
  list: string,
  choices: readonly Choice[],
  value: string | undefined,
  name?: string,
): Markup {
  const options = fieldId(path, 'options');
  const label = choices.find((choice) => choice.value === value)?.label;
  const box = element('input', {
    type: 'text',
    id: fieldId(path, 'input'),
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': options,
    autocomplete: 'off',
    'aria-label': name,
    placeholder: FORM.search[language],
    'data-list': list,
    'data-code': value,
    value: value === undefined ? '' : label === undefined ? value : `${value} ${label}`,
  });
  return element('span', { class: 'fefta-search' }, box, element('ul', { id: options, role: 'listbox', hidden: true }));
}
