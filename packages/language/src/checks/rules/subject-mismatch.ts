import type { AstNode } from 'langium';
import type { Message } from '../../finding.ts';
import type { Condition, Exclusion, ItemRef, NameRef, Subject } from '../../generated/ast.ts';
import { listOfItem } from '../../names/item-place.ts';
import { descends, factNamed } from '../../names/subject.ts';
import { comparable } from '../../types/type.ts';
import { type CheckContext, check } from '../check.ts';
import { holderOf, subjectsOf } from './subjects.ts';

/** A name that has no meaning for some of the acts on which the rule is. */
export const subjectMismatch = check({
  code: 'subject-mismatch',
  severity: 'error',
  types: ['NameRef', 'ItemRef', 'Unless', 'OnCondition'],
  run(node, context) {
    if (node.$type === 'ItemRef') return itemRef(node, context);
    if (node.$type === 'NameRef') return nameRef(node, context);
    const subjects = subjectsOf(node.$container);
    const [property, references] =
      node.$type === 'Unless' ? (['exclusions', node.exclusions] as const) : (['conditions', node.conditions] as const);
    for (const [index, reference] of references.entries()) {
      const rule: Exclusion | Condition | undefined = reference.ref;
      const stranger = rule?.subject?.ref && subjects.find((each) => !descends(each, rule.subject.ref));
      if (rule && stranger) context.report(node, elsewhere(rule.name, rule.subject.ref, stranger), { property, index });
    }
  },
});

/** An item that is asked for by itself is asked of the subject of the place. */
function itemRef(node: ItemRef, context: CheckContext): void {
  if (context.workspace.typer.typeOf(node).kind !== 'boolean') return;
  const list = listOfItem(node);
  const on = list?.subject?.ref;
  const stranger = on && subjectsOf(node).find((each) => !descends(each, on));
  if (list && stranger) context.report(node, elsewhere(list.name, on, stranger));
}

function nameRef(node: NameRef, context: CheckContext): void {
  const target = node.target?.ref;
  if (!target) return;
  const subjects = subjectsOf(holderOf(node));
  switch (target.$type) {
    case 'Fact': {
      const { typer } = context.workspace;
      const lacks = (each: Subject) => {
        const fact = factNamed(each, target.name);
        return !fact || !comparable(typer.typeOfFact(fact), typer.typeOfFact(target));
      };
      const stranger = subjects.length > 1 && subjects.find(lacks);
      if (stranger) context.report(node, missingFact(target.name, stranger));
      return;
    }
    case 'Definition':
    case 'Table':
    case 'Exclusion':
    case 'Condition': {
      const on = target.subject?.ref;
      const stranger = on && subjects.find((each) => !descends(each, on));
      if (stranger) context.report(node, elsewhere(target.name, on, stranger));
      return;
    }
    case 'Duty':
    case 'Exemption': {
      const acts = subjectsOf(target);
      const near = (each: Subject) =>
        each.$type === 'Entity' || acts.some((act) => descends(each, act) || descends(act, each));
      if (acts[0] && subjects.length > 0 && !subjects.some(near))
        context.report(node, elsewhere(target.name, acts[0], subjects[0]));
    }
  }
}

function elsewhere(name: string, on: Subject | undefined, here: (AstNode & { name?: string }) | undefined): Message {
  const entity = on?.$type === 'Entity' && here?.$type !== 'Entity';
  const help = entity
    ? {
        ja: '主体についての定義は「投資家.名前」のように主体を挙げて使います。',
        en: ' Ask it of a party, as in investor.NAME, through a definition.',
      }
    : {
        ja: '共通の親となる行為について書くか、別の規則を使ってください。',
        en: ' Declare it on a common ancestor, or use another rule.',
      };
  return {
    ja: `「${name}」は「${on?.name}」についての規則で、「${here?.name}」には使えません。${help.ja}`,
    en: `'${name}' is on '${on?.name}' and has no meaning for '${here?.name}'.${help.en}`,
  };
}

function missingFact(name: string, act: Subject): Message {
  return {
    ja: `「${act.name}」に事実「${name}」がありません。この規則は「${act.name}」にも適用されるため、共通の親に宣言するか、規則を分けてください。`,
    en: `'${act.name}' has no such fact '${name}', but this rule is on it too. Declare the fact on a common ancestor, or split the rule.`,
  };
}
