import type { Field, Layout } from '../fast/layout.ts';
import { allFields } from '../fast/linking.ts';
import { isNeeded } from '../fast/member.ts';
import { isInherited } from '../fast/validators.ts';
import { decidedBy, register, setTrue, setUnknown } from './test-source.ts';
import { indent, literal } from './text.ts';

/** Writes the text that reads the facts of a case into registers and leaves what is out of the ordinary to others (`return`). */
export class ReadSource {
  private readonly layout: Layout;
  private readonly strict: boolean;
  private readonly fields: readonly Field[];
  private names = 0;
  /** Declarations of what the text uses, made once for a plan. */
  readonly links: string[] = [];

  constructor(layout: Layout, strict: boolean) {
    this.layout = layout;
    this.fields = allFields(layout.fields);
    this.strict = strict;
  }

  /** Reads the members of an object in a variable. */
  object(of: string, fields: readonly Field[]): string {
    const needed = fields.filter((field) => this.strict || isNeeded(field));
    const count = this.name('n');
    const reads = needed.map((field) => this.member(of, field, count));
    if (!this.strict) return reads.join('\n');
    return [
      `let ${count} = ${needed.length};`,
      `for (const _ in ${of}) ${count} -= 1;`,
      ...reads,
      `if (${count} !== 0 || prototypeOf(${of}) !== ordinary) return;`,
    ].join('\n');
  }

  private member(of: string, field: Field, count: string): string {
    const value = this.name('v');
    const name = literal(field.name);
    const given = isInherited(field.name) ? `hasOwn(${of}, ${name}) ? ${of}[${name}] : undefined` : `${of}[${name}]`;
    const atoms = registersOf(field).flatMap((one) => decidedBy(this.layout, one));
    const read = this.value(value, field);
    const marks = setTrue(this.layout, atoms);
    const [own, ofNone] = field.how === 'entity' ? [[], marks] : [marks, []];
    const none = [...noneOf(field), ...ofNone];
    const otherwise = none.length === 0 ? '' : ` else {\n${indent(none.join('\n'))}\n}`;
    const present = field.optional ? `if (${value} !== null) {\n${indent(read)}\n}${otherwise}` : read;
    const absent = [...(this.strict ? [`${count} -= 1;`] : []), ...setUnknown(atoms)];
    return [
      `const ${value} = ${given};`,
      `if (${value} !== undefined) {`,
      indent([present, ...own].join('\n')),
      absent.length === 0 ? '}' : `} else {\n${indent(absent.join('\n'))}\n}`,
    ].join('\n');
  }

  /** The value of a field that is neither absent nor none. */
  private value(value: string, field: Field): string {
    switch (field.how) {
      case 'plain':
        return this.plain(value, field);
      case 'listed': {
        const table = this.table(field.table);
        const member =
          field.register === undefined ? `${table}[${value}]` : `(${register(field.register)} = ${table}[${value}])`;
        return `if (typeof ${value} !== 'string' || ${member} === undefined) return;`;
      }
      case 'set':
        return this.set(value, field);
      case 'entity':
        return `if (typeof ${value} !== 'object' || ${value} === null) return;\n${this.object(value, field.fields)}`;
      case 'other':
        return `if (!${this.reader(field)}(${value}, 1)) return;`;
    }
  }

  private plain(value: string, field: Extract<Field, { how: 'plain' }>): string {
    const { type } = field.type;
    const set = field.register === undefined ? '' : `\n${register(field.register)} = ${value};`;
    if (type === 'boolean') return `if (typeof ${value} !== 'boolean') return;${set}`;
    if (type === 'text') return `if (typeof ${value} !== 'string') return;${set}`;
    const read = `${this.reader(field)}(${value})`;
    if (type === 'date' || type === 'period') return `if (${read} === undefined) return;${set}`;
    const slowly =
      field.register === undefined
        ? `if (${read} === undefined) return;`
        : `if (typeof (${register(field.register)} = ${read}) !== 'number') return;`;
    if (type !== 'integer' && type !== 'number') return slowly;
    const small = `typeof ${value} === 'number' && (${value} | 0) === ${value}`;
    return `if (${small}) {${indent(set)}\n} else {\n${indent(slowly)}\n}`;
  }

  private set(value: string, { table, any, every }: Extract<Field, { how: 'set' }>): string {
    const codes = this.table(table);
    const [item, member, i] = [this.name('v'), this.name('p'), this.name('i')];
    const [some, all] = [this.name('p'), this.name('p')];
    const lines = [
      `const ${item} = ${value}[${i}];`,
      `const ${member} = typeof ${item} === 'string' ? ${codes}[${item}] : undefined;`,
      `if (${member} === undefined) return;`,
      ...(this.strict ? this.distinct(table, member) : []),
      ...(any === undefined ? [] : [`${some} |= ${member};`]),
      ...(every === undefined ? [] : [`${all} &= ${member};`]),
    ];
    return [
      `if (!isArray(${value})) return;`,
      ...(this.strict ? this.nextRound(table) : []),
      ...(any === undefined ? [] : [`let ${some} = 0;`]),
      ...(every === undefined ? [] : [`let ${all} = -1;`]),
      `for (let ${i} = 0; ${i} < ${value}.length; ${i} += 1) {\n${indent(lines.join('\n'))}\n}`,
      ...(any === undefined ? [] : [`${register(any)} = ${some};`]),
      ...(every === undefined ? [] : [`${register(every)} = ${all};`]),
    ].join('\n');
  }

  /** No member twice: each is noted with the number of the round in which it was seen. */
  private distinct(table: number, member: string): string[] {
    const bits = this.layout.tables[table]?.bits ?? 0;
    return [
      `if (seen${table}[${member} >> ${bits}] === round${table}) return;`,
      `seen${table}[${member} >> ${bits}] = round${table};`,
    ];
  }

  private nextRound(table: number): string[] {
    const size = (this.layout.tables[table]?.size ?? 0) + 1;
    this.link(`const seen${table} = new Int32Array(${size});`);
    this.link(`let round${table} = 0;`);
    return [`round${table} = round${table} === 1e9 ? (seen${table}.fill(0), 1) : round${table} + 1;`];
  }

  private table(index: number): string {
    this.link(`const codes${index} = link.codes[${index}];`);
    return `codes${index}`;
  }

  private reader(field: Field): string {
    const index = this.fields.indexOf(field);
    this.link(`const read${index} = link.readers[${index}];`);
    return `read${index}`;
  }

  private link(line: string): void {
    if (!this.links.includes(line)) this.links.push(line);
  }

  private name(letter: string): string {
    this.names += 1;
    return `${letter}${this.names}`;
  }
}

/** The registers of a field and of those below it. */
function registersOf(field: Field): number[] {
  switch (field.how) {
    case 'set':
      return [field.any, field.every].filter((one) => one !== undefined);
    case 'entity':
      return field.fields.flatMap(registersOf);
    case 'other':
      return [];
    default:
      return field.register === undefined ? [] : [field.register];
  }
}

/** What the registers hold where the field is none. */
function noneOf(field: Field): string[] {
  if (field.how === 'entity') return field.fields.flatMap(noneOf);
  return registersOf(field).map((one) => `${register(one)} = ${field.how === 'plain' ? 'null' : '0'};`);
}
