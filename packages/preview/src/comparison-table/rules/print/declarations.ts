import type { Bundle, Labels } from '@fefta/bundle';
import { type Rules, simpleName } from '@fefta/runtime';
import { controlListText, regimeText } from './control-list.ts';
import { dataText } from './data.ts';
import { amendmentText, instrumentText, propertyText, provisionText, ratioText, termText } from './instruments.ts';
import { citationTexts, type TextLine } from './parts.ts';
import { definitionText, dutyText, exemptionText, predicateText } from './rule.ts';
import { tableText } from './table.ts';
import { codesText, enumText, groupText, sectorsText, subjectText } from './vocabulary.ts';

/** A declaration as a text in the language, in its English spelling. */
export interface DeclarationText {
  /** What it is among all declarations: its kind and qualified name. */
  key: string;
  namespace: string;
  name: string;
  labels: Labels;
  /** The amendments that made the versions at hand, by qualified name. */
  by: string[];
  lines: TextLine[];
}

type Item<K extends keyof Bundle> = NonNullable<Bundle[K]> extends (infer T)[] ? T : never;
type Printer<K extends keyof Bundle> = (rules: Rules, each: Item<K>) => TextLine[];
type Printers = { [K in keyof Bundle]?: Printer<K> };

const data =
  (word: string) =>
  (_: Rules, each: { name: string }): TextLine[] =>
    dataText(word, each.name, each);

/** In the order in which they stand: what is asked for first, then what it rests on. Scenarios show rules and are none. */
const PRINTERS: Printers = {
  duties: dutyText,
  exemptions: exemptionText,
  predicates: predicateText,
  definitions: definitionText,
  tables: tableText,
  acts: (_, each) => subjectText('act', each),
  entities: (_, each) => subjectText('entity', each),
  enums: (_, each) => enumText(each),
  sectors: (_, each) => sectorsText(each),
  groups: (_, each) => groupText(each),
  codes: (_, each) => codesText(each),
  regimes: (_, each) => regimeText(each),
  controlLists: controlListText,
  procedures: data('procedure'),
  calendars: data('calendar'),
  units: data('unit'),
  comparisons: data('comparison'),
  ratioKinds: (_, each) => ratioText(each),
  terms: (_, each) => termText(each),
  instruments: (_, each) => instrumentText(each),
  amendments: (_, each) => amendmentText(each),
  provisions: (_, each) => provisionText(each),
  properties: propertyText,
};

/** All declarations of some rules; `bundle` is theirs, or what of it is in force on a day. */
export function declarationTexts(rules: Rules, bundle: Bundle): DeclarationText[] {
  return Object.entries(PRINTERS).flatMap(([kind, print]) =>
    ((bundle[kind as keyof Bundle] ?? []) as unknown as Item<'duties'>[]).map((each) => {
      const name = each.name ?? citationTexts([(each as unknown as Item<'provisions'>).citation]);
      return {
        key: `${kind} ${name}`,
        namespace: each.name === undefined ? '' : namespaceOf(each.name),
        name: simpleName(name),
        labels: each.labels,
        by: (each.versions ?? []).flatMap((version) => version.by),
        lines: (print as Printer<'duties'>)(rules, each),
      };
    }),
  );
}

function namespaceOf(qualified: string): string {
  return qualified.slice(0, Math.max(0, qualified.length - simpleName(qualified).length - 1));
}
