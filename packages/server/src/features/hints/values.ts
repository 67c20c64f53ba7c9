import { type ast, fromBase, type Quantity, readDate, toBase, wantedAt } from '@fefta/language';
import { isIsoDate, toHalfWidth } from '@fefta/law';
import type { AstNode } from 'langium';
import { labelOf } from '../../names/labels.ts';
import { constantOf } from '../../values/constants.ts';
import { literalText } from '../../values/shown.ts';
import { decimal } from '../hover/numbers.ts';
import { equals, type Hint, type HintMaker, locationOf, part, type Scene } from './hint.ts';

/** The value of a definition that a comparison names, on the as-of date; the plain form of a literal that is written in words. */
export const resolvedValue: HintMaker = (leaf, node, scene) => {
  if (leaf.type === 'DATE' && node.$type !== 'Endpoint') return ofDate(leaf, scene);
  if (leaf.property === 'target' && node.$type === 'NameRef') {
    return isCompared(node) ? ofName((node as ast.NameRef).target?.ref, leaf.end, scene) : undefined;
  }
  if (leaf.property === 'member' && node.$type === 'Member') {
    return isCompared(node) ? ofName((node as ast.Member).member?.ref, leaf.end, scene) : undefined;
  }
  if (leaf.type === 'FRACTION' && node.$type === 'FractionLiteral') return plain(node as ast.Literal, leaf.end, scene);
  if (leaf.property === 'number' && node.$type === 'QuantityLiteral')
    return ofQuantity(node as ast.QuantityLiteral, scene);
  return undefined;
};

function ofDate({ start, end }: { start: number; end: number }, { view }: Scene): Hint | undefined {
  const written = view.text.getText().slice(start, end);
  const day = readDate(written);
  return !day || isIsoDate(written) ? undefined : { after: end, parts: [part(equals(day))] };
}

function ofName(target: AstNode | undefined, after: number, scene: Scene): Hint | undefined {
  const { workspace, language, asOf } = scene.view;
  const definition = target?.$type === 'Definition' ? (target as ast.Definition) : undefined;
  const constant = definition && constantOf(definition, asOf);
  const text = constant && literalText(constant, workspace, language);
  if (!text) return undefined;
  const label = `${labelOf(definition, language) ?? definition.name} (${asOf})`;
  return { after, parts: [part(equals(text), label, locationOf(scene, constant.$container ?? definition))] };
}

/** Within arithmetic too: `x >= limit * 2`. */
function isCompared(node: AstNode): boolean {
  const holder = node.$container?.$type;
  return holder === 'Compare' || holder === 'CellTest';
}

function plain(literal: ast.Literal, after: number, { view }: Scene): Hint | undefined {
  const text = literalText(literal, view.workspace, view.language);
  return text ? { after, parts: [part(equals(text))] } : undefined;
}

/** Amounts whose size is written in words: 1億5000万円, 100 million JPY; quantities in another unit than the fact beside them. */
function ofQuantity(literal: ast.QuantityLiteral, scene: Scene): Hint | undefined {
  const quantity = scene.view.workspace.typer.quantity(literal);
  if (quantity.kind === 'quantity') return inOtherUnit(literal, quantity, scene);
  if (quantity.kind !== 'money' && quantity.kind !== 'number') return undefined;
  if (literal.words.length === 0) return undefined;
  const text = literalText(literal, scene.view.workspace, scene.view.language);
  const last = scene.places.own(literal).at(-1);
  if (!text || !last) return undefined;
  const digits = text.replaceAll(/[^0-9.]/g, '');
  return digits === toHalfWidth(literal.number) ? undefined : { after: last.end, parts: [part(equals(text))] };
}

type OfUnit = Extract<Quantity, { kind: 'quantity' }>;

/** 600 Hz, where a fact is declared in kHz: = 0.6 kHz. Nothing where that is no decimal. */
function inOtherUnit(literal: ast.QuantityLiteral, { value, unit }: OfUnit, scene: Scene): Hint | undefined {
  const wanted = wantedAt(scene.view.workspace.typer, literal).type;
  if (wanted?.kind !== 'quantity' || wanted.unit.dimension !== unit.dimension) return undefined;
  const last = scene.places.own(literal).at(-1);
  const text = decimal(fromBase(toBase(value, unit), wanted.unit));
  if (!last || text === undefined || wanted.unit.name === unit.name) return undefined;
  return { after: last.end, parts: [part(equals(`${text} ${wanted.unit.name}`))] };
}
