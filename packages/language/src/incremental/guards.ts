import type { AstNode } from 'langium';
import type { SourceFile } from '../generated/ast.ts';
import { owner, touchInside } from './recording.ts';

/** What others see of a declaration only when they look inside. */
export const INSIDE = ['labels', 'clauses', 'versions', 'rows', 'head', 'givens', 'expectations'] as const;

/**
 * Makes the insides of the declarations of a file tell when they are looked at. Whoever only knows a rule's name and type is then not
 * disturbed by what is written in it.
 */
export function guardInsides(file: SourceFile): void {
  for (const unit of file.declarations) for (const property of INSIDE) if (property in unit) guard(unit, property);
}

function guard(unit: AstNode, property: string): void {
  const value = (unit as unknown as Record<string, unknown>)[property];
  Object.defineProperty(unit, property, {
    enumerable: true,
    configurable: true,
    get() {
      if (owner()) touchInside(unit);
      return value;
    },
  });
}
