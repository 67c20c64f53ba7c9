import { type AnswerChange, causesOf, type Period, type RuleChange } from '@fefta/analysis';
import type { Finding } from '@fefta/language';
import type { Context } from '../context.ts';
import { placeIn } from '../decide/sources.ts';
import { DIFF } from '../messages/diff.ts';
import { reportSarif } from '../report/sarif.ts';
import { answerGroups, type Group } from './groups.ts';
import type { DiffReport } from './report.ts';
import { changeWords, conditionWords, named } from './words.ts';

/** Each change of answers as a note of SARIF 2.1.0, where the first of its causes stands on the new side. */
export function reportDiffSarif(report: DiffReport, context: Context): void {
  const findings = report.periods.flatMap((period) =>
    answerGroups(period.cases).map((group) => findingOf(group, period, report, context)),
  );
  const files = new Set(findings.map(({ uri }) => uri)).size;
  reportSarif({ findings, files, shown: (uri) => uri, text: () => undefined }, context, context.out);
}

function findingOf(group: Group<AnswerChange>, period: Period, report: DiffReport, context: Context): Finding {
  const { change } = group;
  const { uri, line, character } = whereOf(change, period, report);
  const start = { line, character };
  const message = { ja: words('ja'), en: words('en') };
  return { code: `diff-${change.kind}`, severity: 'info', uri, range: { start, end: start }, message };

  function words(language: 'ja' | 'en'): string {
    const own = { ...context, language, say: (text: { ja: string; en: string }) => text[language] } as Context;
    const label = (name: string) => named(report.after.rules, name, own);
    const days = report.isOfDay ? [] : [own.say(DIFF.period(period.from, period.until))];
    const conditions = change.conditions.map(({ terms }) => conditionWords(terms, own));
    const more = change.isWhole ? [] : [own.say(DIFF.more)];
    return [
      `${own.say(DIFF.kind[change.kind])}: ${label(change.duty)}: ${changeWords(change, own)}`,
      group.acts.map(label).join(', '),
      ...days,
      ...conditions.map((each) => `- ${each}`),
      ...more,
    ].join('\n');
  }
}

/** Of what is no longer there, and of rules whose sources are not at hand, the duty stands; at last the rules themselves. */
function whereOf(change: AnswerChange, { cases, rules }: Period, { after, written }: DiffReport) {
  const placeOf = ({ places }: Pick<RuleChange, 'places'>) => places.after;
  const causes = causesOf(change, cases, rules).map(placeOf);
  const { place } = after.rules.duties.get(change.duty) ?? {};
  for (const at of [...causes, place]) {
    const found = placeIn(after.rules, at);
    if (found && at) return { uri: found.file, line: found.line - 1, character: at[2] - 1 };
  }
  return { uri: written[1], line: 0, character: 0 };
}
