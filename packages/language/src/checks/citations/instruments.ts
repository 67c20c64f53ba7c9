import type { Instrument } from '../../generated/ast.ts';
import type { CheckContext } from '../check.ts';
import { visibleTo } from '../names/tables.ts';

const INSTRUMENTS: ReadonlySet<string> = new Set(['Instrument']);

/** The instruments that the file can cite, by their names and other names. */
export function visibleInstruments(context: CheckContext): ReadonlyMap<string, Instrument> {
  return context.once(`instruments ${context.document.uri}`, () => {
    const table = new Map<string, Instrument>();
    for (const each of visibleTo(context.document.root, INSTRUMENTS, context)) {
      if (each.$type === 'Instrument')
        for (const name of [each.name, ...each.aliases]) if (!table.has(name)) table.set(name, each);
    }
    return table;
  });
}

/** The namespaces that declare an instrument of that name, whether the file imports them or not. */
export function namespacesOfInstrument(name: string, context: CheckContext): string[] {
  const { names } = context.workspace;
  const declares = (namespace: string) =>
    names.inNamespace(namespace, name).some((each) => each.$type === 'Instrument') ||
    names.instrumentsCalled(namespace, name).length > 0;
  return names.allNamespaces.filter((namespace) => namespace !== '' && declares(namespace)).sort();
}

/** The longest name of an instrument with which a glued citation begins; what follows is then no path that can be read. */
export function prefixInstrument(text: string, instruments: ReadonlyMap<string, Instrument>): string | undefined {
  for (let length = text.length - 1; length > 1; length--) {
    const rest = text.slice(length);
    if (/^(第|本則|附則|別表|[0-9０-９])/.test(rest) && instruments.has(text.slice(0, length)))
      return text.slice(0, length);
  }
  return undefined;
}
