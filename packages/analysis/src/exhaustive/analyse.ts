import type { Property } from '@fefta/bundle';
import { planFor, type Rules } from '@fefta/runtime';
import { TooLarge } from '../cases/diagram.ts';
import { spaceOf } from '../cases/space.ts';
import { ActCases } from './act-cases.ts';
import { answersMissing } from './answers-missing.ts';
import { clashes } from './clashes.ts';
import { gapsIn } from './gaps.ts';
import { Gathered } from './gathered.ts';
import { idleClauses } from './idle-clauses.ts';
import { idleLimits } from './idle-limits.ts';
import { idleRules } from './idle-rules.ts';
import { SAYS, WHETHER } from './messages.ts';
import type { Analysis } from './model.ts';
import { type Moment, momentsOf } from './moments.ts';
import { propertyAt, propertyMoments } from './properties.ts';
import { tablesOf } from './tables.ts';

/** How far an analysis has come: moments of acts. */
export interface AnalysisProgress {
  done: number;
  total: number;
}

/** Looks at all cases of all acts at all times. */
export function analyse(rules: Rules, progress?: (now: AnalysisProgress) => void): Analysis {
  const steps = analyseInSteps(rules);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    progress?.(step.value);
  }
}

/** The same a little at a time. */
export function* analyseInSteps(rules: Rules): Generator<AnalysisProgress, Analysis> {
  const gathered = new Gathered();
  const acts = [...rules.acts.keys()].sort();
  // What a small act settles is not asked of a large one.
  const moments = acts
    .map((act) => momentsOf(rules, act))
    .map((all) => ({ all, size: sizeOf(rules, all[0]) }))
    .sort((a, b) => a.size - b.size)
    .flatMap(({ all }) => all);
  const properties = rules.bundle.properties.flatMap((property) =>
    propertyMoments(rules, property).map((moment) => ({ property, moment })),
  );
  const now = { done: 0, total: moments.length + properties.length };
  for (const moment of moments) {
    for (const _ of atMoment(rules, moment, gathered)) yield { ...now };
    now.done += 1;
    yield { ...now };
  }
  for (const { property, moment } of properties) {
    heldAt(rules, property, moment, gathered);
    now.done += 1;
    yield { ...now };
  }
  const counts = { acts: acts.length, moments: moments.length, asked: gathered.asked, notDecided: gathered.notDecided };
  return { findings: [...gapsIn(rules), ...gathered.findings], counts };
}

/** How much is asked about the cases of an act. */
function sizeOf(rules: Rules, moment: Moment | undefined): number {
  if (!moment) return 0;
  const { act, asOf, assume } = moment;
  return spaceOf([{ plan: planFor(rules, act, asOf, assume), asOf }]).variables.length;
}

function* atMoment(rules: Rules, moment: Moment, gathered: Gathered): Generator<undefined> {
  const plan = planFor(rules, moment.act, moment.asOf, moment.assume);
  try {
    if (plan.duties.length > 0) {
      const question = { rules, cases: new ActCases(rules, moment, plan), gathered };
      const { open } = question.cases;
      const place = rules.acts.get(moment.act)?.place;
      if (question.cases.isOpen && place) {
        const message = SAYS.open(moment.act, open);
        gathered.add(`open ${moment.act} ${open}`, moment, {
          code: 'cases-not-decided',
          severity: 'info',
          place,
          message,
        });
      }
      yield;
      for (const look of [answersMissing, clashes, idleRules, idleClauses, idleLimits]) yield* look(question);
    }
    yield* tablesOf(rules, moment, plan, gathered);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    gathered.leaveOut(plan);
    const place = rules.acts.get(moment.act)?.place;
    if (!place) return;
    const message = SAYS.tooMany(moment.act);
    gathered.add(`too many ${moment.act}`, moment, { code: 'too-many-cases', severity: 'info', place, message });
  }
}

function heldAt(rules: Rules, property: Property, moment: Moment, gathered: Gathered): void {
  const { name, kind, place } = property;
  const state = propertyAt(rules, property, moment);
  if (state.is === 'broken') {
    const { terms, witness } = state;
    const message = SAYS.broken(name, kind === 'always', terms);
    gathered.add(name, moment, { code: 'property-broken', severity: 'error', place, message, terms, witness });
  } else if (state.is === 'not-decided') {
    if (state.why === 'too-large') {
      const message = SAYS.tooManyForProperty(name, moment.act);
      gathered.add(`${name} ${moment.act}?`, moment, { code: 'too-many-cases', severity: 'info', place, message });
      return;
    }
    const message = state.why === 'open' ? SAYS.open(moment.act, state.what) : SAYS.tied(name, WHETHER.broken);
    gathered.add(`${name}?`, moment, { code: 'cases-not-decided', severity: 'info', place, message });
  }
}
