import type { FieldModel, FormModel } from './model.ts';

/**
 * The facts with every entity that has to be there given, if only as one of which nothing is known. The answer is the same, but it
 * names the missing facts of the entity ("buyer.kind"), where it would name the entity ("buyer"), which no form has a field for.
 */
export function askableFacts(model: FormModel, facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return opened(model, model.facts, facts, []);
}

/** An entity within itself is left as it is. */
function opened(
  model: FormModel,
  fields: readonly FieldModel[],
  facts: Readonly<Record<string, unknown>>,
  within: readonly string[],
): Record<string, unknown> {
  const given = new Map(Object.entries(facts));
  for (const { name, type, optional } of fields) {
    if (type.type !== 'entity' || within.includes(type.entity)) continue;
    const held = given.get(name) ?? (optional ? undefined : {});
    const isParts = typeof held === 'object' && held !== null && !Array.isArray(held) && given.get(name) !== null;
    const inner = model.entities[type.entity]?.facts ?? [];
    if (isParts) given.set(name, opened(model, inner, held as Record<string, unknown>, [...within, type.entity]));
  }
  return Object.fromEntries(given);
}
