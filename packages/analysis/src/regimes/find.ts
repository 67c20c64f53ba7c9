import type { Bundle, Regime } from '@fefta/bundle';
import { toHalfWidth } from '@fefta/law';

/** The regimes that are called so, in either case and width: by name (NSG, regimes.NSG) or label. */
export function regimesNamed({ regimes = [] }: Bundle, asked: string): Regime[] {
  return regimes.filter(({ name, labels }) => {
    const names = [name, name.slice(name.lastIndexOf('.') + 1), labels.ja ?? '', labels.en ?? ''];
    return names.some((each) => each !== '' && fold(each) === fold(asked));
  });
}

const fold = (text: string): string => toHalfWidth(text).trim().toLowerCase();
