import type { Bundle, Citation, Labels, Type } from '@fefta/bundle';
import { parseProvisionPath, printProvisionPath } from '@fefta/law';
import { type Rules, simpleName } from '@fefta/runtime';
import type { Language } from './words/language.ts';

const known = new WeakMap<Rules, Map<Language, Names>>();

/** What things are called in a language; made once for a bundle. */
export function namesOf(rules: Rules, language: Language): Names {
  const ofRules = known.get(rules) ?? new Map<Language, Names>();
  known.set(rules, ofRules);
  const names = ofRules.get(language) ?? new Names(rules, language);
  ofRules.set(language, names);
  return names;
}

/** Finds what things are called, in one language. */
export class Names {
  private readonly labels: ReadonlyMap<string, Labels>;
  private readonly rules: Rules;
  readonly language: Language;

  constructor(rules: Rules, language: Language) {
    this.rules = rules;
    this.language = language;
    this.labels = new Map(declarations(rules.bundle).map(({ name, labels }) => [name, labels]));
  }

  /** Is there a declaration of that name? */
  knows(name: string): boolean {
    return this.labels.has(name) || this.rules.definitions.has(name);
  }

  /** The label of a declaration, or its name where it has none. */
  of(name: string): string {
    return this.label(this.labels.get(name)) ?? this.item(name) ?? simpleName(name);
  }

  /** The number and label of an item of a control list, whose rule is named LIST NUMBER. */
  private item(name: string): string | undefined {
    const rule = this.rules.definitions.get(name);
    const number = rule && name.includes(' ') ? name.slice(name.indexOf(' ') + 1) : undefined;
    return number && `${number} ${this.label(rule?.labels) ?? ''}`.trimEnd();
  }

  /** The provisions on which an item of a control list rests; none of other rules, which the decision names itself. */
  basisOfItem(name: string): string | undefined {
    const basis = name.includes(' ') ? this.citations(this.rules.definitions.get(name)?.basis ?? []) : [];
    return basis.length > 0 ? basis.join(this.language === 'ja' ? '、' : '; ') : undefined;
  }

  label(labels: Labels | undefined): string | undefined {
    return labels?.[this.language] ?? labels?.ja ?? labels?.en;
  }

  /** The label of a period of a duty. */
  period(duty: string, period: string): string {
    const versions = this.rules.duties.get(duty)?.versions ?? [];
    const found = versions.flatMap(({ periods }) => periods).find(({ name }) => name === period);
    return this.label(found?.labels) ?? period;
  }

  /** The label and type of the fact at the end of a path: "target.listed", "partners[0].share". */
  fact(act: string, path: string): { label: string; type?: Type } {
    let facts = this.rules.facts.get(act);
    const labels: string[] = [];
    let type: Type | undefined;
    for (const step of path.split('.')) {
      const [, name = step, index] = /^(.*?)(\[\d+\])?$/.exec(step) ?? [];
      const fact = facts?.get(name);
      labels.push((this.label(fact?.labels) ?? name) + (index ?? ''));
      type = index === undefined ? fact?.type : elementOf(fact?.type);
      facts = type?.type === 'entity' ? this.rules.facts.get(type.name) : undefined;
    }
    return { label: labels.join(this.language === 'ja' ? 'の' : ', '), type };
  }

  /** 外国為替及び外国貿易法第27条第1項・第3項; each instrument is named once. */
  citations(citations: readonly Citation[]): string[] {
    const provisions = new Map<string, string[]>();
    for (const { instrument, provision } of citations) {
      const known = provisions.get(instrument) ?? [];
      provisions.set(instrument, known.concat(provision === '' ? [] : this.provision(provision)));
    }
    const between = this.language === 'ja' ? '・' : ', ';
    return [...provisions].map(([instrument, list]) => `${this.of(instrument)} ${list.join(between)}`.trimEnd());
  }

  private provision(provision: string): string {
    const parsed = this.language === 'ja' ? parseProvisionPath(provision) : undefined;
    return parsed?.ok ? printProvisionPath(parsed.path, 'ja-arabic') : provision;
  }

  /** The label of a member of an enum, a code or a sector. */
  member(type: Type | undefined, value: string): string | undefined {
    if (type?.type === 'enum') {
      return this.label(this.rules.enums.get(type.name)?.members.find(({ name }) => name === value)?.labels);
    }
    if (type?.type === 'codes') {
      return this.label(this.rules.codes.get(type.name)?.entries.find(({ code }) => code === value)?.labels);
    }
    if (type?.type !== 'sectors') return undefined;
    return this.label(this.rules.sectors.get(type.name)?.sectors.find(({ name }) => name === value)?.labels);
  }
}

function elementOf(type: Type | undefined): Type | undefined {
  return type?.type === 'list' || type?.type === 'set' ? type.of : type;
}

function declarations(bundle: Bundle): { name: string; labels: Labels }[] {
  const lists = Object.values(bundle).filter((value): value is { name: string; labels: Labels }[] =>
    Array.isArray(value),
  );
  return lists.flat().filter(({ name, labels }) => typeof name === 'string' && typeof labels === 'object');
}
