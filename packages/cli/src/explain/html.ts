import { escapeHtml, type Language, pageFrame, renderDecision, SHOW, STYLE } from '@fefta/preview';
import type { Rules } from '@fefta/runtime';
import type { Printer } from '../decide/stream.ts';

/** One page on which every case has a section, with its reasons; it needs nothing beside itself. */
export function htmlPrinter(rules: Rules, language: Language): Printer {
  const title = SHOW.decisions[language];
  const { manifest } = rules.bundle;
  const { before, after } = pageFrame({ title, language, style: STYLE });
  const origin = `${SHOW.rules[language]}: ${manifest.name} ${manifest.version}`;
  let count = 0;
  return {
    before: `${before}<main>\n<h1>${escapeHtml(title)}</h1>\n`,
    print: ({ line, given, answer }) => {
      count++;
      const heading = 'errors' in answer ? SHOW.line(line)[language] : SHOW.case(count)[language];
      return renderDecision(rules, given, answer, { language, id: `case-${count}`, heading });
    },
    after: `</main>\n<footer><small>${escapeHtml(origin)} <code>${escapeHtml(manifest.content)}</code></small></footer>${after}`,
  };
}
