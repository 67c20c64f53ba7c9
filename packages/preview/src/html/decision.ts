import type { Rules } from '@fefta/runtime';
import { type AnyAnswer, explain } from '../explanation/explain.ts';
import type { DutyExplanation, Explained, Explanation, Item, Particular, Refusal } from '../explanation/model.ts';
import type { Language } from '../words/language.ts';
import { SHOW } from '../words/show.ts';
import { fieldId } from './field-id.ts';
import { type Content, element, type Markup } from './markup.ts';
import { reasonList } from './reasons.ts';

export interface DecisionOptions {
  language: Language;
  /** Level of the heading that names the act; those of duties are one lower. */
  level?: 1 | 2 | 3 | 4;
  /** Begins the ids of the elements: different for each decision on a page. */
  id?: string;
  /** Missing facts are links to the fields of the form on the same page. */
  form?: boolean;
  /** Which case it is, where there are several. */
  heading?: string;
}

/** Facts that stand beside a test at most. */
const MOST_FACTS = 12;

/** Missing facts that are named at once; the others can be opened. */
const MOST_ASKED = 8;

type Setting = Required<Omit<DecisionOptions, 'heading'>> & Pick<DecisionOptions, 'heading'>;

/** The answer to a case (as JSON) as a fragment of HTML: what is required, of whom, until when, under which provision, and why. */
export function renderDecision(rules: Rules, given: unknown, answer: AnyAnswer, options: DecisionOptions): string {
  const { language } = options;
  return renderExplanation(explain(rules, given, answer, { language, mostFacts: MOST_FACTS }), options);
}

/** An explanation that was made already, as a fragment of HTML. */
export function renderExplanation(told: Explanation, options: DecisionOptions): string {
  const setting: Setting = { level: 2, id: 'fefta-decision', form: false, ...options };
  return ('errors' in told ? refusal(told, setting) : decision(told, setting)).html;
}

function section(kind: string, { id, level, heading }: Setting, title: Content, ...content: Content[]): Markup {
  return element(
    'section',
    { class: `fefta-case ${kind}`, 'aria-labelledby': `${id}-title` },
    heading !== undefined && element('p', { class: 'fefta-which' }, heading),
    element(`h${level}`, { id: `${id}-title` }, title),
    content,
  );
}

function decision({ act, label, asOf, duties, note }: Explained, setting: Setting): Markup {
  const { language } = setting;
  const title = [
    label,
    ' ',
    element(
      'small',
      {},
      element('code', {}, act),
      ` ${SHOW.asOf[language]} `,
      element('time', { datetime: asOf }, asOf),
    ),
  ];
  return section(
    'fefta-decided',
    setting,
    title,
    note !== undefined && element('p', {}, note),
    byWeight(duties).map((each, index) => duty(each, index, setting)),
  );
}

/** What asks for something first; among equals the order stays. */
const WEIGHT: Readonly<Record<DutyExplanation['status'], number>> = {
  required: 0,
  undetermined: 1,
  'needs-judgement': 1,
  exempt: 2,
  'not-required': 3,
};

function byWeight(duties: readonly DutyExplanation[]): DutyExplanation[] {
  return [...duties].sort((a, b) => WEIGHT[a.status] - WEIGHT[b.status]);
}

function refusal({ title, errors }: Refusal, setting: Setting): Markup {
  const items = errors.map(({ code, path, message }) =>
    element(
      'li',
      {},
      path !== '' && [fact({ text: path, path }, setting), ': '],
      message,
      ' ',
      element('code', { class: 'fefta-code' }, code),
    ),
  );
  return section('fefta-refused', setting, title, element('ul', { class: 'fefta-errors' }, items));
}

function duty(told: DutyExplanation, index: number, setting: Setting): Markup {
  const { id, level, language } = setting;
  const title = `${id}-${index}`;
  const asked = told.particulars.find(({ key }) => key === 'missing');
  return element(
    'article',
    { class: `fefta-duty fefta-is-${told.status}`, 'aria-labelledby': title, 'data-duty': told.duty },
    element(
      `h${level + 1}`,
      { id: title },
      told.label,
      ' ',
      element('span', { class: 'fefta-status' }, told.statusText),
    ),
    asked && missing(asked, setting),
    element(
      'dl',
      {},
      told.particulars.filter((each) => each !== asked).flatMap((each, at, all) => row(each, all[at - 1], setting)),
    ),
    element(
      'details',
      { class: 'fefta-because', 'data-key': told.duty, open: told.status !== 'not-required' },
      element('summary', {}, told.because.heading),
      reasonList([told.because.reason], language),
    ),
  );
}

/** The heading is left out where it is the one above. */
function row({ key, heading, items, note }: Particular, above: Particular | undefined, setting: Setting): Markup[] {
  return [
    ...(above?.heading === heading ? [] : [element('dt', {}, heading)]),
    ...items.map((item) => element('dd', { class: `fefta-${key}` }, fact(item, setting))),
    ...(note === undefined ? [] : [element('dd', { class: 'fefta-note' }, note)]),
  ];
}

/** Missing facts are asked for, before anything else is said. */
function missing({ items, note }: Particular, setting: Setting): Markup {
  return element(
    'div',
    { class: 'fefta-asked' },
    element('p', {}, `${SHOW.asked[setting.language]}:`, note !== undefined && ` ${note}`),
    factList(items.slice(0, MOST_ASKED), setting),
    items.length > MOST_ASKED &&
      element(
        'details',
        {},
        element('summary', {}, SHOW.moreAsked(items.length - MOST_ASKED)[setting.language]),
        factList(items.slice(MOST_ASKED), setting),
      ),
  );
}

function factList(items: readonly Item[], setting: Setting): Markup {
  return element(
    'ul',
    {},
    items.map((item) => element('li', {}, fact(item, setting))),
  );
}

function fact({ text, path }: Item, { form }: Setting): Content {
  if (path === undefined) return text;
  if (!form) return element('span', { 'data-path': path }, text);
  return element('a', { href: `#${fieldId(path)}`, 'data-path': path }, text);
}
