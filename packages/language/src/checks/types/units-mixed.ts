import type { Message } from '../../finding.ts';
import type { Type } from '../../types/type.ts';
import { basesOf } from '../../units/dimension.ts';
import { dimensionName } from '../../units/standard.ts';
import { check } from '../check.ts';
import { MEETING_PLACES, meetingsOf } from './meetings.ts';

/** Quantities of two dimensions, such as a frequency and a power. */
export const unitsMixed = check({
  code: 'units-mixed',
  severity: 'error',
  types: MEETING_PLACES,
  run(node, context) {
    for (const { at, wanted, found, clash } of meetingsOf(node, context)) {
      if (clash !== 'unit') continue;
      const [a, b] = [words(wanted), words(found)];
      const why = angles(wanted, found);
      context.report(at, {
        ja: `次元の違う数量です：${a.ja}と${b.ja}。${why.ja}同じ次元の単位で書いてください。`,
        en: `These are quantities of different dimensions: ${a.en} and ${b.en}. ${why.en}Use units of one dimension.`,
      });
    }
  },
});

function words(type: Type): Message {
  if (type.kind === 'set' || type.kind === 'list') return words(type.of);
  if (type.kind !== 'quantity') return { ja: '数量', en: 'a quantity' };
  const { ja, en } = dimensionName(type.unit.dimension);
  return { ja: `${type.unit.name}（${ja}）`, en: `${type.unit.name} (${en})` };
}

/** Degrees, radians and revolutions differ by π, which no exact number is; and 度 of a temperature is written otherwise than that of an angle. */
function angles(a: Type, b: Type): Message {
  const [one, other] = [a, b].map(
    (type) => new Set(type.kind === 'quantity' ? basesOf(type.unit.dimension).map(([base]) => base) : []),
  );
  const meet = (kinds: readonly string[], others: readonly string[]) =>
    kinds.some((kind) => one?.has(kind)) && others.some((kind) => other?.has(kind));
  if (meet(ANGLES, ANGLES)) return BY_PI;
  return meet(['°'], ['K']) || meet(['K'], ['°']) ? DEGREES : { ja: '', en: '' };
}

const ANGLES: readonly string[] = ['rad', '°', 'r'];
const BY_PI: Message = {
  ja: '度、ラジアン、回転の間の換算は円周率によるので、正確な数になりません。',
  en: 'Degrees, radians and revolutions convert by π only, which is no exact number. ',
};
const DEGREES: Message = {
  ja: '温度の「度」は「セルシウス度」又は「°C」と書いてください。',
  en: 'Degrees of temperature are written °C. ',
};
