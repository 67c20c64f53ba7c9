import { element, group, Markup } from '../html/markup.ts';
import { renderPage } from '../html/page.ts';
import { STYLE } from '../html/style.ts';
import { EFFECTS } from '../words/effects.ts';
import { casesSection } from './cases.ts';
import { omittedSection } from './omitted.ts';
import { populationSection } from './population/section.ts';
import { rulesSection } from './rules.ts';
import { scenariosSection } from './scenarios.ts';
import { EFFECTS_STYLE } from './style.ts';
import { summarySection } from './summary.ts';
import { thresholdsSection } from './thresholds.ts';
import { timelineSection } from './timeline.ts';
import { treesSection } from './tree.ts';
import { type EffectsView, tellingOf } from './view.ts';

/** What a change does, as a fragment of HTML: whom it concerns first, by which words last. All text from files is escaped. */
export function renderEffects(view: EffectsView): string {
  const telling = tellingOf(view);
  return group(
    timelineSection(telling),
    summarySection(telling),
    thresholdsSection(telling),
    casesSection(telling),
    scenariosSection(telling),
    populationSection(telling),
    treesSection(telling),
    rulesSection(telling),
    omittedSection(telling),
  ).html;
}

/** The same as a document that needs nothing beside itself and runs no script. */
export function effectsPage(view: EffectsView): string {
  const { language } = view;
  const { name, version, content } = view.after.standing.rules.bundle.manifest;
  const footer = element(
    'footer',
    {},
    element('small', {}, EFFECTS.made(`${name} ${version}`)[language], ' ', element('code', {}, content)),
  );
  const body = element('main', { class: 'fefta-effects' }, new Markup(renderEffects(view)));
  return renderPage({
    title: EFFECTS.title[language],
    language,
    style: STYLE + EFFECTS_STYLE,
    body: group(body, footer).html,
  });
}
