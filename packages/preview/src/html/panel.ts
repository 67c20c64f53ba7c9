import { FORM } from '../words/form.ts';
import type { Language } from '../words/language.ts';
import { SHOW } from '../words/show.ts';
import { element, group, Markup } from './markup.ts';

/** The parts of a panel: fragments that renderForm and renderDecision made. */
export interface PanelParts {
  language: Language;
  form: string;
  decision?: string;
}

/** The body of a page in which a form stands beside what is decided; panel.ts brings it to life. */
export function panelBody({ language, form, decision = '' }: PanelParts): string {
  const save = element('button', { type: 'button', id: 'fefta-save' }, FORM.save[language]);
  return group(
    element(
      'main',
      { class: 'fefta-panel' },
      element('div', { id: 'fefta-form' }, new Markup(form)),
      element(
        'aside',
        { class: 'fefta-side', 'aria-label': SHOW.decision[language] },
        element('div', { class: 'fefta-bar' }, element('p', { id: 'fefta-live', role: 'status' }), save),
        element('div', { id: 'fefta-decision' }, new Markup(decision)),
      ),
    ),
  ).html;
}
