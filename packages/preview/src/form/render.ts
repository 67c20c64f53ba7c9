import { dataBlock, element, type Markup } from '../html/markup.ts';
import { FORM } from '../words/form.ts';
import { fields } from './fields.ts';
import type { FormModel } from './model.ts';

/** The case around the facts. What is not given has no field. */
export interface CaseFrame {
  asOf?: string;
  assume?: readonly string[];
}

/** Where the form keeps its model, for the script of the panel. */
export const MODEL_ID = 'fefta-model';

/**
 * The facts of a case as an accessible HTML form. It holds its model, so that panel.ts can draw it again when an item is added; what
 * a field cannot hold is kept and shown as it is.
 */
export function renderForm(model: FormModel, facts: Readonly<Record<string, unknown>>, frame?: CaseFrame): string {
  const { language } = model;
  return element(
    'form',
    {
      class: 'fefta-form',
      'aria-label': `${FORM.facts[language]}: ${model.label}`,
      lang: language,
      autocomplete: 'off',
    },
    frame && frameFields(model, frame),
    element('h2', {}, FORM.facts[language]),
    fields({ model, within: [] }, model.facts, facts, ''),
    dataBlock(MODEL_ID, model),
  ).html;
}

function frameFields(model: FormModel, { asOf, assume }: CaseFrame): Markup {
  const { language, act, acts, amendments } = model;
  const labelled = (id: string, words: string, control: Markup) =>
    element('div', { class: 'fefta-field' }, element('label', { for: id, class: 'fefta-label' }, words), control);
  const options = acts.map(({ value, label }) =>
    element('option', { value, selected: value === act, title: value }, label),
  );
  const boxes = amendments.map(({ value, label }) =>
    element(
      'label',
      {},
      element('input', { type: 'checkbox', value, 'data-assume': true, checked: assume?.includes(value) }),
      ` ${label}`,
    ),
  );
  return element(
    'div',
    { class: 'fefta-frame' },
    element('h2', {}, FORM.case[language]),
    labelled('fefta-act', FORM.act[language], element('select', { id: 'fefta-act' }, options)),
    asOf !== undefined &&
      labelled('fefta-as-of', FORM.asOf[language], element('input', { type: 'date', id: 'fefta-as-of', value: asOf })),
    assume !== undefined &&
      boxes.length > 0 &&
      element(
        'fieldset',
        { class: 'fefta-field' },
        element('legend', {}, FORM.assume[language]),
        element('div', { class: 'fefta-boxes' }, boxes),
      ),
  );
}
