import { type ast, dimensionName, measureOf, textOf } from '@fefta/language';
import { labelOf } from '../../names/labels.ts';
import type { View } from '../../session/view.ts';
import { linksTo } from './links.ts';
import { bullets, code, plain, some } from './markdown.ts';
import { members } from './types.ts';
import { WORDS } from './words.ts';

const MOST_FACTS = 12;

/** An act or entity with its own facts; those of its parent are a link away. */
export function ofSubject(subject: ast.Act | ast.Entity, view: View): string[] {
  const words = WORDS[view.language];
  const { shown, rest } = some(subject.facts, MOST_FACTS);
  const facts = shown.map((fact) => factLine(fact, view));
  return [
    ...(subject.parent ? [`**${words.of}**: ${linksTo([subject.parent])}`] : []),
    ...(facts.length > 0
      ? [`**${words.facts}**\n\n${bullets([...facts, ...(rest > 0 ? [words.andMore(rest)] : [])])}`]
      : []),
  ];
}

function factLine(fact: ast.Fact, { language }: View): string {
  const type = fact.type ? `: ${code(textOf(fact.type))}` : '';
  return `${code(fact.name ?? '?')} ${plain(labelOf(fact, language) ?? '')}`.trim() + type;
}

export function ofEnum(node: ast.Enum, view: View): string[] {
  return node.members.length > 0 ? [members(node, view)] : [];
}

/** A unit by its dimension, or by the unit that it is a multiple of. */
export function ofUnit(unit: ast.Unit, { language }: View): string[] {
  const measure = measureOf(unit);
  const line = measure ? [`${WORDS[language].dimension}: ${code(dimensionName(measure.dimension)[language])}`] : [];
  const base = unit.base?.ref ? linksTo([unit.base]) : plain(unit.measure ?? unit.base?.$refText ?? '');
  return base === '' ? line : [`1 ${plain(unit.name)} = ${unit.factor} ${base}`, ...line];
}
