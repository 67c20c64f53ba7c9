import type { ExceptionNode } from '@fefta/analysis';
import { type Content, element, type Markup } from '../html/markup.ts';
import { EFFECTS } from '../words/effects.ts';
import { link } from './links.ts';
import type { Telling } from './view.ts';

/** Duties with what exempts from them, what excludes from that, and so on, as diagrams made of lists. */
export function treesSection(telling: Telling): Content {
  const { language, view } = telling;
  const { trees } = view.effects;
  if (trees.length === 0) return undefined;
  return element(
    'section',
    { 'aria-labelledby': 'fefta-trees' },
    element('h2', { id: 'fefta-trees' }, EFFECTS.trees[language]),
    element('p', { class: 'fefta-note' }, EFFECTS.treesNote[language]),
    trees.map((tree) =>
      element(
        'details',
        { 'data-key': `tree ${tree.name}`, open: trees.length <= 3 || touched(tree) },
        element('summary', {}, telling.name(tree.name)),
        element(
          'div',
          { class: 'fefta-scroll', tabindex: 0, role: 'group', 'aria-label': telling.name(tree.name) },
          list([tree], telling),
        ),
      ),
    ),
  );
}

const touched = ({ state, children }: ExceptionNode): boolean => state !== 'same' || children.some(touched);

function list(nodes: readonly ExceptionNode[], telling: Telling): Markup {
  return element(
    'ul',
    { class: 'fefta-tree' },
    nodes.map((node) => element('li', {}, box(node, telling), below(node, telling))),
  );
}

/** What lies below an exception of which nothing changes is there, but folded away. */
function below(node: ExceptionNode, telling: Telling): Content {
  const { children, kind, name } = node;
  if (children.length === 0) return undefined;
  const inner = list(children, telling);
  if (kind === 'duty' || touched(node)) return inner;
  const summary = element('summary', {}, EFFECTS.unchangedBelow(children.length)[telling.language]);
  return element('details', { class: 'fefta-folded', 'data-key': `below ${name}` }, summary, inner);
}

/** What changed is said in words and drawn with another line, not by colour alone. */
function box({ name, kind, state, place, side }: ExceptionNode, telling: Telling): Markup {
  const { language } = telling;
  return element(
    'div',
    { class: `fefta-node fefta-node-${kind} fefta-node-${state}` },
    element('span', { class: 'fefta-role' }, EFFECTS.exception[kind][language]),
    ' ',
    link(telling, side, place, telling.name(name)),
    state !== 'same' && [' ', element('span', { class: 'fefta-badge' }, EFFECTS.state[state][language])],
  );
}
