import type { FactDeclaration, Type } from '@fefta/bundle';
import { compareExact, parseExact, type Rules, type SetsAt, setsAt, simpleName } from '@fefta/runtime';
import { type Names, namesOf } from '../names.ts';
import type { Language } from '../words/language.ts';
import type { Choice, FieldModel, FieldType, FormModel, ListModel } from './model.ts';

export interface FormOptions {
  language: Language;
  /** Codes and sectors are those in force on this day; without it, all that ever were. */
  asOf?: string;
  assume?: readonly string[];
}

/** The facts of an act (by its qualified name) as a form asks for them. */
export function formModel(rules: Rules, act: string, options: FormOptions): FormModel {
  return new FormBuilder(rules, options).build(act);
}

class FormBuilder {
  private readonly rules: Rules;
  private readonly names: Names;
  private readonly sets: SetsAt | undefined;
  private readonly entities: FormModel['entities'] = {};
  private readonly lists: FormModel['lists'] = {};

  constructor(rules: Rules, { language, asOf, assume = [] }: FormOptions) {
    this.rules = rules;
    this.names = namesOf(rules, language);
    this.sets = asOf === undefined ? undefined : setsAt(rules, { asOf, assumed: new Set(assume) });
  }

  build(act: string): FormModel {
    const { acts, amendments } = this.rules.bundle;
    const choice = ({ name }: { name: string }): Choice => ({ value: name, label: this.names.of(name) });
    return {
      language: this.names.language,
      act,
      label: this.names.of(act),
      acts: acts.map(choice),
      amendments: amendments.filter(({ inForce }) => inForce === undefined).map(choice),
      facts: this.fields(act),
      entities: this.entities,
      lists: this.lists,
    };
  }

  private fields(subject: string): FieldModel[] {
    return [...(this.rules.facts.get(subject)?.values() ?? [])].map((fact) => this.field(fact));
  }

  private field({ name, labels, type, judgement, basis }: FactDeclaration): FieldModel {
    const by = judgement?.by === undefined ? {} : { by: this.names.of(judgement.by) };
    return {
      name,
      label: this.names.label(labels) ?? name,
      type: this.type(type),
      optional: type.optional === true,
      ...(judgement && { judgement: by }),
      basis: this.names.citations(basis),
    };
  }

  private type(type: Type): FieldType {
    switch (type.type) {
      case 'ratio':
        return { type: 'ratio', kind: this.names.of(type.kind) };
      case 'money':
        return { type: 'money', currency: type.currency };
      case 'quantity':
        return { type: 'quantity', units: this.units(type.unit) };
      case 'entity':
        this.reach(type.name);
        return { type: 'entity', entity: type.name };
      case 'enum':
      case 'codes':
      case 'sectors':
        if (!Object.hasOwn(this.lists, type.name)) this.lists[type.name] = this.list(type.type, type.name);
        return { type: 'choice', list: type.name };
      case 'set':
      case 'list':
        return { type: type.type, of: this.type(type.of) };
      default:
        return { type: type.type };
    }
  }

  /** The entity is noted before its facts are looked at: it may hold itself. */
  private reach(name: string): void {
    if (Object.hasOwn(this.entities, name)) return;
    const entity: FormModel['entities'][string] = { label: this.names.of(name), facts: [] };
    this.entities[name] = entity;
    entity.facts = this.fields(name);
  }

  private units(declared: string): Choice[] {
    const { units, standardUnits } = this.rules;
    const { dimension } = units.get(declared) ?? standardUnits.get(declared) ?? {};
    const own = [...units.values()].filter((unit) => unit.dimension === dimension);
    const isAlone = (name: string) => own.filter((unit) => simpleName(unit.name) === name).length === 1;
    const ofRules = own.map(({ name }) => {
      const simple = simpleName(name);
      return { name, value: isAlone(simple) ? simple : name, label: `${simple} (${this.names.of(name)})` };
    });
    const ofStandard = [...standardUnits.values()]
      .filter((unit) => unit.dimension === dimension && !ofRules.some(({ value }) => value === unit.name))
      .sort((a, b) => compareExact(parseExact(a.factor) ?? 1, parseExact(b.factor) ?? 1))
      .map(({ name, labels }) => ({ name, value: name, label: withLabel(name, this.names.label(labels)) }));
    return [...ofRules, ...ofStandard]
      .sort((a, b) => Number(b.name === declared) - Number(a.name === declared))
      .map(({ value, label }) => ({ value, label }));
  }

  private list(kind: ListModel['kind'], name: string): ListModel {
    const members = this.sets?.members(kind, name);
    const all = this.members(kind, name).filter(({ value }) => !members || members.has(value));
    // A code may have had several lives, under several labels; the last one stands.
    const choices = [...new Map(all.map((choice) => [choice.value, choice])).values()];
    return { kind, label: this.names.of(name), choices };
  }

  private members(kind: ListModel['kind'], name: string): Choice[] {
    const { rules, names } = this;
    if (kind === 'codes') {
      const entries = rules.codes.get(name)?.entries ?? [];
      return entries.map(({ code, labels }) => ({ value: code, label: names.label(labels) ?? code }));
    }
    const members = kind === 'enum' ? rules.enums.get(name)?.members : rules.sectors.get(name)?.sectors;
    return (members ?? []).map((member) => ({ value: member.name, label: names.label(member.labels) ?? member.name }));
  }
}

function withLabel(name: string, label: string | undefined): string {
  return label === undefined || label === name ? name : `${name} (${label})`;
}
