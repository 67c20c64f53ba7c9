/** The part after the last dot; a name in 「」 may hold dots itself. */
export function simpleName(qualified: string): string {
  const item = qualified.indexOf(' ');
  if (item > 0 && !qualified.slice(0, item).includes('「'))
    return simpleName(qualified.slice(0, item)) + qualified.slice(item);
  const quoted = qualified.endsWith('」') ? qualified.lastIndexOf('「') : -1;
  return quoted >= 0 ? qualified.slice(quoted) : qualified.slice(qualified.lastIndexOf('.') + 1);
}

/** The order of qualified names: by code unit, so that it is the same everywhere. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
