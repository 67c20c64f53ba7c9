import { EffectsComparer, type Standing } from '@fefta/analysis';
import { effectsPage } from '@fefta/preview';
import type { Context } from '../context.ts';
import type { DiffReport } from './report.ts';
import { withBroken } from './unasked.ts';

/** The comparison as one page that needs nothing beside itself, with pictures: the same as the editor shows. */
export function reportHtml({ before, after, written, pending }: DiffReport, context: Context): void {
  const steps = new EffectsComparer().compare({ before, after, ownDays: false, pending: pending.cases });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const side = (standing: Standing, title: string) => ({ standing, title: title.replace(/@\d{4}-\d\d-\d\d$/, '') });
  const view = {
    language: context.language,
    effects: { ...step.value, replay: withBroken(step.value.replay, pending) },
    before: side(before, written[0]),
    after: side(after, written[1]),
  };
  context.out.line(effectsPage(view).trimEnd());
}
