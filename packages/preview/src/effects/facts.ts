import type { Type } from '@fefta/bundle';
import { factText } from '../explanation/values.ts';
import { element, type Markup } from '../html/markup.ts';
import type { Telling } from './view.ts';

/** The facts of a case as a list of what they are called and what they are. */
export function factList(act: string, facts: Readonly<Record<string, unknown>>, telling: Telling): Markup {
  const rows = [...paths(act, facts, telling)].flatMap(({ path, label, type }) => [
    element('dt', { title: path }, label),
    element('dd', {}, factText({ facts }, path, type, telling.names)),
  ]);
  return element('dl', { class: 'fefta-facts-of' }, rows);
}

interface FactPath {
  path: string;
  label: string;
  type: Type | undefined;
}

/** The facts that are no entities, each by its path. */
function* paths(act: string, facts: object, telling: Telling, above = ''): Generator<FactPath> {
  for (const [name, value] of Object.entries(facts)) {
    const path = above + name;
    const { label, type } = telling.names.fact(act, path);
    const inside = type?.type === 'entity' && typeof value === 'object' && value !== null && !Array.isArray(value);
    if (inside && Object.keys(value).length > 0) yield* paths(act, value, telling, `${path}.`);
    else yield { path, label, type };
  }
}
