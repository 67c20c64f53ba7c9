import type { Rules } from '@fefta/runtime';
import { RESERVED } from './words.ts';

/** The file into which a scenario is written: it says which names can be short. */
export interface File {
  namespace: string;
  imports: readonly string[];
}

/** Fewer than the language takes for names: any other stands in 「」. */
const PLAIN =
  /^[A-Za-z_\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff][A-Za-z0-9_\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]*$/;

/** A name as it is written in a source; undefined if it cannot be. */
export function writeName(name: string): string | undefined {
  if (PLAIN.test(name) && !RESERVED.has(name)) return name;
  return name === '' || /[」\n\r]/.test(name) ? undefined : `「${name}」`;
}

/** Writes qualified names as short as the file allows, and remembers the namespaces that the file has to import. */
export class NameWriter {
  readonly namespaces = new Set<string>();
  private readonly declared: ReadonlySet<string>;
  private readonly file: File | undefined;

  constructor(rules: Rules, file: File | undefined) {
    this.declared = new Set(declaredNames(rules));
    this.file = file;
  }

  write(qualified: string): string {
    const dot = qualified.lastIndexOf('.');
    const namespace = qualified.slice(0, Math.max(0, dot));
    const name = qualified.slice(dot + 1);
    this.namespaces.add(namespace);
    const simple = writeName(name) ?? name;
    return namespace === '' || this.isClear(namespace, name) ? simple : `${namespace}.${simple}`;
  }

  /** Does the simple name mean this declaration in the file, and nothing else? */
  private isClear(namespace: string, name: string): boolean {
    if (!this.file) return false;
    if (namespace === this.file.namespace) return true;
    if (this.declared.has(`${this.file.namespace}.${name}`)) return false;
    const meanings = this.file.imports.filter((each) => this.declared.has(`${each}.${name}`));
    return meanings.length === 1 && meanings[0] === namespace;
  }
}

function* declaredNames({ bundle }: Rules): Generator<string> {
  for (const list of Object.values(bundle)) {
    if (!Array.isArray(list)) continue;
    for (const each of list) if ('name' in each) yield each.name;
  }
}
