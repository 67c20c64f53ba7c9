/** A JavaScript literal for a value of JSON: what comes from a bundle gets into generated code in no other way. */
export function literal(value: string | number | boolean | null): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => (c === '\u2028' ? '\\u2028' : '\\u2029'));
}

/** A comment on a line of its own. */
export function comment(text: string): string {
  return `// ${text.replace(/[\r\n\u2028\u2029]+/g, ' ')}`;
}

/** Lines, each further in. */
export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
