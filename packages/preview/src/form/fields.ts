import { element, type Markup } from '../html/markup.ts';
import { FORM } from '../words/form.ts';
import { checks, chips, items } from './collections.ts';
import { type Field, LONGEST_MENU, leafControl } from './controls.ts';
import type { FieldModel, FieldType } from './model.ts';
import { type Asked, button, frame, hints, need, type Place, rawField, stateMenu, wrapper } from './parts.ts';

/** The fields of an act or entity, and what is given beyond them. */
export function fields(place: Place, facts: readonly FieldModel[], given: unknown, path: string): Markup {
  const held = isObject(given) ? given : {};
  const value = (name: string): unknown => (Object.hasOwn(held, name) ? held[name] : undefined);
  const names = new Set(facts.map(({ name }) => name));
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const unknown = Object.keys(held).filter((name) => !names.has(name) && held[name] !== undefined);
  return element(
    'div',
    { class: 'fefta-fields' },
    facts.map((fact) => factField(place, fact, value(fact.name), at(fact.name))),
    unknown.map((name) => rawField(place.model, name, name, held[name], at(name))),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function factField(place: Place, fact: FieldModel, value: unknown, path: string): Markup {
  const { model } = place;
  const hints = [
    ...(fact.judgement ? [FORM.judgement(fact.judgement.by)[model.language]] : []),
    ...(fact.basis.length > 0 ? [fact.basis.join('; ')] : []),
  ];
  return valueField(
    place,
    { type: fact.type, label: fact.label, optional: fact.optional, name: fact.name, hints },
    value,
    path,
  );
}

/** The field of a value of any type. */
export function valueField(place: Place, asked: Asked, value: unknown, path: string): Markup {
  const { model } = place;
  const { type, optional } = asked;
  const field: Field = { model, path, optional, value };
  if (type.type === 'entity') return entityField(place, asked, type.entity, value, path);
  if (type.type === 'set' || type.type === 'list') return collectionField(place, asked, type, value, path);
  const control = leafControl(field, type);
  if (!control) return rawField(model, asked.name, asked.label, value, path);
  return frame(model, asked, path, control);
}

function collectionField(
  place: Place,
  asked: Asked,
  type: Extract<FieldType, { of: FieldType }>,
  value: unknown,
  path: string,
) {
  const { model } = place;
  const isFit = value === undefined || (value === null && asked.optional) || Array.isArray(value);
  if (!isFit) return rawField(model, asked.name, asked.label, value, path);
  const { of } = type;
  const isText = ((value ?? []) as unknown[]).every((item) => typeof item === 'string');
  if (of.type === 'choice' && type.type === 'set' && isText) {
    const choices = model.lists[of.list]?.choices ?? [];
    const control = (choices.length > LONGEST_MENU ? chips : checks)(
      { model, path, optional: asked.optional, value },
      of.list,
    );
    return frame(model, asked, path, control);
  }
  return frame(
    model,
    asked,
    path,
    items({ model, path, optional: asked.optional, value }, of, asked.label, (...item) => valueField(place, ...item)),
  );
}

/** The parts of an entity, to be opened and closed. One within itself is filled in when it is asked for. */
function entityField(place: Place, asked: Asked, name: string, value: unknown, path: string): Markup {
  const { model, within } = place;
  const { label, optional } = asked;
  const isNone = value === null && optional;
  if (value !== undefined && !isNone && !isObject(value)) return rawField(model, asked.name, label, value, path);
  const entity = model.entities[name];
  const isRecursive = within.includes(name);
  const isClosed = isNone || (value === undefined && (isRecursive || optional));
  const inner = isClosed
    ? !isNone && !optional && button('describe', FORM.describe[model.language], label)
    : fields({ model, within: [...within, name] }, entity?.facts ?? [], value, path);
  return element(
    'details',
    { ...wrapper(asked, 'entity', path), open: true, 'data-given': isObject(value) },
    element('summary', {}, element('b', {}, label), asked.beside, hints(asked), need(model)),
    optional &&
      stateMenu(model, label, isNone ? 'none' : value === undefined ? '' : 'given', FORM.given[model.language], true),
    inner,
  );
}
