/**
 * A provision within an instrument, as precise as it was cited. Numbers with branches are written
 * with hyphens ("27-2" for 第二十七条の二).
 * Terms: 条 article, 項 paragraph, 号 item, イ・(1)・(i) sub-items (法令における号の細分).
 */
export type ProvisionPath = {
  /** 本則 (only when written) or 附則. */
  part?: 'main' | 'supplementary';
  /** Which 附則: the law number or date in its brackets, in half width. */
  supplementary?: string;
  /** 別表: "1", "3-2", "" for an unnumbered one. */
  table?: string;
  /** 別表…の項: "16", "35-2". */
  row?: string;
  article?: string;
  paragraph?: number;
  item?: string;
  /** ["イ"], ["イ", "(1)"], ["イ", "(1)", "(i)"]; below a row or an item also ["(1)", "イ"]; with a branch ["(10-2)"]. */
  subitem?: string[];
  /** ただし書, 前段, 後段. */
  extra?: 'proviso' | 'first-sentence' | 'second-sentence';
  /** Last element of a range, of the deepest level given: 第二号から第四号まで is item "2", end "4". */
  end?: string;
};

/** A level at which a range can run. */
export type Level = 'table' | 'article' | 'row' | 'paragraph' | 'item' | 'subitem';

/** The deepest level a path names; undefined for a bare 附則 or 本則. */
export function deepestLevel(path: ProvisionPath): Level | undefined {
  if (path.subitem !== undefined) return 'subitem';
  if (path.item !== undefined) return 'item';
  if (path.paragraph !== undefined) return 'paragraph';
  if (path.row !== undefined) return 'row';
  if (path.article !== undefined) return 'article';
  return path.table === undefined ? undefined : 'table';
}

/** The path without its deepest element (and without extra and end), and that element. */
export function cutLast(path: ProvisionPath): { parent: ProvisionPath; last: string } {
  const { end: _end, extra: _extra, ...parent } = path;
  const level = deepestLevel(path);
  if (level === undefined) return { parent, last: '' };
  const last = level === 'subitem' ? (path.subitem?.at(-1) ?? '') : String(path[level]);
  delete parent[level];
  if (level === 'subitem' && (path.subitem?.length ?? 0) > 1) parent.subitem = path.subitem?.slice(0, -1);
  return { parent, last };
}

/** The path with `value` as its element at `level`; a sub-item is added below those it has. */
export function withElement(path: ProvisionPath, level: Level, value: string): ProvisionPath {
  if (level === 'subitem') return { ...path, subitem: [...(path.subitem ?? []), value] };
  return { ...path, [level]: level === 'paragraph' ? Number(value) : value };
}
