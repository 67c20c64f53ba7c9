import { element, type Markup } from '../../html/markup.ts';
import { POPULATION } from '../../words/population.ts';
import type { RowsOfAct, Telling } from '../view.ts';

/** Of which act the rows of a table are: chosen in the editor, told on a page that is kept. */
export function actChooser({ acts, act }: RowsOfAct, telling: Telling): Markup {
  const { language, view } = telling;
  const words = `${POPULATION.rowsOf[language]}: `;
  const told = act === undefined ? POPULATION.noAct[language] : telling.name(act);
  if (!view.live) return element('p', { class: 'fefta-note' }, words, told);
  const option = (value: string, text: string) => element('option', { value, selected: value === (act ?? '') }, text);
  return element(
    'p',
    { class: 'fefta-buttons' },
    element(
      'label',
      {},
      words,
      element(
        'select',
        { 'data-rows-of': true },
        act === undefined && option('', POPULATION.noAct[language]),
        acts.map((each) => option(each, `${telling.name(each)} · ${each}`)),
      ),
    ),
  );
}
