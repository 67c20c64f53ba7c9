import type { Bundle, FactDeclaration, Mark, SectorEntry } from '@fefta/bundle';
import { simpleName } from '@fefta/runtime';
import {
  basisLines,
  bracketed,
  by,
  intervalText,
  labelText,
  line,
  markLines,
  names,
  quoted,
  type TextLine,
  typeText,
  under,
  words,
} from './parts.ts';

type Of<K extends keyof Bundle> = Bundle[K] extends (infer T)[] | undefined ? T : never;
type Declared = { name: string; labels: Of<'terms'>['labels']; basis: Of<'terms'>['basis']; marks: Mark[] };

const headed = (word: string, { name, labels }: Declared, ...rest: (string | false | undefined)[]): string =>
  words(word, simpleName(name), labelText(labels), ...rest);

const grounds = ({ basis, marks }: Declared): TextLine[] => [...basisLines(basis), ...markLines(marks)];

export function enumText(each: Of<'enums'>): TextLine[] {
  const members = each.members.map(({ name, labels }) => line(words(name, labelText(labels))));
  return bracketed(headed('enum', each), [...grounds(each), ...members]);
}

export function subjectText(word: 'act' | 'entity', each: Of<'acts'>): TextLine[] {
  const parent = each.parent !== undefined && `of ${simpleName(each.parent)}`;
  return bracketed(headed(word, each, parent), [...grounds(each), ...each.facts.map(factText)]);
}

function factText({ name, labels, type, judgement, basis }: FactDeclaration): TextLine {
  const head = words(judgement && 'judgement', name, labelText(labels));
  return line(
    words(`${head}:`, typeText(type), judgement?.by !== undefined && `by ${simpleName(judgement.by)}`, under(basis)),
  );
}

export function sectorsText(each: Of<'sectors'>): TextLine[] {
  const of = each.of !== undefined && `of ${simpleName(each.of)}`;
  return bracketed(headed('sectors', each, of), [...grounds(each), ...each.sectors.flatMap(sectorText)]);
}

function sectorText(sector: SectorEntry): TextLine[] {
  const { name, labels, core, grounds: reasons, include, exclude, basis, marks } = sector;
  const head = words(
    'sector',
    name,
    labelText(labels),
    core && 'core',
    reasons.length > 0 && `ground ${names(reasons)}`,
    intervalText(sector),
    by(sector.by),
  );
  const range = ([first, last]: [string, string]) => (first === last ? first : `${first} to ${last}`);
  const lines = [
    ...basisLines(basis),
    ...markLines(marks),
    ...include.map((each) => line(range(each))),
    ...exclude.map((each) => line(`except ${range(each)}`)),
  ];
  return lines.length === 0 ? [line(`${head} { }`)] : bracketed(head, lines);
}

export function groupText(each: Of<'groups'>): TextLine[] {
  return bracketed(headed('group', each, `of ${simpleName(each.of)}`), [
    ...grounds(each),
    ...each.members.map(memberText),
  ]);
}

/** A member with its days. */
export function memberText(member: Of<'groups'>['members'][number]): TextLine {
  return line(words(member.code, labelText(member.labels), intervalText(member), by(member.by)));
}

export function codesText(each: Of<'codes'>): TextLine[] {
  const { edition, source, entries } = each;
  return bracketed(headed('codes', each), [
    ...(edition === undefined ? [] : [line(`edition ${quoted(edition)}`)]),
    ...(source === undefined ? [] : [line(`source ${quoted(source)}`)]),
    ...grounds(each),
    ...entries.map((entry) =>
      line(
        words(
          entry.code,
          labelText(entry.labels),
          entry.parent !== undefined && `of ${entry.parent}`,
          intervalText(entry),
        ),
      ),
    ),
  ]);
}
