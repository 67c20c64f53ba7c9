import { element } from '../html/markup.ts';
import { EFFECTS } from '../words/effects.ts';
import type { Language } from '../words/language.ts';
import { POPULATION } from '../words/population.ts';

export interface EffectsFrame {
  language: Language;
  /** What is compared with, in words. */
  base: string;
}

/** The body of a page in which the effects of a change are shown again and again; panel/effects.ts brings it to life. */
export function effectsFrame({ language, base }: EffectsFrame): string {
  const button = (what: string, text: string, id?: string) =>
    element('button', { type: 'button', 'data-do': what, id }, text);
  return element(
    'main',
    { class: 'fefta-effects' },
    element(
      'div',
      { class: 'fefta-bar' },
      element(
        'span',
        { class: 'fefta-buttons' },
        button('base', EFFECTS.compareWith(base)[language], 'fefta-base'),
        ' ',
        button('population', POPULATION.choose[language]),
        ' ',
        button('export', EFFECTS.export[language]),
      ),
      element('p', { id: 'fefta-live', role: 'status' }, EFFECTS.busy[language]),
    ),
    element('div', { id: 'fefta-effects' }),
  ).html;
}
