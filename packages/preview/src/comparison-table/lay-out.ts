import { COMPARISON } from '../words/comparison-table.ts';
import type { Language, Text } from '../words/language.ts';
import type { Block } from './block.ts';
import { blockOf, type Compared, isRenumbered, saysSame } from './compared.ts';
import { type LinePair, loneLines, omission, pairedLines } from './lines.ts';
import type { Group, GroupState, Line, Row } from './model.ts';

export interface LayOutOptions {
  language: Language;
  /** Nothing is left out. */
  whole: boolean;
}

/** Fewer lines of rules than this are shown and not left out. */
const SHORT_CODE = 4;

/** What was compared as groups of rows: what changed in full, what did not as （略）. */
export function layOut(compared: readonly Compared[], options: LayOutOptions): Group[] {
  return new LayOut(options).groups(compared);
}

class LayOut {
  private readonly options: LayOutOptions;

  constructor(options: LayOutOptions) {
    this.options = options;
  }

  groups(all: readonly Compared[]): Group[] {
    return this.runs(all).flatMap((run): Group[] => {
      const [first] = run.members;
      if (first === undefined) return [];
      if (run.isOmitted) return [{ state: 'same', name: blockOf(first).name, rows: [this.omitted(run.members)] }];
      return run.members.flatMap((each) => this.groupsOf(each));
    });
  }

  private groupsOf(each: Compared): Group[] {
    const block = blockOf(each);
    const group = (rows: Row[]): Group => ({ state: stateOf(each), name: block.name, rows });
    if (block.as !== 'heading') return [group(this.rowsOf(each))].filter(({ rows }) => rows.length > 0);
    const isOneSided = each.before === undefined || each.after === undefined;
    const own = isOneSided ? this.rowsOf({ ...each, children: [] }) : this.own(each);
    return [group(own), ...this.groups(each.children)];
  }

  private rowsOf(each: Compared): Row[] {
    const { before, after, movedTo } = each;
    if (movedTo && before) return [{ after: [], before: [this.moved(before, movedTo)] }];
    if (after && !before) return this.lone(each, after, 'after');
    if (before && !after) return this.lone(each, before, 'before');
    const below = this.runs(each.children).flatMap(({ members, isOmitted }) =>
      isOmitted ? [this.omitted(members)] : members.flatMap((child) => this.rowsOf(child)),
    );
    return [...this.own(each), ...below];
  }

  /** The own words of what stands on both sides. */
  private own({ before, after }: Compared): Row[] {
    if (!before || !after) return [];
    return pairedLines(before, after, !this.options.whole, this.options.language).map(row);
  }

  /** What stands on one side alone; the other says so, except in rules, where lines come and go. */
  private lone(each: Compared, block: Block, side: 'before' | 'after'): Row[] {
    const lines = this.allLines(each);
    const other: Line[] =
      block.as === 'code' ? [] : [this.marker(side === 'after' ? COMPARISON.added : COMPARISON.removed, block.indent)];
    return lines.map((line, at) => {
      const beside = at === 0 ? other : [];
      return side === 'after' ? { after: [line], before: beside } : { after: beside, before: [line] };
    });
  }

  private allLines(each: Compared): Line[] {
    const block = blockOf(each);
    const own = loneLines(block);
    if (!block.isOnlyNamed || this.options.whole)
      return [...own, ...each.children.flatMap((child) => this.allLines(child))];
    const omitted = { text: COMPARISON.omitted[this.options.language] };
    return own.map((line) => ({ ...line, runs: [...line.runs, { text: '　' }, omitted] }));
  }

  private moved({ name, label, indent }: Block, to: Block): Line {
    const where = this.marker(COMPARISON.moved(to.name || to.label), indent);
    return { ...where, runs: [{ text: `${name || label}　` }, ...where.runs] };
  }

  private marker(text: Text, indent: number): Line {
    return { kind: 'marker', indent, runs: [{ text: text[this.options.language], changed: true }] };
  }

  private omitted(members: readonly Compared[]): Row {
    const side = (which: 'before' | 'after') => members.flatMap((each) => each[which] ?? []);
    return row(omission(side('before'), side('after'), this.options.language));
  }

  /** Siblings cut into what is shown and what is left out together. */
  private runs(all: readonly Compared[]): Omittable[] {
    const runs: Omittable[] = [];
    for (const each of all) {
      const isOmitted = this.mayBeOmitted(each);
      const last = runs.at(-1);
      if (last && last.isOmitted === isOmitted && (!isOmitted || goTogether(last.members.at(-1), each)))
        last.members.push(each);
      else runs.push({ isOmitted, members: [each] });
    }
    return runs.map((run) => (isShortCode(run) ? { ...run, isOmitted: false } : run));
  }

  private mayBeOmitted(each: Compared): boolean {
    return !this.options.whole && saysSame(each) && !blockOf(each).isAlwaysShown;
  }
}

interface Omittable {
  isOmitted: boolean;
  members: Compared[];
}

const row = ({ before, after }: LinePair): Row => ({ after: after ? [after] : [], before: before ? [before] : [] });

function isShortCode({ members }: Omittable): boolean {
  const [first] = members;
  return first !== undefined && blockOf(first).as === 'code' && members.length < SHORT_CODE;
}

function goTogether(last: Compared | undefined, each: Compared): boolean {
  if (last === undefined || isRenumbered(last) !== isRenumbered(each)) return false;
  const [a, b] = [blockOf(last), blockOf(each)];
  const areUnnamed = a.omitted === 'together' && a.as === b.as && a.division === b.division;
  if (a.column !== b.column) return false;
  const areOfAKind = a.kind === b.kind || areUnnamed || (a.isOnlyNamed && b.isOnlyNamed);
  return (
    areOfAKind === true &&
    a.omitted === b.omitted &&
    (a.as === 'code' || a.indent === b.indent) &&
    a.omitted !== 'alone'
  );
}

function stateOf(each: Compared): GroupState {
  const { before, after, movedTo } = each;
  if (movedTo) return 'renumbered';
  if (!before || !after) return before ? 'removed' : 'added';
  if (isRenumbered(each)) return 'renumbered';
  return saysSame(each) ? 'same' : 'changed';
}
