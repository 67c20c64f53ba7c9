import { fileOf, type NamedDeclaration, type TextEdit, writeName, writeQualified } from '@fefta/language';
import type { AstNode } from 'langium';
import { importing } from '../edit/imports.ts';
import type { Scene } from '../scene.ts';
import type { Sheet } from '../sheet.ts';

/** Writes names of declarations as a file can say them, and remembers what it has to import for that. */
export class Naming {
  private readonly scene: Scene;
  private readonly sheet: Sheet;
  private readonly needed = new Set<string>();

  constructor(scene: Scene, sheet: Sheet = scene.sheet) {
    this.scene = scene;
    this.sheet = sheet;
  }

  /** The name of a declaration in the file: simple where that is clear. */
  write(declaration: AstNode): string {
    const { name } = declaration as NamedDeclaration;
    const namespace = fileOf(declaration).namespace?.name ?? '';
    const { root, langium } = this.sheet.document;
    const own = root.namespace?.name ?? '';
    const { names } = this.scene.workspace;
    if (namespace !== own && !root.imports.some((each) => each.namespace === namespace)) {
      this.needed.add(namespace);
      return names.visible(langium.uri.toString(), name).length > 0
        ? writeQualified(`${namespace}.${name}`)
        : writeName(name);
    }
    const seen = names.visible(langium.uri.toString(), name);
    return namespace === '' || seen.every((each) => fileOf(each).namespace?.name === namespace)
      ? writeName(name)
      : writeQualified(`${namespace}.${name}`);
  }

  /** The imports that the names need. */
  get edits(): TextEdit[] {
    return importing(this.sheet, [...this.needed].sort());
  }
}

/** A name that nothing else has where the file can see it: the base, or the base with a number. */
export function freeName({ workspace: { names } }: Scene, sheet: Sheet, base: string): string {
  const uri = sheet.document.langium.uri.toString();
  const isFree = (name: string) => names.visible(uri, name).length === 0;
  for (let number = 1; number < 10_000; number++) {
    const name = number === 1 ? base : `${base}${number}`;
    if (isFree(name)) return name;
  }
  return base;
}
