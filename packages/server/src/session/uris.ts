import { URI } from 'vscode-uri';

/** The one way to write a URI: clients differ in what they escape. */
export function normalized(uri: string): string {
  return URI.parse(uri).toString();
}

/** The folder in which a file lies, with a slash at its end. */
export function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/', uri.length - 2) + 1);
}

/** A folder with the slash at its end. */
export function asFolder(uri: string): string {
  const plain = normalized(uri);
  return plain.endsWith('/') ? plain : `${plain}/`;
}

/** The path of a file below a folder, readable, parts joined by "/". */
export function pathBelow(folder: string, uri: string): string {
  return decode(uri.slice(folder.length));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    // A lone percent sign is a name like any other.
    if (error instanceof URIError) return part;
    throw error;
  }
}
