import { labelKey, type Provision, type ProvisionKind } from '@fefta/law';
import type { Block } from '../block.ts';
import type { Comparable } from './comparable.ts';
import { isOfAmendingLaw, labelOf, nameOf, placeOf } from './labels.ts';
import { columnWidths } from './widths.ts';

/** Divisions, from the widest: their headings stand in a row with the articles. */
const DIVISIONS: readonly ProvisionKind[] = ['part', 'chapter', 'section', 'subsection', 'division'];
const HEADED: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>([...DIVISIONS, 'supplementary', 'table', 'annex']);

/** The provisions of one side as blocks, of the kinds that both texts hold. */
export function statuteBlocks(provisions: readonly Provision[], comparable: Comparable): Block[] {
  return together(provisions.filter((each) => isCompared(each, comparable))).flatMap((each) => {
    const depth = DIVISIONS.indexOf(each.kind);
    if (depth < 0) return [block(each, 0, comparable)];
    const below = statuteBlocks(each.children, comparable);
    if (!comparable.hasDivisions) return below;
    return [{ ...headed(each, depth + 1), children: [] }, ...below];
  });
}

function isCompared({ kind, number }: Provision, { without, articles }: Comparable): boolean {
  return !without.has(kind) && (kind !== 'article' || articles === undefined || articles.has(number));
}

/** Neighbours that only say 削除 are one, as some texts write them: 第二条から第四条まで　削除. */
function together(provisions: readonly Provision[]): Provision[] {
  const result: Provision[] = [];
  for (const each of provisions) {
    const last = result.at(-1);
    if (last?.deleted && each.deleted && last.kind === each.kind)
      result[result.length - 1] = { ...last, through: each.through ?? each.number };
    else result.push(each);
  }
  return result;
}

function block(provision: Provision, indent: number, comparable: Comparable): Block {
  const { kind } = provision;
  if (HEADED.has(kind)) {
    const isOnlyNamed = isOfAmendingLaw(provision) && !comparable.isWhole;
    return { ...headed(provision, 0), children: isOnlyNamed ? [] : statuteBlocks(provision.children, comparable) };
  }
  if (kind === 'article') return article(provision, indent, comparable);
  if (kind === 'row') return tableRow(provision, indent, comparable);
  return { ...worded(provision, indent, comparable), children: below(provision, indent, comparable) };
}

function headed(provision: Provision, division: number): Omit<Block, 'children'> {
  const { kind, number, text } = provision;
  const isSupplementary = kind === 'supplementary';
  return {
    // The 附則 of one amending law never becomes that of another, however alike they are.
    kind: isSupplementary ? `${kind} ${labelKey(number)}` : kind,
    key: isSupplementary ? 'only' : number || (provision.heading ?? ''),
    name: nameOf(provision),
    label: '',
    text: [labelOf(provision), ...text].join('\n'),
    indent: 0,
    division,
    omitted: DIVISIONS.includes(kind) || kind === 'table' || isOfAmendingLaw(provision) ? 'in-range' : 'alone',
    ...(isOfAmendingLaw(provision) ? { isOnlyNamed: true as const } : {}),
    as: 'heading',
  };
}

function worded(provision: Provision, indent: number, { hasCaptions }: Comparable): Omit<Block, 'children'> {
  const { kind, number, caption, text, deleted, column } = provision;
  const label = labelOf(provision);
  return {
    kind,
    key: label === '' ? '' : number,
    name: label,
    label,
    ...(caption === undefined || !hasCaptions ? {} : { caption }),
    text: deleted ? '削除' : text.join(column === undefined ? '' : '\n'),
    indent,
    omitted: label === '' ? 'together' : 'in-range',
    as: 'text',
  };
}

/** An article's number stands before its first paragraph. */
function article(provision: Provision, indent: number, comparable: Comparable): Block {
  const own = worded(provision, indent, comparable);
  const children = below(provision, indent, comparable);
  if (provision.deleted && children.length === 0)
    return {
      ...own,
      label: '',
      text: '',
      children: [{ ...own, kind: 'paragraph', key: '1', name: '', omitted: 'alone', children }],
    };
  const [first, ...rest] = children;
  if (own.text !== '' || first?.kind !== 'paragraph' || (first.key !== '1' && first.key !== ''))
    return { ...own, children };
  const leading: Block = { ...first, name: '', label: own.label, omitted: 'alone' };
  return { ...own, label: '', children: [leading, ...rest] };
}

/** What stands below a provision: paragraphs beside their article, everything else one further in. */
function below(provision: Provision, indent: number, comparable: Comparable): Block[] {
  const children = together(provision.children.filter((each) => isCompared(each, comparable)));
  const blocks = children.map((each) => block(each, each.kind === 'paragraph' ? indent : indent + 1, comparable));
  return comparable.unnumbered.has(placeOf(provision)) ? blocks.flatMap(flat) : blocks;
}

/** What one text has without numbers is compared by its words alone, line by line. */
function flat(block: Block): Block[] {
  const line: Block = { ...block, kind: 'line', key: '', name: '', omitted: 'together', children: [] };
  return [line, ...block.children.flatMap(flat)];
}

function tableRow(provision: Provision, indent: number, comparable: Comparable): Block {
  const { number, text, children } = provision;
  const width = Math.max(text.length, ...children.map(({ column = 0 }) => column + 1));
  const row: Block = {
    ...worded(provision, indent, comparable),
    key: number,
    name: number,
    label: '',
    text: '',
    columns: Array.from({ length: width }, (_, at) => text[at] ?? ''),
    omitted: number === '' ? 'together' : 'in-range',
    children: [],
  };
  if (provision.parent?.kind === 'table') row.widths = widthsOf(provision.parent);
  if (number === '' && children.length === 0) row.isAlwaysShown = true;
  row.children = children.flatMap((each) => cellBlocks(each, row, each.column ?? 0, comparable));
  return row;
}

const widths = new WeakMap<Provision, number[]>();

function widthsOf(table: Provision): number[] {
  const known = widths.get(table) ?? columnWidths(table);
  widths.set(table, known);
  return known;
}

/** What stands in a column of a row is a row of its own with the other columns empty. */
function cellBlocks(provision: Provision, row: Block, column: number, comparable: Comparable, depth = 0): Block[] {
  const own = worded(provision, 0, comparable);
  const words = '　'.repeat(depth) + [own.label, own.text].filter((each) => each !== '').join('　');
  const columns = (row.columns ?? []).map((_, at) => (at === column ? words : ''));
  const self: Block = { ...own, label: '', text: '', columns, column, children: [] };
  if (row.widths) self.widths = row.widths;
  return [self, ...provision.children.flatMap((each) => cellBlocks(each, row, column, comparable, depth + 1))];
}
