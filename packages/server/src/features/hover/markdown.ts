/** Text as it is, whatever Markdown would read into it; line breaks become spaces. */
export function plain(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~&]/g, String.raw`\$&`);
}

/** Text of the language, on one line. */
export function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Lines of the language, coloured as in the editor. */
export function codeBlock(lines: readonly string[]): string {
  return ['```fefta', ...lines.map((line) => line.replaceAll('```', "'''")), '```'].join('\n');
}

export function link(text: string, target: string): string {
  return `[${text}](${target.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20')})`;
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A table; bars in its cells are kept from ending them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll(/\\?\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** At most so many, and how many are left. */
export function some<T>(items: readonly T[], most: number): { shown: readonly T[]; rest: number } {
  return { shown: items.slice(0, most), rest: Math.max(0, items.length - most) };
}

/** A text cut where it is long. */
export function cut(text: string, most: number): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}

/** For clients that show no Markdown: the words without their dress. */
export function undressed(markdown: string): string {
  return markdown
    .replaceAll(/^```.*$\n?/gm, '')
    .replaceAll(/^\|(?: --- \|)+$\n?/gm, '')
    .replaceAll(/(?<!\\)\[((?:\\.|[^\]])*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|`| {2}$|^---$/gm, '')
    .replaceAll(/\\([\\`*_{}[\]<>#|~&])/g, '$1');
}
