import type { Checking } from '../facts/checking.ts';
import type { Plan } from '../plan.ts';
import type { Rules } from '../rules.ts';
import type { Decoding } from './fields.ts';
import type { Field, Layout } from './layout.ts';
import { type Reader, readerOf } from './readers.ts';
import { type Validator, validators } from './validators.ts';

/** Everything that reading the facts of a plan takes. */
export function decodingFor(rules: Rules, plan: Plan, layout: Layout, strict: boolean): Decoding {
  const checking: Checking = { rules, plan, asOf: '', dated: false, errors: [] };
  const readers = new Map<Field, Reader>();
  const checks = new Map<Field, Validator>();
  const validatorOf = validators(checking);
  for (const field of allFields(layout.fields)) {
    if (field.how === 'plain') readers.set(field, readerOf(checking, field.type));
    if (field.how === 'other') checks.set(field, validatorOf(field.type));
  }
  return { layout, readers, validators: checks, strict };
}

/** Fields in the order in which they are read, with those inside of them. */
export function allFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => (field.how === 'entity' ? [field, ...allFields(field.fields)] : [field]));
}
