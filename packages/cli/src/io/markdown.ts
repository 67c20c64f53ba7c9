/** A row of a table in Markdown; the cells are escaped already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text that Markdown shows as it is: nothing in it is markup, a mention, or a line of its own. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~&@]/g, '\\$&').replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}
