import type { ExpectationDetail, Scenario, Subject } from '../../generated/ast.ts';
import { followFacts } from '../../names/fact-path.ts';
import { actOfScenario } from '../../names/subject.ts';
import type { Type } from '../../types/type.ts';
import type { Typer } from '../../types/typer.ts';
import { type CheckContext, check } from '../check.ts';

/** A path that leads to no fact of the act. */
export const unknownParty = check({
  code: 'unknown-party',
  severity: 'error',
  types: ['ExpectationDetail'],
  run(node, context) {
    const act = actOfScenario(node.$container?.$container as Scenario);
    if (!act) return;
    inspect(node, 'bearers', act, context);
    inspect(node, 'missing', act, context);
  },
});

function inspect(node: ExpectationDetail, property: 'bearers' | 'missing', act: Subject, context: CheckContext): void {
  for (const [index, path] of node[property].entries()) {
    const type = typeAt(path, act, context.workspace.typer);
    if (type?.kind === 'unknown') continue;
    if (!type) {
      context.report(
        node,
        {
          ja: `「${path}」という事実は行為「${act.name}」にありません。事実の経路を確かめてください。`,
          en: `The act '${act.name}' has no fact '${path}'. Check the path.`,
        },
        { property, index },
      );
    } else if (property === 'bearers' && type.kind !== 'entity') {
      context.report(
        node,
        {
          ja: `「${path}」は義務を負う者ではありません。主体を示す事実を書いてください。`,
          en: `'${path}' is no party: name a fact that holds an entity.`,
        },
        { property, index },
      );
    }
  }
}

/** The type of the fact at a path such as partners[0].kind; undefined if there is none. */
function typeAt(path: string, act: Subject, typer: Typer): Type | undefined {
  const steps = path.split('.').map((step) => ({ name: step.replace(/\[.*$/, ''), indexed: step.includes('[') }));
  const found = followFacts(steps, act, typer);
  const end = found.find(({ fact, type }) => !fact || type.kind === 'unknown') ?? found.at(-1);
  return end?.fact && end.type;
}
