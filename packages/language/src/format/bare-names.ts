import { AstUtils, GrammarAST } from 'langium';

/**
 * The optional elements of the grammar that are one name and nothing else, such as the second word of a unit. Langium gives options
 * numbers within their rule; what an option holds is seen while the parser records itself.
 */
export class BareNames {
  private readonly options = new Set<string>();
  private rule = '';
  private recorded: GrammarAST.AbstractElement[] = [];

  /** Runs a rule, so that the options within are known by its name. */
  within(rule: string, run: () => unknown): void {
    const outer = this.rule;
    this.rule = rule;
    run();
    this.rule = outer;
  }

  /** Notes a token that the parser would read while it records itself. */
  record(feature: GrammarAST.AbstractElement): void {
    this.recorded.push(feature);
  }

  /** Notes what an option holds while the parser records itself. */
  recordOption(index: number, run: () => void): void {
    const outer = this.recorded;
    this.recorded = [];
    run();
    const [only, ...others] = this.recorded;
    if (only && others.length === 0 && isBareName(only)) this.options.add(`${this.rule}:${index}`);
    this.recorded = [...outer, ...this.recorded];
  }

  /** Whether the option of the current rule is one name. */
  has(index: number): boolean {
    return this.options.has(`${this.rule}:${index}`);
  }
}

function isBareName(feature: GrammarAST.AbstractElement): boolean {
  if (!GrammarAST.isRuleCall(feature) || feature.rule.ref?.name !== 'ID') return false;
  const assignment = AstUtils.getContainerOfType(feature, GrammarAST.isAssignment);
  return feature.cardinality === '?' || assignment?.cardinality === '?';
}
