import { type FormModel, type FormOptions, formModel } from '@fefta/preview';
import type { Rules } from '@fefta/runtime';

let last: { rules: Rules; key: string; model: FormModel } | undefined;

/** The form of an act. It is asked for again and again while a person fills it in; the last one is kept. */
export function formFor(rules: Rules, act: string, options: FormOptions): FormModel {
  const key = JSON.stringify([act, options]);
  if (last?.rules !== rules || last.key !== key) last = { rules, key, model: formModel(rules, act, options) };
  return last.model;
}
