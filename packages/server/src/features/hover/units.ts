import {
  type ast,
  coherentUnit,
  dimensionName,
  type Exact,
  exact,
  fromBase,
  listed,
  type Measure,
  parseDecimal,
  printExact,
  standardUnit,
  times,
  toBase,
} from '@fefta/language';
import type { Language } from '../../protocol.ts';
import { linkTo } from './links.ts';
import { code, plain } from './markdown.ts';
import { decimal } from './numbers.ts';
import { WORDS } from './words.ts';

/** In its unit, in each declared unit that this one is a multiple of, and in the one that counts the dimension. */
export function inUnits(value: Exact, unit: Measure): string[] {
  const found = unit.declared ? alongDeclarations(value, unit.declared) : [`${shown(value)} ${plain(unit.name)}`];
  const kelvin = coherentUnit(unit.dimension);
  const others = unit.offset ? [kelvin.name, '°C', '°F'] : [kelvin.name];
  const base = toBase(value, unit);
  for (const name of others) {
    const other = standardUnit(name);
    // psi in Pa is an endless fraction: the exact one says more than digits.
    if (other && other.name !== unit.name) found.push(`${shown(fromBase(base, other))} ${plain(other.name)}`);
  }
  return found.filter((each, i) => !found.slice(0, i).some((before) => withoutLink(before) === withoutLink(each)));
}

function withoutLink(text: string): string {
  return text.replace(/\[(.*)\]\(.*\)/, '$1');
}

function alongDeclarations(value: Exact, declared: ast.Unit): string[] {
  const found: string[] = [];
  let current = value;
  let of: ast.Unit | undefined = declared;
  for (let steps = 0; of && steps < 20; steps++) {
    found.push(`${shown(current)} ${linkTo(of, plain(of.name))}`);
    const factor: Exact | undefined = of.factor === undefined ? undefined : parseDecimal(of.factor);
    if (!factor) break;
    current = times(current, factor);
    of = of.base?.ref;
  }
  return found;
}

function shown(value: Exact): string {
  return decimal(value) ?? printExact(value);
}

export function dimensionLine(unit: Measure, language: Language): string {
  return `${WORDS[language].dimension}: ${code(dimensionName(unit.dimension)[language])}`;
}

/** A unit of the standard: its names, its size, its dimension. Empty where the text is none. */
export function ofStandardUnit(text: string, language: Language): string[] {
  const unit = listed(text);
  if (!unit) return [];
  const name = unit[language] === unit.name ? '' : ` – ${plain(unit[language])}`;
  const size = inUnits(exact(1n), unit);
  return [
    `**${plain(unit.name)}**${name}`,
    ...(size.length > 1 ? [size.join(' = ')] : []),
    dimensionLine(unit, language),
  ];
}
