import { isJunction, isOp, REVERSED, replace } from './changes.ts';
import { inConditions, inLists, inRules, type Sites, site, standings } from './sites.ts';

/** Changes of the wording alone: wherever they are made no answer changes. */
export const WORDING = {
  exclusionTwice: inLists('unless', (list, at) => void list.push(list[at])),
  label: (bundle) =>
    standings(bundle).map((each) =>
      site(each, () => void (each.declaration.labels = { ja: '別の名', en: 'another name' })),
    ),
  reordered: inRules(isJunction, ({ args }) => void (args as unknown[]).reverse()),
  doubleNegation: (bundle) =>
    standings(bundle)
      .filter(({ version }) => version.when)
      .map((each) =>
        site(each, () => {
          each.version.when = { op: 'not', arg: { op: 'not', arg: each.version.when } };
        }),
      ),
  notNot: inRules(isOp({ is: 'is-not', 'is-not': 'is' }), (node) =>
    replace(node, { op: 'not', arg: { ...node, op: REVERSED[String(node.op)] } }),
  ),
  itemReordered: inConditions('jp.export', isJunction, ({ args }) => void (args as unknown[]).reverse()),
} as const satisfies Record<string, Sites>;
