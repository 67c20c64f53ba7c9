import type { FactValue, Reason } from '../explanation/model.ts';
import type { Language } from '../words/language.ts';
import { MARKS, SHOW } from '../words/show.ts';
import { element, type Markup } from './markup.ts';

/** Rules open down to this depth; what lies deeper can be opened. */
const OPEN_DEPTH = 3;

/** The tree of reasons as nested lists; what has reasons of its own can be opened and closed. */
export function reasonList(reasons: readonly Reason[], language: Language, depth = 0): Markup {
  return element(
    'ul',
    { class: 'fefta-reasons' },
    reasons.map((reason) => element('li', {}, reasonItem(reason, language, depth))),
  );
}

function reasonItem(reason: Reason, language: Language, depth: number): Markup {
  const line = reasonLine(reason, language);
  if (reason.children.length === 0) return line;
  return element(
    'details',
    { open: depth < OPEN_DEPTH },
    element('summary', {}, line),
    reasonList(reason.children, language, depth + 1),
  );
}

function reasonLine({ kind, holds, role, text, note, facts, more }: Reason, language: Language): Markup {
  const { sign, word, name } = MARKS[holds === null ? 'unknown' : holds ? 'true' : 'false'];
  return element(
    'span',
    { class: `fefta-reason fefta-${name}` },
    element('span', { class: 'fefta-mark', role: 'img', 'aria-label': word[language], title: word[language] }, sign),
    ' ',
    role !== undefined && element('span', { class: 'fefta-role' }, `${role}: `),
    kind === 'test' ? element('code', {}, text) : element('span', { class: 'fefta-rule' }, text),
    note !== undefined && element('span', { class: 'fefta-note' }, ` (${note})`),
    facts.length > 0 && factValues(facts, more, language),
  );
}

function factValues(facts: readonly FactValue[], more: boolean, language: Language): Markup {
  return element(
    'span',
    { class: 'fefta-facts' },
    facts.map(({ path, label, value }) =>
      element('span', { class: 'fefta-fact', title: path }, `${label} = `, element('b', {}, value)),
    ),
    more && element('span', { title: SHOW.moreFacts[language] }, '…'),
  );
}
