import type { Bundle, Expression, Version } from '@fefta/bundle';
import type { Draw } from '../runtime-fast/random.ts';

type Node = Record<string, unknown>;

const OTHER: Record<string, readonly string[]> = {
  '>=': ['>', '<', '<='],
  '>': ['>=', '<', '<='],
  '<=': ['<', '>', '>='],
  '<': ['<=', '>', '>='],
  is: ['is-not'],
  'is-not': ['is'],
  and: ['or'],
  or: ['and'],
};

/** A book with one to three changes of the kinds that are made in rules: operators, limits, exclusions, conditions, rows, order, bearers. */
export function mutated(draw: Draw, bundle: Bundle): Bundle {
  const copy = structuredClone(bundle);
  for (let left = 1 + draw.below(3); left > 0; left -= 1) draw.from(MUTATIONS)(draw, copy);
  return copy;
}

const rules = (bundle: Bundle) => [...bundle.duties, ...bundle.exemptions, ...bundle.predicates];

const versions = (bundle: Bundle): Version[] => rules(bundle).flatMap((rule) => rule.versions as Version[]);

/** Every expression with an operator of some kind, wherever it stands in a rule. */
function nodesOf(bundle: Bundle, isWanted: (node: Node) => boolean): Node[] {
  const found: Node[] = [];
  const visit = (data: unknown): void => {
    if (typeof data !== 'object' || data === null) return;
    if (!Array.isArray(data) && isWanted(data as Node)) found.push(data as Node);
    for (const inner of Object.values(data)) visit(inner);
  };
  visit([bundle.duties, bundle.exemptions, bundle.predicates, bundle.definitions, bundle.tables]);
  return found;
}

function change(draw: Draw, nodes: readonly Node[], alter: (node: Node) => void): void {
  if (nodes.length > 0) alter(draw.from(nodes));
}

const MUTATIONS: readonly ((draw: Draw, bundle: Bundle) => void)[] = [
  function operator(draw, bundle) {
    change(
      draw,
      nodesOf(bundle, ({ op }) => typeof op === 'string' && op in OTHER),
      (node) => {
        node.op = draw.from(OTHER[String(node.op)] ?? []);
      },
    );
  },
  function limit(draw, bundle) {
    change(
      draw,
      nodesOf(bundle, ({ op, value }) => op === 'number' && typeof value === 'string'),
      (node) => {
        const isShare = String(node.value).includes('/');
        node.value = draw.from(isShare ? ['1/5', '1/2', '1/10'] : ['2', '4', '5', '9', '0', '1']);
      },
    );
  },
  function exclusionDropped(draw, bundle) {
    change(draw, versions(bundle).filter(({ unless }) => unless.length > 0) as unknown as Node[], (node) => {
      node.unless = [];
    });
  },
  function exclusionAdded(draw, bundle) {
    change(
      draw,
      [...bundle.exemptions, ...bundle.duties].flatMap((rule) => rule.versions) as unknown as Node[],
      (node) => {
        node.unless = ['t.X1'];
      },
    );
  },
  function conditionDropped(draw, bundle) {
    change(draw, versions(bundle).filter(({ conditions }) => conditions.length > 0) as unknown as Node[], (node) => {
      node.conditions = [];
    });
  },
  function whenDropped(draw, bundle) {
    change(draw, versions(bundle).filter(({ when }) => when) as unknown as Node[], (node) => {
      delete node.when;
    });
  },
  function negated(draw, bundle) {
    change(draw, versions(bundle).filter(({ when }) => when) as unknown as Node[], (node) => {
      node.when = { op: 'not', arg: node.when as Expression };
    });
  },
  function rowDeleted(draw, bundle) {
    for (const table of bundle.tables)
      for (const version of table.versions)
        if (version.rows.length > 1) version.rows.splice(draw.below(version.rows.length), 1);
  },
  function exemptionRemoved(draw, bundle) {
    if (draw.chance(40)) bundle.exemptions = bundle.exemptions.filter(({ name }) => name !== 't.E1');
    for (const each of bundle.exemptions)
      each.over = each.over.filter((name) => bundle.exemptions.some((e) => e.name === name));
  },
  function priority(_, bundle) {
    for (const each of bundle.exemptions) each.over = each.name === 't.E1' ? ['t.E0'] : [];
  },
  function bearers(_, bundle) {
    for (const duty of bundle.duties)
      for (const version of duty.versions) version.bearers = [...version.bearers].reverse();
  },
  function leaves(draw, bundle) {
    change(draw, bundle.exemptions.flatMap((each) => each.versions) as unknown as Node[], (node) => {
      node.leaves = (node.leaves as string[]).length > 0 ? [] : ['t.D1'];
    });
  },
];
