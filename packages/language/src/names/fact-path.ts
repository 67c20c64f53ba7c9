import type { Fact, Subject } from '../generated/ast.ts';
import { type Type, UNKNOWN } from '../types/type.ts';
import type { Typer } from '../types/typer.ts';
import { factNamed } from './subject.ts';

/** A step of a path such as partners[0].kind: the fact it names (undefined where there is none) and what it holds. */
export interface FactStep {
  fact: Fact | undefined;
  type: Type;
}

/** Follows a path of facts from an act or entity, as far as it leads. */
export function followFacts(
  steps: readonly { name: string; indexed: boolean }[],
  subject: Subject | undefined,
  typer: Typer,
): FactStep[] {
  let holder = subject;
  return steps.map(({ name, indexed }) => {
    const fact = factNamed(holder, name);
    const whole = fact ? typer.typeOfFact(fact) : UNKNOWN;
    const type = indexed && (whole.kind === 'list' || whole.kind === 'set') ? whole.of : whole;
    holder = type.kind === 'entity' ? type.entity : undefined;
    return { fact, type };
  });
}
