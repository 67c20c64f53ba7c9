import type { Choice, FormModel } from '../form/model.ts';
import { type CaseFrame, MODEL_ID, renderForm } from '../form/render.ts';
import { FORM } from '../words/form.ts';
import { edited } from './edit.ts';
import { fieldNear, goTo, redraw } from './focus.ts';
import { connect } from './host.ts';
import type { CaseInForm, FromPanel, ToPanel } from './messages.ts';
import { readFacts } from './read.ts';
import { Search } from './search.ts';

/** How long a person may be typing before the case is decided again. */
const PAUSE_MS = 150;

/** The page: a form on one side, what is decided on the other. */
class Panel {
  private readonly form = part('fefta-form');
  private readonly decision = part('fefta-decision');
  private readonly host = connect<FromPanel, ToPanel>(isMessage, (message) => this.receive(message));
  private readonly search = new Search(
    () => this.model,
    (box, choice) => this.chosen(box, choice),
  );
  private model: FormModel = readModel();
  private missing: readonly string[] = [];
  private waiting: ReturnType<typeof setTimeout> | undefined;

  start(): void {
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('input', (event) => this.onInput(event.target as HTMLElement));
    this.form.addEventListener('change', (event) => this.onChange(event.target as HTMLElement));
    this.form.addEventListener('keydown', (event) => this.onKey(event));
    this.form.addEventListener('focusout', (event) => this.onLeave(event));
    // Before the box loses the focus, which would close the list.
    this.form.addEventListener('mousedown', (event) => this.onPress(event));
    this.form.addEventListener('click', (event) => this.onClick(event.target as HTMLElement));
    this.decision.addEventListener('click', (event) => this.onJump(event));
    part('fefta-save').addEventListener('click', () => this.host.post({ type: 'saveAsScenario', ...this.case() }));
    this.host.post({ type: 'ready' });
  }

  private receive(message: ToPanel): void {
    if (message.type === 'decision') {
      redraw(this.decision, message.html);
      this.missing = message.missing;
    } else {
      redraw(this.form, message.html);
      this.model = readModel();
    }
    this.markMissing();
  }

  private case(): CaseInForm {
    const { model } = this;
    return { act: model.act, facts: readFacts(this.formElement()), ...frameOf(this.form) };
  }

  private formElement(): Element {
    return this.form.querySelector('form') ?? this.form;
  }

  private tell(delay = 0): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      const now = this.case();
      this.host.keep(now);
      this.host.post({ type: 'facts', ...now });
    }, delay);
  }

  private onInput(target: HTMLElement): void {
    if (target instanceof HTMLInputElement && target.dataset.list !== undefined) {
      delete target.dataset.code;
      this.search.open(target);
    }
    this.tell(PAUSE_MS);
  }

  private onChange(target: HTMLElement): void {
    if (target.id === 'fefta-act' && target instanceof HTMLSelectElement) {
      this.host.post({ type: 'act', ...this.case(), act: target.value });
      return;
    }
    if (target instanceof HTMLSelectElement && target.dataset.state !== undefined) this.redrawWith(undefined);
    if (target instanceof HTMLInputElement && target.dataset.none !== undefined) this.noneChanged(target);
    if (target instanceof HTMLInputElement && target.dataset.item !== undefined) this.listIsGiven(target);
    this.tell();
  }

  /** Draws the form again with what stands in it, after a change of its facts. */
  private redrawWith(change: ((facts: Record<string, unknown>) => Record<string, unknown>) | undefined): void {
    const { facts, asOf, assume } = this.case();
    const hasFrame = this.form.querySelector('.fefta-frame') !== null;
    const frame: CaseFrame | undefined = hasFrame ? { asOf, assume } : undefined;
    redraw(this.form, renderForm(this.model, change ? change(facts) : facts, frame));
    this.markMissing();
  }

  private noneChanged(box: HTMLInputElement): void {
    const field = box.closest('[data-kind]');
    for (const each of field?.querySelectorAll<HTMLInputElement>('[data-value], [data-list]') ?? []) {
      each.disabled = box.checked;
    }
  }

  /** Who ticks a member of a set says that the set is known. */
  private listIsGiven(box: Element): void {
    const state = box.closest('.fefta-control')?.querySelector<HTMLSelectElement>(':scope > [data-state]');
    if (state) state.value = 'given';
  }

  private onKey(event: KeyboardEvent): void {
    const box = event.target;
    if (!(box instanceof HTMLInputElement)) return;
    const isSearch = box.dataset.list !== undefined && !event.isComposing;
    if ((isSearch && this.search.key(box, event.key)) || event.key === 'Enter') event.preventDefault();
  }

  private onLeave({ target }: FocusEvent): void {
    if (target instanceof HTMLInputElement && target.dataset.list !== undefined) this.search.close(target);
  }

  private onPress(event: MouseEvent): void {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    const box = option?.closest('.fefta-search')?.querySelector<HTMLInputElement>('[data-list]');
    if (!option || !box) return;
    event.preventDefault();
    this.search.pick(box, option);
  }

  private chosen(box: HTMLInputElement, choice: Choice): void {
    const chips = box.closest<HTMLElement>('[data-kind="chips"]');
    if (chips) {
      this.redrawWith((facts) => edited(facts, chips.dataset.path ?? '', (held) => withItem(held, choice.value)));
    } else {
      box.dataset.code = choice.value;
      box.value = `${choice.value} ${choice.label}`;
    }
    this.tell();
  }

  private onClick(target: HTMLElement): void {
    const button = target.closest<HTMLElement>('[data-action]');
    const field = button?.closest<HTMLElement>('[data-path]');
    if (!button || !field) return;
    const path = field.dataset.path ?? '';
    switch (button.dataset.action) {
      case 'add-item':
        this.redrawWith((facts) => edited(facts, path, (held) => [...listed(held), newItem(field)]));
        this.focusLast(path);
        break;
      case 'remove-item': {
        const index = Number(button.dataset.index);
        const list = path.replace(/\[\d+\]$/, '');
        this.redrawWith((facts) => edited(facts, list, (held) => listed(held).filter((_, at) => at !== index)));
        break;
      }
      case 'remove-chip': {
        const code = button.closest<HTMLElement>('[data-item]')?.dataset.item;
        this.redrawWith((facts) => edited(facts, path, (held) => listed(held).filter((each) => each !== code)));
        break;
      }
      case 'describe':
        this.redrawWith((facts) => edited(facts, path, () => ({})));
        break;
      default:
        this.redrawWith((facts) => edited(facts, path, () => undefined));
    }
    this.tell();
  }

  private focusLast(path: string): void {
    const items = document.getElementById(`fefta-items:${encodeURIComponent(path)}`);
    const last = items?.lastElementChild?.querySelector<HTMLElement>('.fefta-field');
    if (last) goTo(last);
  }

  /** A missing fact in the answer leads to its field. */
  private onJump(event: MouseEvent): void {
    const path = (event.target as Element).closest<HTMLElement>('a[data-path]')?.dataset.path;
    if (path === undefined) return;
    event.preventDefault();
    const field = fieldNear(this.form, path);
    if (field) goTo(field);
  }

  private markMissing(): void {
    const needed = new Set(this.missing.map((path) => fieldNear(this.form, path)));
    for (const field of this.form.querySelectorAll<HTMLElement>('.fefta-field[data-path]')) {
      const isNeeded = needed.has(field);
      field.classList.toggle('fefta-missing', isNeeded);
      const note = field.querySelector<HTMLElement>(NEED);
      if (note) note.hidden = !isNeeded;
    }
    const words = FORM.neededCount(this.missing.length)[this.model.language];
    const live = part('fefta-live');
    // Saying the same again would only disturb.
    if (live.textContent !== words) live.textContent = words;
  }
}

const NEED = ':scope > .fefta-label > .fefta-need, :scope > legend > .fefta-need, :scope > summary > .fefta-need';

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element ${id}`);
  return found;
}

function readModel(): FormModel {
  return JSON.parse(part(MODEL_ID).textContent ?? '') as FormModel;
}

function frameOf(form: Element): Pick<CaseInForm, 'asOf' | 'assume'> {
  const date = form.querySelector<HTMLInputElement>('#fefta-as-of');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[data-assume]')];
  return {
    ...(date && { asOf: date.value }),
    ...(boxes.length > 0 && { assume: boxes.filter(({ checked }) => checked).map(({ value }) => value) }),
  };
}

const listed = (held: unknown): unknown[] => (Array.isArray(held) ? held : []);

function withItem(held: unknown, item: string): unknown[] {
  return listed(held).includes(item) ? listed(held) : [...listed(held), item];
}

/** An item of which nothing is known yet. */
function newItem(field: HTMLElement): unknown {
  return field.dataset.of === 'entity' ? {} : field.dataset.of === 'list' || field.dataset.of === 'set' ? [] : '';
}

new Panel().start();

function isMessage(data: unknown): data is ToPanel {
  if (typeof data !== 'object' || data === null) return false;
  const { type, html, missing } = data as Record<string, unknown>;
  if (typeof html !== 'string') return false;
  return type === 'form' || (type === 'decision' && Array.isArray(missing));
}
