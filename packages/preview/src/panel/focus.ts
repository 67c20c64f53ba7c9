/** Where a person was in a part of the page that is drawn again. */
export interface Spot {
  field: string | undefined;
  index: number;
  selection: readonly [number, number] | undefined;
}

const FOCUSABLE = 'input, select, textarea, button, summary, a[href]';

/** Remembers the element that has the focus in a part of the page, by its field and its place in it, and the cursor. */
export function rememberFocus(part: Element): Spot | undefined {
  const active = document.activeElement;
  if (!active || !part.contains(active)) return undefined;
  const field = active.closest<HTMLElement>('[data-path]');
  const within = field && part.contains(field) ? field : part;
  return {
    field: within === part ? undefined : field?.dataset.path,
    index: [...within.querySelectorAll(FOCUSABLE)].indexOf(active),
    selection: selectionOf(active),
  };
}

function selectionOf(active: Element): Spot['selection'] {
  const isText =
    active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type === 'text');
  return isText ? [active.selectionStart ?? 0, active.selectionEnd ?? 0] : undefined;
}

/** Puts focus and cursor back where they were, as near as there still is something. */
export function restoreFocus(part: Element, spot: Spot | undefined): void {
  if (!spot) return;
  const within = spot.field === undefined ? part : fieldAt(part, spot.field);
  const all = [...(within?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
  const target = all[spot.index] ?? all.at(-1);
  target?.focus({ preventScroll: true });
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
  if (isText && spot.selection) target.setSelectionRange(...spot.selection);
}

/** The field of a fact, by its path. */
export function fieldAt(part: Element, path: string): HTMLElement | undefined {
  return [...part.querySelectorAll<HTMLElement>('.fefta-field[data-path]')].find(
    ({ dataset }) => dataset.path === path,
  );
}

/** The field of a fact, or of the nearest thing around it that has one. */
export function fieldNear(part: Element, path: string): HTMLElement | undefined {
  for (let at = path; at !== ''; at = at.replace(/(\.?[^.[\]]*|\[\d*\]?)$/, '')) {
    const field = fieldAt(part, at);
    if (field) return field;
  }
  return undefined;
}

/** Opens everything around a field, and goes to the first thing in it that can be filled in. */
export function goTo(field: HTMLElement): void {
  for (let at: Element | null = field; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
  field.scrollIntoView({ block: 'center' });
  const first = field.querySelector<HTMLElement>('input:not(:disabled), select, textarea, button');
  (first ?? field).focus({ preventScroll: true });
}

/** Draws a part of the page again; what was opened or closed stays so, and the focus stays where it was. */
export function redraw(part: Element, html: string): void {
  const spot = rememberFocus(part);
  const open = new Map([...part.querySelectorAll('details')].map((each) => [keyOf(part, each), each.open]));
  const scroll = part.scrollTop;
  part.innerHTML = html;
  for (const each of part.querySelectorAll('details')) each.open = open.get(keyOf(part, each)) ?? each.open;
  part.scrollTop = scroll;
  restoreFocus(part, spot);
}

/** The same for what is the same in two drawings: the fact or duty, and the place of the element within it. */
function keyOf(part: Element, details: HTMLDetailsElement): string {
  if (details.dataset.key !== undefined && !details.closest('[data-duty]')) return details.dataset.key;
  const around = details.closest<HTMLElement>('[data-path], [data-duty]');
  const name = around && part.contains(around) ? `${around.dataset.path ?? ''} ${around.dataset.duty ?? ''}` : '';
  return `${name} ${[...(around ?? part).querySelectorAll('details')].indexOf(details)}`;
}
