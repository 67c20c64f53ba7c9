import type { AstNode } from 'langium';
import { writeName, writeQualified } from '../../syntax/spelling.ts';
import { describeType } from '../../types/type.ts';
import { standardUnit } from '../../units/measure.ts';
import { standardUnits } from '../../units/standard.ts';
import { rangeOf } from '../../workspace/places.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { PER_DECLARATION, referencesIn } from '../per-declaration.ts';
import { importing, namespacesDeclaring } from './importing.ts';
import { nearest } from './nearest.ts';
import { accepted, possibleNames } from './possible.ts';
import { brokenLines } from './tables.ts';
import { noParts, notFound } from './unresolved-message.ts';

/** A name in the text: a property of a node, or one of a list. */
interface Spot {
  node: AstNode;
  property: string;
  index?: number;
}

/** Where a unit of the standard may stand, which has no declaration. */
const UNITS: ReadonlySet<string> = new Set(['TypeRef.unit', 'Unit.base']);

/** The units of the standard that are plain words. */
function plainUnits(): string[] {
  return standardUnits().flatMap(({ name }) => (writeName(name) === name ? [name] : []));
}

/** Names that mean nothing where they stand. Instruments of citations have a check of their own. */
export const unresolvedName: Check = check({
  code: 'unresolved-name',
  severity: 'error',
  types: PER_DECLARATION,
  run(part, context) {
    for (const { node, property, reference } of referencesIn(part, context)) {
      if (reference.ref || !reference.$refText || node.$type === 'Citation') continue;
      if (UNITS.has(`${node.$type}.${property}`) && standardUnit(reference.$refText)) continue;
      const holder = (node as unknown as Record<string, unknown>)[property];
      report(
        { node, property, index: Array.isArray(holder) ? holder.indexOf(reference) : undefined },
        reference.$refText,
        context,
      );
    }
  },
});

function report(spot: Spot, text: string, context: CheckContext): void {
  const { node, property, index } = spot;
  const possible = possibleNames(node, property, index ?? 0, context);
  if (possible.kind === 'unsure' || brokenLines(context).has(rangeOf(node, property, index).start.line)) return;
  if (possible.kind === 'no-parts') {
    context.report(node, noParts(text, describeType(possible.type)), { property, index });
    return;
  }
  const isPart = node.$type === 'Member' || node.$type === 'Assignment';
  const dot = isPart ? 0 : text.lastIndexOf('.');
  if (dot > 0) reportQualified(spot, text.slice(0, dot), text.slice(dot + 1), context);
  else {
    const elsewhere = isPart
      ? []
      : namespacesDeclaring(text, accepted(node, property, context), context.document.root, context);
    const units = UNITS.has(`${node.$type}.${property}`) ? plainUnits() : [];
    reportSimple(spot, text, [...possible.names, ...units], elsewhere, context);
  }
}

function reportSimple(
  spot: Spot,
  text: string,
  names: readonly string[],
  elsewhere: readonly string[],
  context: CheckContext,
): void {
  const near = nearest(context, text, names);
  const other = context.workspace.names.visible(context.document.langium.uri.toString(), text)[0];
  const [only, second] = elsewhere;
  const suggestion =
    only !== undefined && second === undefined
      ? importing(only, context.document.root, context)
      : replacing(spot, other ? undefined : near.only, context);
  context.report(spot.node, notFound(spot, text, near.names, other, elsewhere, context), { ...spot, suggestion });
}

function reportQualified(spot: Spot, namespace: string, name: string, context: CheckContext): void {
  const text = `${namespace}.${name}`;
  const file = context.document.root;
  if (namespacesDeclaring(name, accepted(spot.node, spot.property, context), file, context).includes(namespace)) {
    const why = {
      ja: `「${namespace}」を取り込んでいないため「${text}」が見つかりません。`,
      en: `'${text}' is not found because '${namespace}' is not imported.`,
    };
    context.report(spot.node, why, { ...spot, suggestion: importing(namespace, file, context) });
    return;
  }
  const { names } = context.workspace;
  const candidates = names.hasNamespace(namespace)
    ? names.namesIn(namespace).map((each) => `${namespace}.${each}`)
    : names.allNamespaces.map((each) => `${each}.${name}`);
  const near = nearest(context, text, candidates);
  const suggestion = replacing(spot, near.only, context);
  context.report(spot.node, notFound(spot, text, near.names, undefined, [], context), { ...spot, suggestion });
}

function replacing({ node, property, index }: Spot, name: string | undefined, context: CheckContext) {
  if (name === undefined) return undefined;
  return context.replacing(
    node,
    property,
    writeQualified(name),
    { ja: `「${name}」に直す`, en: `Change to '${name}'` },
    index,
  );
}
