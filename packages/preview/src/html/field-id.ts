/** The id of the field of a fact in a form; `part` tells the parts of the field apart. */
export function fieldId(path: string, part = 'fact'): string {
  return `fefta-${part}:${encodeURIComponent(path)}`;
}
