import { type Exact, exact, printExact } from '@fefta/language';
import { printKanjiNumber } from '@fefta/law';

/** "0.01", "1,234.5": the decimal of a number that has one; undefined for 1/3. */
export function decimal(value: Exact): string | undefined {
  const { numerator, denominator } = value;
  const places = placesOf(denominator);
  if (places === undefined) return undefined;
  const digits = `${(absolute(numerator) * 10n ** BigInt(places)) / denominator}`.padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const fraction = places > 0 ? `.${digits.slice(digits.length - places)}` : '';
  return `${numerator < 0n ? '-' : ''}${whole}${fraction}`;
}

/** The number of decimal places; undefined where the decimal never ends. */
function placesOf(denominator: bigint): number | undefined {
  let rest = denominator;
  let places = 0;
  while (rest > 1n && places < 40) {
    if (rest % 10n === 0n) rest /= 10n;
    else if (rest % 2n === 0n) rest /= 2n;
    else if (rest % 5n === 0n) rest /= 5n;
    else return undefined;
    places++;
  }
  return rest === 1n ? places : undefined;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** A ratio in every writing: "1%", "1/100", 百分の一. */
export function ratioWritings(value: Exact): string[] {
  const { numerator, denominator } = value;
  const percent = decimal(exact(numerator * 100n, denominator));
  const shown = percent === undefined ? `≈ ${Number((numerator * 1_000_000n) / denominator) / 10_000}%` : `${percent}%`;
  const isFraction = numerator > 0n && denominator > 1n;
  const kanji = isFraction ? [`${printKanjiNumber(denominator)}分の${printKanjiNumber(numerator)}`] : [];
  return [shown, printExact(value), ...kanji];
}

/** 1億5000万: a whole number by the large units of Japanese; undefined where they say nothing new. */
export function japaneseAmount(value: Exact): string | undefined {
  const { numerator, denominator } = value;
  if (denominator !== 1n || numerator < 10_000n || numerator >= 10n ** 16n) return undefined;
  const parts = [
    ['兆', 10n ** 12n],
    ['億', 10n ** 8n],
    ['万', 10n ** 4n],
    ['', 1n],
  ] as const;
  return parts
    .map(([unit, size]) => {
      const count = (numerator / size) % 10_000n;
      return count > 0n ? `${count}${unit}` : '';
    })
    .join('');
}
