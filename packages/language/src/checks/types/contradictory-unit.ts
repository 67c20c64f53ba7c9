import type { Message } from '../../finding.ts';
import type { Unit } from '../../generated/ast.ts';
import { compareExact, parseDecimal } from '../../literals/exact.ts';
import { measureOf } from '../../units/declared.ts';
import { type Measure, standardUnit } from '../../units/measure.ts';
import { dimensionName, namedDimensions, standardUnitsOf } from '../../units/standard.ts';
import { type CheckContext, check } from '../check.ts';

/** A declaration that says of a unit what the standard denies, or that gives a dimension a second base. */
export const contradictoryUnit = check({
  code: 'contradictory-unit',
  severity: 'error',
  types: ['Unit'],
  run(node, context) {
    const standard = standardUnit(node.name ?? '');
    if (node.dimension !== undefined) ofDimension(node, node.dimension, standard, context);
    else if (node.base?.ref || node.measure !== undefined || standardUnit(node.base?.$refText ?? ''))
      multiple(node, standard, context);
  },
});

function ofDimension(node: Unit, name: string, standard: Measure | undefined, context: CheckContext): void {
  const named = namedDimensions().find(({ ja, en }) => ja === name || en === name);
  if (standard) {
    const own = dimensionName(standard.dimension);
    if (!named || named.dimension === standard.dimension) return;
    context.report(node, wrongDimension(node.name, own), { property: 'dimension' });
  } else if (named) {
    const example = standardUnitsOf(named.dimension)[0]?.name ?? named.base;
    context.report(node, secondBase(name, example), { property: 'dimension' });
  } else {
    const other = otherBase(node, name, context);
    if (other) context.report(node, secondBase(name, other), { property: 'dimension' });
  }
}

function wrongDimension(unit: string, { ja, en }: { ja: string; en: string }): Message {
  return {
    ja: `「${unit}」は${ja}（${en}）の単位として定まっています。別の次元の単位には別の名前を付けてください。`,
    en: `'${unit}' is known as a unit of ${en}. Give a unit of another dimension another name.`,
  };
}

function secondBase(dimension: string, base: string): Message {
  return {
    ja: `次元「${dimension}」には単位「${base}」がもうあります。その何倍かを書いてください（= 数 ${base}）。`,
    en: `The dimension '${dimension}' has a unit already. Say how many of it this one is (= NUMBER ${base}).`,
  };
}

/** Another unit that the file sees and that begins the same dimension. */
function otherBase(node: Unit, dimension: string, { workspace, document }: CheckContext): string | undefined {
  const namespaces = [document.root.namespace?.name ?? '', ...document.root.imports.map((each) => each.namespace)];
  const units = namespaces.flatMap((each) => workspace.names.declarationsIn(each ?? '', UNITS)) as Unit[];
  return units.find((each) => each !== node && each.dimension === dimension && !standardUnit(each.name))?.name;
}

const UNITS: ReadonlySet<string> = new Set(['Unit']);

function multiple(node: Unit, standard: Measure | undefined, context: CheckContext): void {
  const measure = measureOf(node);
  if (!measure) measuresNothing(node, context);
  if (!measure || !standard || !node.factor) return;
  const isSame =
    measure.dimension === standard.dimension && !standard.offset && compareExact(measure.factor, standard.factor) === 0;
  if (isSame) return;
  const { ja, en } = dimensionName(standard.dimension);
  context.report(
    node,
    {
      ja: `「${node.name}」は${ja}の単位として定まっており、大きさがこれと違います。別の名前を付けるか、宣言を取り除いてください。`,
      en: `'${node.name}' is known as a unit of ${en}, and of another size. Give this one another name, or remove it.`,
    },
    { property: 'factor' },
  );
}

/** On a scale or level a multiple means nothing; nor does none of a unit. */
function measuresNothing(node: Unit, context: CheckContext): void {
  const base = measureOf(node.base?.ref) ?? standardUnit(node.measure ?? node.base?.$refText ?? '');
  if (base?.offset || base?.isLevel) {
    context.report(
      node,
      {
        ja: `「${base.name}」の何倍という単位は作れません（零点のある温度、対数の水準）。`,
        en: `No unit is a multiple of '${base.name}': it is a temperature scale or a logarithmic level.`,
      },
      { property: node.base ? 'base' : 'measure' },
    );
  } else if (base && parseDecimal(node.factor ?? '')?.numerator === 0n) {
    context.report(
      node,
      { ja: '零倍の単位は何も測りません。', en: 'A unit of size zero measures nothing.' },
      { property: 'factor' },
    );
  }
}
