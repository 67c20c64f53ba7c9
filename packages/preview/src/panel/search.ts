import type { Choice, FormModel } from '../form/model.ts';
import { element } from '../html/markup.ts';
import { FORM } from '../words/form.ts';

/** More are not shown: a person narrows the search. */
const MOST = 50;

/** The boxes in which long lists are searched (an ARIA combobox each). */
export class Search {
  private readonly model: () => FormModel;
  private readonly choose: (box: HTMLInputElement, choice: Choice) => void;

  constructor(model: () => FormModel, choose: (box: HTMLInputElement, choice: Choice) => void) {
    this.model = model;
    this.choose = choose;
  }

  /** Shows what fits the text of the box. */
  open(box: HTMLInputElement): void {
    const list = listOf(box);
    if (!list) return;
    const { language, lists } = this.model();
    const found = matching(
      lists[box.dataset.list ?? '']?.choices ?? [],
      box.dataset.code === undefined ? box.value : '',
    );
    const rows = found
      .slice(0, MOST)
      .map(({ value, label }, index) =>
        element(
          'li',
          { role: 'option', id: `${list.id}:${index}`, 'data-code': value, 'aria-selected': 'false' },
          `${value} ${label}`,
        ),
      );
    const rest = found.length === 0 ? FORM.noMatch : found.length > MOST ? FORM.more(found.length - MOST) : undefined;
    const note =
      rest === undefined ? '' : element('li', { role: 'presentation', class: 'fefta-rest' }, rest[language]).html;
    list.innerHTML = rows.join('') + note;
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    box.removeAttribute('aria-activedescendant');
  }

  close(box: HTMLInputElement): void {
    const list = listOf(box);
    if (list) list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  /** Moves and chooses by keyboard. Says whether the key was for the list. */
  key(box: HTMLInputElement, key: string): boolean {
    const list = listOf(box);
    if (!list) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (list.hidden) this.open(box);
      this.move(box, list, key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    if (list.hidden) return false;
    if (key === 'Escape') this.close(box);
    else if (key === 'Enter') this.pick(box, list.querySelector<HTMLElement>('[aria-selected="true"]') ?? undefined);
    else return false;
    return true;
  }

  /** Chooses an entry of the list. */
  pick(box: HTMLInputElement, option: HTMLElement | undefined): void {
    const code = option?.dataset.code;
    const choice = this.model().lists[box.dataset.list ?? '']?.choices.find(({ value }) => value === code);
    this.close(box);
    if (choice) this.choose(box, choice);
  }

  private move(box: HTMLInputElement, list: HTMLElement, by: number): void {
    const options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
    const now = options.findIndex((each) => each.getAttribute('aria-selected') === 'true');
    const next = options[(now + by + options.length) % Math.max(1, options.length)] ?? options[0];
    for (const each of options) each.setAttribute('aria-selected', String(each === next));
    if (next) box.setAttribute('aria-activedescendant', next.id);
    next?.scrollIntoView({ block: 'nearest' });
  }
}

/** The list that belongs to a box. */
export function listOf(box: HTMLInputElement): HTMLElement | undefined {
  return document.getElementById(box.getAttribute('aria-controls') ?? '') ?? undefined;
}

/** Codes that begin with the text come first, then labels that hold it; width and case make no difference. */
function matching(choices: readonly Choice[], text: string): Choice[] {
  const wanted = plain(text);
  const first = choices.filter(({ value }) => plain(value).startsWith(wanted));
  const known = new Set(first);
  return [...first, ...choices.filter((choice) => !known.has(choice) && plain(choice.label).includes(wanted))];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
