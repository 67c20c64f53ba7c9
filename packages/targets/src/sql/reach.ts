import type { FactExpr, PlannedAtom, PlannedDuty, PlannedRule, PlanTest } from '@fefta/runtime';

/** The facts of the act (not of items of lists) at which an expression looks, through definitions. */
export function factsOf(expr: object): FactExpr[] {
  const found: FactExpr[] = [];
  const seen = new Set<object>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || node instanceof Map || node instanceof Set) return;
    if (seen.has(node)) return;
    seen.add(node);
    if ('op' in node && node.op === 'fact') {
      const fact = node as FactExpr;
      if (fact.slot < 0 && fact.path.length > 0) found.push(fact);
      return;
    }
    for (const [name, part] of Object.entries(node)) if (name !== 'type') visit(part);
  };
  visit(expr);
  return found;
}

/** Every leaf test on which the answer to a duty can depend. */
export function atomsOf(duty: PlannedDuty): Set<PlannedAtom> {
  const found = new Set<PlannedAtom>();
  const seen = new Set<object>();
  const rule = (of: PlannedRule): void => {
    if (seen.has(of)) return;
    seen.add(of);
    if (of.when !== undefined) test(of.when);
    for (const part of [...of.unless, ...of.conditions]) rule(part);
  };
  const exemptions = (of: PlannedDuty): void => {
    rule(of);
    for (const exemption of of.exemptions) rule(exemption);
  };
  /** Tests within the values of an atom. */
  const within = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node) || node instanceof Map || node instanceof Set)
      return;
    seen.add(node);
    if ('op' in node && node.op === 'test' && 'test' in node) test(node.test as PlanTest);
    else for (const [name, part] of Object.entries(node)) if (name !== 'type' && name !== 'steps') within(part);
  };
  const test = (of: PlanTest): void => {
    switch (of.op) {
      case 'and':
      case 'or':
        for (const arg of of.args) test(arg);
        return;
      case 'not':
        test(of.arg);
        return;
      case 'if':
        for (const part of [of.condition, of.yes, of.no]) test(part);
        return;
      case 'atom':
        found.add(of.atom);
        within(of.atom.test);
        return;
      case 'truth':
        if (!seen.has(of.truth)) {
          seen.add(of.truth);
          test(of.truth.test);
        }
        return;
      case 'predicate':
        rule(of.predicate);
        return;
      case 'duty':
        rule(of.duty);
        return;
      case 'used':
        for (const duty of of.duties) exemptions(duty);
        return;
      default:
        return;
    }
  };
  exemptions(duty);
  return found;
}
