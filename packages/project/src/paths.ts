/** Paths inside a workspace: relative to its root, parts joined by "/" on every system. */

/** The folder in which the file is; "" for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path that is written `relative` in a folder, without "." and ".." as far as they lead inside; "" for the root. */
export function joinPath(folder: string, relative: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${relative}`.split('/')) {
    if (part === '' || part === '.') continue;
    const isUp = part === '..' && parts.length > 0 && parts.at(-1) !== '..';
    if (isUp) parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** Is the file in the folder, at any depth? A folder written "." or "" is the root. */
export function isBelow(path: string, folder: string): boolean {
  const plain = joinPath('', folder);
  return plain === '' || path.startsWith(`${plain}/`);
}
