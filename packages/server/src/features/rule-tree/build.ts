import { allNodes, type ast, english, labelsOf, nameRange, type Workspace } from '@fefta/language';
import type { Location } from 'vscode-languageserver-types';
import { forceOn } from '../../dates/in-force.ts';
import type { Language, OutlineNode } from '../../protocol.ts';

type Rule = ast.Rule;
type Named = ast.Instrument | Rule;

/** Deeper than exceptions of exceptions go in any law; rules that name themselves end here too. */
const DEEPEST = 12;

/** The rules of a workspace by the instrument that their first citation names. */
export function ruleTree(workspace: Workspace, language: Language, asOf: string): OutlineNode[] {
  return new RuleTree(workspace, language, asOf).build();
}

class RuleTree {
  private readonly workspace: Workspace;
  private readonly language: Language;
  private readonly asOf: string;

  constructor(workspace: Workspace, language: Language, asOf: string) {
    this.workspace = workspace;
    this.language = language;
    this.asOf = asOf;
  }

  build(): OutlineNode[] {
    const byInstrument = new Map<ast.Instrument | undefined, ast.Duty[]>();
    for (const duty of allNodes<ast.Duty>(this.workspace, 'Duty')) {
      const instrument = instrumentOf(duty);
      const known = byInstrument.get(instrument);
      if (known) known.push(duty);
      else byInstrument.set(instrument, [duty]);
    }
    return [...byInstrument]
      .map(([instrument, duties]) => this.instrument(instrument, duties))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
  }

  private instrument(node: ast.Instrument | undefined, duties: readonly ast.Duty[]): OutlineNode {
    const children = duties.map((duty) => this.duty(duty));
    if (node) return { ...this.describe(node, 'instrument'), inForce: true, children };
    return { label: NONE[this.language], detail: '', kind: 'folder', inForce: true, children };
  }

  private duty(node: ast.Duty): OutlineNode {
    const uses = this.workspace.uses.of(node).filter(({ property }) => property === 'duties');
    const exemptions = [...new Set(uses.map((use) => use.node))].filter((each) => each.$type === 'Exemption');
    const kind = english(node.kind ?? '') === 'report' ? 'report' : 'duty';
    return {
      ...this.describe(node, kind),
      children: [...exemptions.map((each) => this.rule(each as ast.Exemption, 1)), ...this.exclusions(node, 1)],
    };
  }

  private rule(node: Rule, depth: number): OutlineNode {
    const kind = KINDS[node.$type] ?? 'definition';
    return { ...this.describe(node, kind), children: depth > DEEPEST ? [] : this.exclusions(node, depth + 1) };
  }

  /** The exclusions and conditions that a rule names, in any version, each once. */
  private exclusions(rule: Rule, depth: number): OutlineNode[] {
    const named = [rule, ...rule.versions].flatMap(({ clauses }) => clauses).flatMap(namedBy);
    return [...new Set(named)].map((each) => this.rule(each, depth));
  }

  private describe(node: Named, kind: OutlineNode['kind']): OutlineNode {
    const labels = labelsOf(node.labels);
    const location = locationOf(node);
    return {
      label: labels[this.language] ?? labels.ja ?? labels.en ?? node.name ?? '',
      detail: node.name ?? '',
      kind,
      inForce: forceOn(node, this.asOf) === 'now',
      ...(location ? { location } : {}),
      children: [],
    };
  }
}

const NONE = { ja: '（根拠法令なし）', en: '(no instrument)' };

const KINDS: Readonly<Record<string, OutlineNode['kind']>> = {
  Exemption: 'exemption',
  Exclusion: 'exclusion',
  Condition: 'condition',
};

function namedBy(clause: ast.Clause): Rule[] {
  if (clause.$type === 'Unless') return clause.exclusions.flatMap((each) => each.ref ?? []);
  if (clause.$type === 'OnCondition') return clause.conditions.flatMap((each) => each.ref ?? []);
  return [];
}

/** Of the first citation of the rule or of one of its versions. */
function instrumentOf(duty: ast.Duty): ast.Instrument | undefined {
  const clauses = [duty, ...duty.versions].flatMap((each) => each.clauses);
  return clauses
    .flatMap((each) => (each.$type === 'Basis' ? each.citations : []))
    .flatMap((each) => each.instrument?.ref ?? [])[0];
}

function locationOf(node: Named): Location | undefined {
  const uri = node.$container?.$document?.uri.toString();
  return uri === undefined ? undefined : { uri, range: nameRange(node) };
}
