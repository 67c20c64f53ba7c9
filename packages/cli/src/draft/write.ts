import type { Draft } from '@fefta/analysis';
import type { Labels } from '@fefta/bundle';
import { derivedText, type File } from '@fefta/preview';
import { decide, type Rules, simpleName } from '@fefta/runtime';
import type { Language } from '../io/language.ts';
import { DRAFT } from '../messages/draft.ts';

/** What the drafts are to be written as. */
export interface DraftFile {
  readonly namespace: string;
  readonly keywords: Language;
}

/** The drafts as a file of the language, and those that cannot be written. */
export function writeDrafts(
  rules: Rules,
  drafts: readonly Draft[],
  { namespace, keywords }: DraftFile,
): { text: string; written: number; unwritten: readonly Draft[] } {
  const file: File = { namespace, imports: [] };
  const taken = new Set(rules.bundle.scenarios.map(({ name }) => name));
  const names = new Map<object, string>();
  const imports = new Set<string>();
  const texts: string[] = [];
  const unwritten: Draft[] = [];
  for (const draft of drafts) {
    const name = unique(nameOf(draft), namespace, taken);
    const { scenario, base, isBasedOnDraft } = draft;
    const given = { act: scenario.act, asOf: scenario.asOf, assume: scenario.assume, facts: scenario.facts };
    const decided = decide(rules, given);
    const like = isBasedOnDraft ? names.get(base) : base.name;
    const made =
      'errors' in decided || like === undefined
        ? undefined
        : derivedText(
            rules,
            given,
            decided,
            {
              name,
              label: labelOf(rules, draft),
              base: like,
              changes: changesOf(draft),
              expect: draft.expect,
            },
            { keywords, file },
          );
    if (made === undefined) {
      unwritten.push(draft);
      continue;
    }
    taken.add(`${namespace}.${name}`);
    names.set(scenario, `${namespace}.${name}`);
    for (const each of made.namespaces) imports.add(each);
    texts.push(`// ${simpleName(draft.threshold.rule)}: ${draft.threshold.test}\n${made.text}`);
  }
  const head = [
    `// ${DRAFT.head[keywords]}`,
    `${NAMESPACE[keywords]} ${namespace}`,
    ...[...imports].sort().map((each) => `${IMPORT[keywords]} ${each}`),
  ];
  return { text: `${head.join('\n')}\n\n${texts.join('\n')}`, written: texts.length, unwritten };
}

const NAMESPACE = { ja: '名前空間', en: 'namespace' } as const;
const IMPORT = { ja: '取込', en: 'import' } as const;

/** AtItem1A008Width: where it stands to the limit, of what. */
function nameOf({ threshold, point, fact }: Draft): string {
  const words = [point, simpleRule(threshold.rule), String(fact?.at(-1) ?? '')];
  return words.map((each) => capital(each.replace(/[^\p{L}\p{N}]+/gu, ''))).join('');
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function unique(name: string, namespace: string, taken: ReadonlySet<string>): string {
  let found = name;
  for (let count = 2; taken.has(`${namespace}.${found}`); count += 1) found = `${name}_${count}`;
  return found;
}

/** The rule of an item is the list, a space and the number. */
const isItem = (rule: string): boolean => rule.includes(' ');

/** Of an item of a control list, its number. */
function simpleRule(rule: string): string {
  return isItem(rule) ? rule.slice(rule.lastIndexOf(' ') + 1) : simpleName(rule);
}

/** What is compared, its value and where it stands: 1A008.b.2 幅 10 mm（境界の値）. */
function labelOf(rules: Rules, draft: Draft): Labels {
  const { threshold, point, value } = draft;
  const say = (language: Language): string => {
    const what = compared(rules, draft, language);
    const of = ruleLabel(rules, threshold.rule, language);
    const where = DRAFT.points[point][language];
    const between = isItem(threshold.rule) ? ' ' : language === 'ja' ? '：' : ': ';
    return language === 'ja' ? `${of}${between}${what}（${where}）` : `${of}${between}${what} (${where})`;
  };
  const compared = (rules: Rules, { fact, scenario }: Draft, language: Language): string =>
    fact === undefined ? threshold.test : `${factLabel(rules, scenario.act, fact, language)} ${String(value)}`;
  return { ja: say('ja'), en: say('en') };
}

function ruleLabel(rules: Rules, rule: string, language: Language): string {
  if (isItem(rule)) return simpleRule(rule);
  const { duties, exemptions, predicates, definitions, tables } = rules;
  const labels = [duties, exemptions, predicates, definitions, tables]
    .map((list) => list.get(rule)?.labels)
    .find((each) => each);
  return labels?.[language] ?? simpleName(rule);
}

function factLabel(rules: Rules, act: string, path: readonly (string | number)[], language: Language): string {
  let subject = act;
  let label = '';
  for (const step of path) {
    if (typeof step === 'number') continue;
    const fact = rules.facts.get(subject)?.get(step);
    label = fact?.labels[language] ?? step;
    const type = fact?.type;
    const of = type?.type === 'list' || type?.type === 'set' ? type.of : type;
    if (of?.type === 'entity') subject = of.name;
  }
  return label;
}

/** The facts that are changed, within the entities around them. A list is given whole: the language changes no part of one. */
function changesOf({ edits, scenario }: Draft): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const { path } of edits) {
    const index = path.findIndex((step) => typeof step === 'number');
    put(changes, scenario.facts, index < 0 ? path : path.slice(0, index));
  }
  return changes;
}

function put(
  changes: Record<string, unknown>,
  facts: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
): void {
  let [to, from]: [Record<string, unknown>, unknown] = [changes, facts];
  for (const [index, step] of path.entries()) {
    from = (from as Record<string | number, unknown> | undefined)?.[step];
    if (index === path.length - 1) to[step] = from;
    else to = (to[step] ??= {}) as Record<string, unknown>;
  }
}
