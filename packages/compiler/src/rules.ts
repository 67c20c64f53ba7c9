import type {
  Citation,
  Definition,
  Duty,
  Exemption,
  PartyClause,
  PeriodClause,
  Predicate,
  Version,
} from '@fefta/bundle';
import { type ast, english, labelsOf } from '@fefta/language';
import { basisOf, citations, declared, marksOf } from './common.ts';
import { expression } from './expressions.ts';
import { durationOf } from './quantities.ts';
import { bundleType } from './types.ts';
import type { CompilationUnit } from './unit.ts';
import { versionIntervals } from './versions.ts';

type RuleNode = ast.Duty | ast.Exemption | ast.Exclusion | ast.Condition | ast.Definition;
type ClauseOf<T extends ast.Clause['$type']> = Extract<ast.Clause, { $type: T }>;

function every<T extends ast.Clause['$type']>(clauses: readonly ast.Clause[], type: T): ClauseOf<T>[] {
  return clauses.filter((each): each is ClauseOf<T> => each.$type === type);
}

/** One version per version block, or the rule itself where it has none. */
function versionNodes(rule: RuleNode): readonly (ast.Version | RuleNode)[] {
  return rule.versions.length > 0 ? rule.versions : [rule];
}

function blocks(rule: RuleNode) {
  const intervals = versionIntervals(rule.versions);
  return versionNodes(rule).map((node, position) => ({
    node,
    clauses: node === rule ? rule.clauses : [...rule.clauses, ...node.clauses],
    by: node.$type === 'Version' ? node.by : [],
    ...(intervals[position] ?? { force: {}, acts: {} }),
  }));
}

function versions(unit: CompilationUnit, rule: RuleNode): Version[] {
  return blocks(rule).map(({ node, clauses, by, force, acts }) => {
    const when = every(clauses, 'When')[0];
    return {
      force,
      acts,
      by: unit.names(by),
      ...(when ? { when: expression(unit, when.condition) } : {}),
      unless: every(clauses, 'Unless').flatMap((each) => unit.names(each.exclusions)),
      conditions: every(clauses, 'OnCondition').flatMap((each) => unit.names(each.conditions)),
      leaves: every(clauses, 'Leaves').flatMap((each) => unit.names(each.duties)),
      measures: every(clauses, 'OnBreach').flatMap((each) =>
        unit.names(each.measures).map((name) => ({ name, basis: citations(unit, each.citations) })),
      ),
      bearers: every(clauses, 'BorneBy').map((each) => bearer(unit, each)),
      periods: every(clauses, 'Period').map((each) => period(unit, each)),
      basis: [...basisOf(unit, clauses), ...clauseBasis(unit, clauses)],
      marks: marksOf(clauses),
      notes: every(clauses, 'Note').map((each) => each.text),
      place: unit.place(node),
    };
  });
}

/** What single clauses rest on counts for the version too: its exclusions, conditions and reports. */
function clauseBasis(unit: CompilationUnit, clauses: readonly ast.Clause[]): Citation[] {
  const cited = [...every(clauses, 'Unless'), ...every(clauses, 'OnCondition'), ...every(clauses, 'Leaves')];
  return cited.flatMap((each) => citations(unit, each.citations));
}

function bearer(unit: CompilationUnit, node: ast.BorneBy): PartyClause {
  const when = node.condition ? { when: expression(unit, node.condition) } : {};
  const basis = citations(unit, node.citations);
  if (!node.each || !node.variable) return { party: expression(unit, node.party), ...when, basis };
  const where = node.filter ? { where: expression(unit, node.filter) } : {};
  return {
    party: { op: 'variable', name: node.variable.name, path: [] },
    each: { variable: node.variable.name, source: expression(unit, node.party), ...where },
    ...when,
    basis,
  };
}

function period(unit: CompilationUnit, node: ast.Period): PeriodClause {
  return {
    name: node.name,
    labels: labelsOf(node.labels),
    length: durationOf(unit, node.length),
    countsFirstDay: node.counting !== undefined,
    from: expression(unit, node.start),
    ...(node.calendar ? { calendar: unit.name(node.calendar) } : {}),
    basis: citations(unit, node.citations),
    extensions: node.extensions.map((each) => ({
      length: durationOf(unit, each.length),
      when: expression(unit, each.condition),
      basis: citations(unit, each.citations),
    })),
  };
}

/** A duty or report. */
export function duty(unit: CompilationUnit, node: ast.Duty): Duty {
  return {
    ...declared(unit, node, node.clauses),
    kind: english(node.kind) as Duty['kind'],
    acts: unit.names(node.acts),
    versions: versions(unit, node),
  };
}

export function exemption(unit: CompilationUnit, node: ast.Exemption): Exemption {
  const clauses = [...node.clauses, ...node.versions.flatMap((each) => each.clauses)];
  return {
    ...declared(unit, node, node.clauses),
    duties: unit.names(node.duties),
    over: [...new Set(every(clauses, 'Over').flatMap((each) => unit.names(each.rules)))].sort(),
    versions: versions(unit, node),
  };
}

/** An exclusion or condition. */
export function predicate(unit: CompilationUnit, node: ast.Exclusion | ast.Condition): Predicate {
  return {
    ...declared(unit, node, node.clauses),
    kind: node.$type === 'Exclusion' ? 'exclusion' : 'condition',
    on: unit.name(node.subject),
    versions: versions(unit, node),
  };
}

export function definition(unit: CompilationUnit, node: ast.Definition): Definition {
  return {
    ...declared(unit, node, node.clauses),
    on: unit.name(node.subject),
    type: bundleType(unit.typer.typeOfRef(node.type)),
    versions: blocks(node).map(({ node: block, clauses, by, force, acts }) => ({
      force,
      acts,
      by: unit.names(by),
      value: expression(unit, every(clauses, 'Means')[0]?.value),
      basis: basisOf(unit, clauses),
      marks: marksOf(clauses),
      place: unit.place(block),
    })),
  };
}
