import type { Declared } from '@fefta/bundle';
import { simpleName } from '@fefta/runtime';

/** Chooses declarations by name or qualified name; `*` in the filter stands for any text. */
export function matcher(filter: string | undefined): (declared: Declared) => boolean {
  if (filter === undefined) return () => true;
  const parts = filter.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`, 's');
  return ({ name }) => pattern.test(name) || pattern.test(simpleName(name));
}
