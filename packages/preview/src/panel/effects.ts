import type { FromEffects, ToEffects } from './effects-messages.ts';
import { redraw } from './focus.ts';
import { connect } from './host.ts';

/** What takes long to work out. */
const LONG = ['section[aria-labelledby="fefta-cases"]', 'section[aria-labelledby="fefta-population"]'];

/** Between the dates and what is gone to, in pixels. */
const GAP = 10;

/** The page of the preview of effects: it shows what it is sent, and tells what a person wants to see. */
class EffectsPage {
  private readonly shown = part('fefta-effects');
  private readonly live = part('fefta-live');
  private readonly host = connect<FromEffects, ToEffects>(isMessage, (message) => this.receive(message));

  start(): void {
    document.addEventListener('click', (event) => this.onClick(event));
    this.shown.addEventListener('input', (event) => this.onInput(event.target as HTMLElement));
    this.shown.addEventListener('change', (event) => this.onChange(event.target as HTMLElement));
    this.host.post({ type: 'ready' });
  }

  private receive(message: ToEffects): void {
    if (message.type === 'base') part('fefta-base').textContent = message.text;
    else this.live.textContent = message.said;
    this.shown.classList.toggle('fefta-busy', message.type === 'busy');
    if (message.type === 'effects') this.draw(message.html);
  }

  /** What is still being worked out stays as it was, and says so. */
  private draw(html: string): void {
    const before = LONG.map((section) => this.shown.querySelector(section));
    redraw(this.shown, html);
    for (const [index, section] of LONG.entries()) this.keepWaiting(before[index], section);
    // What is gone to must not lie below the dates, which stay in sight.
    const dates = this.shown.querySelector<HTMLElement>('.fefta-timeline');
    document.documentElement.style.scrollPaddingTop = `${(dates?.offsetHeight ?? 0) + GAP}px`;
  }

  private keepWaiting(before: Element | null | undefined, section: string): void {
    const now = this.shown.querySelector(`${section}[data-waiting]`);
    const note = now?.querySelector('.fefta-waits');
    if (!before || !now || !note) return;
    if (!before.hasAttribute('data-waiting')) before.querySelector('h2')?.after(note);
    before.setAttribute('data-waiting', '');
    now.replaceWith(before);
  }

  private onClick(event: Event): void {
    const target = (event.target as Element).closest<HTMLElement>('a, button');
    if (!target) return;
    const { uri, line, column, do: wanted, step, of } = target.dataset;
    if (uri !== undefined) this.host.post({ type: 'reveal', uri, line: Number(line), column: Number(column) });
    else if (step !== undefined) this.step(Number(step), of ?? '');
    else if (wanted === 'base' || wanted === 'export' || wanted === 'population') this.host.post({ type: wanted });
    else if (wanted === 'save' || wanted === 'decide') this.host.post({ type: wanted, ...caseOf(target) });
    else if (!target.getAttribute('href')?.startsWith('#')) return;
    else goTo(target.getAttribute('href')?.slice(1) ?? '');
    event.preventDefault();
  }

  /** While the slider moves its day is told; the comparison waits until it stands still. */
  private onInput(target: HTMLElement): void {
    if (!isSlider(target)) return;
    const text = listOf(target.dataset.texts)[target.valueAsNumber] ?? '–';
    target.setAttribute('aria-valuetext', text);
    const output = document.getElementById(`${target.id}-text`);
    if (output) output.textContent = text;
  }

  private onChange(target: HTMLElement): void {
    if (target.dataset.together !== undefined)
      this.host.post({ type: 'together', together: (target as HTMLInputElement).checked });
    else if (target.dataset.by !== undefined) this.host.post({ type: 'by', by: (target as HTMLSelectElement).value });
    else if (target.dataset.rowsOf !== undefined)
      this.host.post({ type: 'act', act: (target as HTMLSelectElement).value });
    else if (isSlider(target)) this.choose(target);
  }

  private step(by: number, side: string): void {
    const slider = document.getElementById(`fefta-day-${side}`);
    if (!slider || !isSlider(slider)) return;
    slider.valueAsNumber += by;
    this.onInput(slider);
    this.choose(slider);
  }

  /** Before the first day is the day before it. */
  private choose(slider: HTMLInputElement): void {
    const days = listOf(slider.dataset.days);
    const at = slider.valueAsNumber;
    const date = at < 0 ? dayBefore(days[0] ?? '') : (days[at] ?? '');
    this.host.post({ type: 'day', side: slider.dataset.side as 'before' | 'after' | 'both', date });
  }
}

function isMessage(data: unknown): data is ToEffects {
  if (typeof data !== 'object' || data === null) return false;
  const { type, html, said, text } = data as Record<string, unknown>;
  if (type === 'base') return typeof text === 'string';
  return typeof said === 'string' && (type === 'busy' || (type === 'effects' && typeof html === 'string'));
}

function isSlider(element: HTMLElement): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'range';
}

const listOf = (json = '[]'): string[] => JSON.parse(json) as string[];

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function caseOf({ dataset }: HTMLElement) {
  const { act = '', asOf = '', facts = '{}' } = dataset;
  return { act, asOf, facts: JSON.parse(facts) as Record<string, unknown> };
}

/** Opens everything around a part of the page and goes there. */
function goTo(id: string): void {
  const target = document.getElementById(id);
  for (let at: Element | null = target; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
  target?.scrollIntoView({ block: 'start' });
  const focusable = target instanceof HTMLDetailsElement ? target.querySelector('summary') : target;
  focusable?.focus({ preventScroll: true });
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

new EffectsPage().start();
