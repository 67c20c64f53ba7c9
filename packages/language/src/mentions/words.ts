import type { AstNode } from 'langium';
import type {
  Expectation,
  ExpectationDetail,
  Period,
  QuantityLiteral,
  Rule,
  Scenario,
  Unit,
} from '../generated/ast.ts';
import { followFacts } from '../names/fact-path.ts';
import { uriOf } from '../names/resolver.ts';
import { actOfScenario } from '../names/subject.ts';
import type { Typer } from '../types/typer.ts';
import { rangeOf, textOf } from '../workspace/places.ts';
import { declared, type Mention, partRange } from './mention.ts';
import { writtenNames } from './written.ts';

/*
 * Words that the grammar keeps as plain texts although they name something: paths of facts, periods and units.
 */

/** What the paths of an expectation ("borne by", "missing") and its "period" mention. */
export function mentionsOfDetail(detail: ExpectationDetail, typer: Typer): Mention[] {
  const paths = (['bearers', 'missing'] as const).flatMap((property) =>
    detail[property].flatMap((_, index) => mentionsOfPath(detail, property, index, typer)),
  );
  return [...paths, ...mentionOfPeriod(detail)];
}

function mentionsOfPath(
  detail: ExpectationDetail,
  property: 'bearers' | 'missing',
  index: number,
  typer: Typer,
): Mention[] {
  const names = writtenNames(textOf(detail, property, index));
  const act = actOfScenario(detail.$container?.$container as Scenario | undefined);
  return followFacts(names, act, typer).flatMap(({ fact }, position): Mention[] => {
    const written = names[position];
    if (!fact || !written) return [];
    const range = partRange(detail, property, index, written);
    const spot = { uri: uriOf(detail), node: detail, property, index };
    return [{ ...spot, thing: declared(fact), role: 'use', called: written.name, range }];
  });
}

function mentionOfPeriod(detail: ExpectationDetail): Mention[] {
  const rule = (detail.$container as Expectation | undefined)?.rule?.ref;
  const name = detail.period;
  if (!name || !rule || periodsOf(rule as Rule, name).length === 0) return [];
  return [
    {
      uri: uriOf(detail),
      thing: { kind: 'period', rule: rule as Rule, name },
      role: 'use',
      called: name,
      node: detail,
      property: 'period',
      index: undefined,
      range: rangeOf(detail, 'period'),
    },
  ];
}

/** The periods of a rule under a name, those of its versions included. */
export function periodsOf(rule: Rule, name: string): Period[] {
  const { clauses = [], versions = [] } = rule as Partial<Rule>;
  return [...clauses, ...versions.flatMap((each) => each.clauses)].filter(
    (each): each is Period => each.$type === 'Period' && each.name === name,
  );
}

/** The rule in which a period stands. */
export function ruleOfPeriod(period: AstNode): Rule {
  const holder = period.$container;
  return (holder?.$type === 'Version' ? holder.$container : holder) as Rule;
}

/** Where a quantity names a unit that is declared: kHz in 600 kHz, ヘルツ in 5万ヘルツ. */
export function mentionOfUnit(literal: QuantityLiteral, typer: Typer): Mention[] {
  const { words } = literal;
  if (words.length === 0) return [];
  const quantity = typer.quantity(literal);
  return quantity.kind === 'quantity' && quantity.unit.declared ? writtenUnit(literal, quantity.unit.declared) : [];
}

function writtenUnit(literal: QuantityLiteral, unit: Unit): Mention[] {
  const index = literal.words.length - 1;
  const last = textOf(literal, 'words', index);
  const [name] = writtenNames(last);
  const glued = name && name.name !== unit.name && last.endsWith(unit.name) ? last.length - unit.name.length : 0;
  const range = partRange(literal, 'words', index, { start: glued, end: last.length });
  const spot = { uri: uriOf(literal), node: literal, property: 'words', index };
  return [{ ...spot, thing: declared(unit), role: 'use', called: unit.name, range }];
}
