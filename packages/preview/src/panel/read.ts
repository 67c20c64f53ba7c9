import { toHalfWidth } from '@fefta/law';

/**
 * Reads the facts off a form that renderForm drew. Nothing is coerced: what was typed is what the case says, with the unit that
 * stands beside the field; an empty field is no fact, "none" is null.
 */
export function readFacts(form: Element): Record<string, unknown> {
  return readFields(form);
}

function readFields(holder: Element): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const field of holder.querySelectorAll<HTMLElement>(':scope > .fefta-fields > [data-name]')) {
    const value = readField(field);
    const name = field.dataset.name ?? '';
    // Own members whatever the name, "__proto__" included.
    if (value !== undefined) Object.defineProperty(facts, name, { value, enumerable: true, configurable: true });
  }
  return facts;
}

/** The value of a field; undefined where none is given. */
export function readField(field: HTMLElement): unknown {
  if (control<HTMLInputElement>(field, '[data-none]')?.checked) return null;
  switch (field.dataset.kind) {
    case 'raw':
      return JSON.parse(field.dataset.raw ?? 'null');
    case 'entity':
      return readEntity(field);
    case 'boolean':
      return readBoolean(field);
    case 'choice':
      return readChoice(field);
    case 'search':
      return readSearch(field);
    case 'checks':
    case 'chips':
    case 'items':
      return readMany(field);
    default:
      return readTyped(field);
  }
}

/** Something of the field itself, not of a field within it. */
function control<T extends Element>(field: Element, selector: string): T | undefined {
  return field.querySelector<T>(`:scope > .fefta-control ${selector}`) ?? undefined;
}

function stateOf(field: Element): string | undefined {
  return field.querySelector<HTMLSelectElement>(':scope > [data-state], :scope > .fefta-control > [data-state]')?.value;
}

function readEntity(field: HTMLElement): unknown {
  const state = stateOf(field);
  if (state === 'none') return null;
  if (state === '') return undefined;
  const facts = readFields(field);
  const isGiven = state === 'given' || field.dataset.given !== undefined || Object.keys(facts).length > 0;
  return isGiven ? facts : undefined;
}

function readBoolean(field: HTMLElement): boolean | null | undefined {
  const value = control<HTMLInputElement>(field, 'input:checked')?.value;
  return value === 'none' ? null : value === 'true' ? true : value === 'false' ? false : undefined;
}

function readChoice(field: HTMLElement): string | null | undefined {
  const option = control<HTMLSelectElement>(field, 'select')?.selectedOptions[0];
  if (option?.dataset.none !== undefined) return null;
  return option === undefined || option.value === '' ? undefined : option.value;
}

/** The code that was chosen, else what was typed. */
function readSearch(field: HTMLElement): string | undefined {
  const box = control<HTMLInputElement>(field, '[data-list]');
  const text = box?.dataset.code ?? box?.value.trim() ?? '';
  return text === '' ? undefined : text;
}

function readMany(field: HTMLElement): unknown {
  const state = stateOf(field);
  if (state === 'none') return null;
  if (state !== 'given') return undefined;
  const { kind } = field.dataset;
  if (kind === 'checks') {
    const boxes = field.querySelectorAll<HTMLInputElement>(
      ':scope > .fefta-control > .fefta-boxes [data-item]:checked',
    );
    return [...boxes].map((box) => box.value);
  }
  if (kind === 'chips') {
    const chips = field.querySelectorAll<HTMLElement>(':scope > .fefta-control > .fefta-chips > [data-item]');
    return [...chips].map((chip) => chip.dataset.item);
  }
  const rows = field.querySelectorAll<HTMLElement>(
    ':scope > .fefta-control > .fefta-items > [data-item] > [data-kind]',
  );
  return [...rows].map(readField).filter((value) => value !== undefined);
}

const NUMBER = /^-?[0-9]+(\.[0-9]+)?$/;

function readTyped(field: HTMLElement): string | undefined {
  const written = control<HTMLInputElement>(field, '[data-value]')?.value ?? '';
  if (field.dataset.kind === 'text') return written === '' ? undefined : written;
  const text = toHalfWidth(written).trim();
  if (text === '') return undefined;
  // What is no number is handed on as it is: the answer says what is wrong with it.
  return NUMBER.test(text) ? text + suffix(field, text) : text;
}

function suffix(field: HTMLElement, text: string): string {
  const unit = control<HTMLSelectElement>(field, '[data-unit]')?.value ?? '';
  switch (field.dataset.kind) {
    case 'ratio':
      return '%';
    case 'money':
      return ` ${field.dataset.currency}`;
    case 'quantity':
      return ` ${unit}`;
    case 'period':
      return ` ${unit}${text === '1' ? '' : 's'}`;
    default:
      return '';
  }
}
