/** What stands in one text: its first line, the notes in it, and the sub-items that the source has not made paragraphs. */
export interface TextParts {
  text: string;
  notes: string[];
  children: TextItem[];
}

export interface TextItem extends TextParts {
  code: string;
}

const SUB_ITEM = /^([a-z]|[1-9][0-9]?)\. (.*)$/;

/**
 * Takes the lines of a text apart. The source has five levels of paragraphs; below them the items are lines "a. …", "1. …" of the
 * text. A sign continues the nearest list in which it is the next one, or begins a list below the item before it.
 */
export function textParts(text: string): TextParts {
  const [first = '', ...rest] = text.split('\n');
  const whole: TextParts = { text: first, notes: [], children: [] };
  const open: TextItem[] = [];
  for (const line of rest) {
    const [, code, own] = SUB_ITEM.exec(line) ?? [];
    if (code === undefined || own === undefined) (open.at(-1) ?? whole).notes.push(line);
    else place({ code, text: own, notes: [], children: [] }, open, whole);
  }
  return whole;
}

/** `open` are the last items of the lists that can go on, from outside in. */
function place(item: TextItem, open: TextItem[], whole: TextParts): void {
  const level = open.findLastIndex(({ code }) => follows(item.code, code));
  if (level >= 0) open.length = level;
  (open.at(-1) ?? whole).children.push(item);
  open.push(item);
}

function follows(code: string, before: string): boolean {
  if (/^[0-9]/.test(code)) return Number(code) === Number(before) + 1;
  return before.length === 1 && code.charCodeAt(0) === before.charCodeAt(0) + 1;
}
