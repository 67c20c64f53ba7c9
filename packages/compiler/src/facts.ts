import { type ast, canonicalNumber, type Exact, english, exact, printExact, readDate } from '@fefta/language';
import { parseKanjiFraction } from '@fefta/law';
import type { CompilationUnit } from './unit.ts';

/** A JSON object whose keys are only names. */
export type FactObject = { [name: string]: unknown };

export function newFacts(): FactObject {
  return {};
}

/** Applies the assignments of a scenario or object to its facts. */
export function assign(unit: CompilationUnit, facts: FactObject, assignments: readonly ast.Assignment[]): void {
  for (const assignment of assignments) {
    const path = assignment.path.map((step) => step.$refText);
    const last = path.pop();
    if (last === undefined) continue;
    const holder = path.reduce(step, facts);
    if (assignment.withdrawn) delete holder[last];
    else set(holder, last, factValue(unit, assignment.value));
  }
}

function step(holder: FactObject, name: string): FactObject {
  const known = Object.hasOwn(holder, name) ? holder[name] : undefined;
  if (typeof known === 'object' && known !== null && !Array.isArray(known)) return known as FactObject;
  const fresh = newFacts();
  set(holder, name, fresh);
  return fresh;
}

/** Sets an own property whatever its name, `__proto__` included. */
function set(holder: FactObject, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

/** A written value as the JSON of a case; see docs/semantics.md. */
export function factValue(unit: CompilationUnit, node: ast.Value | undefined): unknown {
  if (!node) return null;
  switch (node.$type) {
    case 'ObjectValue': {
      const facts = newFacts();
      assign(unit, facts, node.assignments);
      return facts;
    }
    case 'CollectionLiteral':
      return node.items.map((each) => factValue(unit, each));
    case 'BooleanLiteral':
      return english(node.value) === 'true';
    case 'QuantityLiteral':
      return quantityFact(unit, node);
    case 'FractionLiteral': {
      const fraction = parseKanjiFraction(node.value);
      return fraction ? printExact(exact(fraction.numerator, fraction.denominator)) : null;
    }
    case 'DateLiteral':
      return readDate(node.value) ?? null;
    case 'CodeLiteral':
      return unit.typer.typeOf(node).kind === 'items' ? canonicalNumber(node.value) : node.value;
    case 'TextLiteral':
      return node.value;
    case 'NameRef':
      return node.target.$refText;
    case 'Member':
      return node.member.$refText;
    case 'NoneLiteral':
      return null;
    default:
      unit.fail(
        node,
        'fact-not-plain',
        '事実には値だけを書けます（計算はできません）。',
        'A fact takes a plain value, not a computation.',
      );
      return null;
  }
}

function quantityFact(unit: CompilationUnit, node: ast.QuantityLiteral): unknown {
  const quantity = unit.typer.quantity(node);
  switch (quantity.kind) {
    case 'number':
      return plainNumber(quantity.value);
    case 'ratio': {
      const percent = decimal({ ...quantity.value, numerator: quantity.value.numerator * 100n });
      return percent === undefined ? printExact(quantity.value) : `${percent}%`;
    }
    case 'money':
      return `${decimal(quantity.value) ?? printExact(quantity.value)} ${quantity.currency}`;
    case 'quantity':
      return `${decimal(quantity.value) ?? printExact(quantity.value)} ${quantity.unit.name}`;
    case 'period':
      return `${quantity.amount} ${quantity.unit === 'business-day' ? 'business day' : quantity.unit}${quantity.amount === 1 ? '' : 's'}`;
    default:
      return null;
  }
}

function plainNumber(value: Exact): number | string {
  const text = decimal(value) ?? printExact(value);
  const number = Number(text);
  return String(number) === text && text.replace(/[-.]/g, '').length <= 15 ? number : text;
}

/** The finite decimal of an exact number, if it has one. */
export function decimal(value: Exact): string | undefined {
  const reduced = exact(value.numerator, value.denominator);
  let digits = 0;
  let { numerator, denominator } = reduced;
  while (denominator !== 1n && digits < 40) {
    numerator *= 10n;
    digits++;
    ({ numerator, denominator } = exact(numerator, denominator));
    if (digits > 0 && denominator !== 1n && denominator % 2n !== 0n && denominator % 5n !== 0n) return undefined;
  }
  if (denominator !== 1n) return undefined;
  const scaled = (reduced.numerator * 10n ** BigInt(digits)) / reduced.denominator;
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return scaled < 0n ? `-${whole}` : whole;
}
