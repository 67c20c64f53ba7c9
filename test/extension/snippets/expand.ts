const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2024',
  CURRENT_MONTH: '04',
  CURRENT_DATE: '01',
};

/** The text that a snippet leaves when every place is passed over with Tab. */
export function expand(body: readonly string[]): string {
  const values = new Map<string, string>();
  const reader = { text: body.join('\n'), at: 0 };
  return read(reader, values, '');
}

interface Reader {
  text: string;
  at: number;
}

/** Reads up to one of the characters in `until`. */
function read(reader: Reader, values: Map<string, string>, until: string): string {
  let result = '';
  while (reader.at < reader.text.length && !until.includes(reader.text.charAt(reader.at))) {
    const character = reader.text.charAt(reader.at++);
    if (character === '\\') result += reader.text.charAt(reader.at++);
    else if (character === '$') result += readPlace(reader, values);
    else result += character;
  }
  return result;
}

function readPlace(reader: Reader, values: Map<string, string>): string {
  const isBraced = reader.text.charAt(reader.at) === '{';
  if (isBraced) reader.at++;
  const name = /^\w+/.exec(reader.text.slice(reader.at))?.[0];
  if (name === undefined) throw new Error(`no name at ${reader.at}: ${reader.text}`);
  reader.at += name.length;
  const written = isBraced ? readDefault(reader, values) : undefined;
  const value = VARIABLES[name] ?? written ?? values.get(name) ?? '';
  if (!VARIABLES[name]) values.set(name, value);
  return value;
}

/** What stands in the braces after the name: `:default`, `|one,two|` or nothing. */
function readDefault(reader: Reader, values: Map<string, string>): string | undefined {
  const sign = reader.text.charAt(reader.at++);
  if (sign === '}') return undefined;
  if (sign === '|') {
    const choices = read(reader, values, '|').split(',');
    reader.at += 2;
    return choices[0];
  }
  const value = read(reader, values, '}');
  reader.at++;
  return value;
}
