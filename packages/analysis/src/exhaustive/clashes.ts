import { decide, type PlannedDuty, type PlannedExemption, type Rules } from '@fefta/runtime';
import { readAnswer } from '../cases/answers.ts';
import type { Node } from '../cases/diagram.ts';
import { keyOf } from './idle-rules.ts';
import { SAYS, WHETHER } from './messages.ts';
import { placeOfVersion } from './places.ts';
import type { Question } from './question.ts';
import { tell } from './tell.ts';

/** Exemptions of one duty that hold at once, lead to something else, and of which none goes before the other. */
export function* clashes(question: Question): Generator<undefined> {
  const { rules, cases } = question;
  for (const duty of cases.plan.duties)
    for (const [index, b] of duty.exemptions.entries())
      for (const a of duty.exemptions.slice(0, index)) {
        if (goesBefore(rules, a, b) || goesBefore(rules, b, a) || consequences(rules, a) === consequences(rules, b))
          continue;
        clash(question, duty, a, b);
        yield;
      }
}

function clash(question: Question, duty: PlannedDuty, a: PlannedExemption, b: PlannedExemption): void {
  const { rules, cases } = question;
  const place = placeOfVersion(rules, b.name, b.version);
  if (!place) return;
  cases.tidy();
  const { says } = cases;
  const first = duty.exemptions.filter((each) => goesBefore(rules, each, a) && goesBefore(rules, each, b));
  const holding = [duty, a, b].map((each) => says.rule(each));
  const region = cases.all([...holding, ...first.map((each) => says.not(says.rule(each)))]);
  const answer = cases.answers.get(duty.name) as Node;
  const used = ({ name }: PlannedExemption) =>
    cases.where(`exempt by ${name}`, answer, (end) => readAnswer(end)?.exemption === name);
  const names = [a, b, ...duty.exemptions.filter((each) => each !== a && each !== b)];
  tell(question, {
    key: `${keyOf(a)} ${keyOf(b)} ${duty.name}`,
    code: 'exceptions-clash',
    severity: 'error',
    place,
    // The interpreter takes one of those that hold, by their names.
    parts: names.map((each) => cases.all([region, used(each)])),
    isRight: (given) => {
      const answer = decide(rules, given);
      return (
        'decisions' in answer && answer.decisions.some((each) => each.duty === duty.name && each.exemption !== null)
      );
    },
    says: (terms) => SAYS.clash(duty.name, a.name, b.name, terms),
    whether: WHETHER.clash,
    name: b.name,
  });
}

/** Has one of them priority, directly or through others? */
function goesBefore(rules: Rules, a: PlannedExemption, b: PlannedExemption): boolean {
  const below = new Set(rules.exemptions.get(a.name)?.over);
  for (const next of below) for (const further of rules.exemptions.get(next)?.over ?? []) below.add(further);
  return below.has(b.name);
}

function consequences({ exemptions }: Rules, { name, version }: PlannedExemption): string {
  const body = exemptions.get(name)?.versions[version ?? -1];
  const measures = (body?.measures ?? []).map((each) => each.name);
  return JSON.stringify([body?.conditions, body?.leaves, measures].map((names) => [...new Set(names)].sort()));
}
