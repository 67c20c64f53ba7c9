import type { ast } from '@fefta/language';
import type { DocumentLink } from 'vscode-languageserver';
import { type Places, placesOf, type Span } from '../document/places.ts';
import type { Feature } from '../feature.ts';
import { shownName } from '../names/labels.ts';
import type { Language } from '../protocol.ts';
import type { Host } from '../session/host.ts';
import type { View } from '../session/view.ts';
import { clientUri } from './navigation/places.ts';

/** Pages of instruments, at the instrument and where it is cited, data files, and the texts that are held of a law. */
export const documentLink: Feature = {
  capabilities: { documentLinkProvider: { resolveProvider: false } },
  register(connection, host) {
    connection.onDocumentLinks(
      host.onDocument((view): DocumentLink[] => {
        const places = placesOf(view);
        return [
          ...pages(view, places),
          ...citations(view, places),
          ...dataFiles(host, view, places),
          ...heldTexts(host, view, places),
        ];
      }),
    );
  },
};

const OPEN: Record<Language, { page(title: string): string; file: string; text: string }> = {
  ja: { page: (title) => `${title}の所在を開く`, file: 'データファイルを開く', text: '本文を開く' },
  en: { page: (title) => `Open the page of ${title}`, file: 'Open the data file', text: 'Open the text' },
};

function pages({ document, language }: View, places: Places): DocumentLink[] {
  return nodes<ast.Instrument>(document, 'Instrument').flatMap((instrument) => {
    const target = webPage(instrument.page);
    const span = places.span(instrument, 'page');
    return target && span
      ? [link(inside(span), target, OPEN[language].page(shownName(instrument, language)), places)]
      : [];
  });
}

function citations({ document, language }: View, places: Places): DocumentLink[] {
  return nodes<ast.Citation>(document, 'Citation').flatMap((citation) => {
    const instrument = citation.instrument?.ref;
    const target = webPage(instrument?.page);
    const span = places.span(citation, 'instrument');
    if (!instrument || !target || !span) return [];
    const end = places.own(citation).at(-1)?.end ?? span.end;
    return [link({ start: span.start, end }, target, OPEN[language].page(shownName(instrument, language)), places)];
  });
}

function dataFiles(host: Host, { document, project, language }: View, places: Places): DocumentLink[] {
  return nodes<ast.CodeList>(document, 'CodeList').flatMap((list) => {
    const span = places.span(list, 'data');
    const file = list.data === undefined ? undefined : project.dataFile(document.uri, list.data);
    return file && span ? [link(inside(span), clientUri(host, file.uri), OPEN[language].file, places)] : [];
  });
}

function heldTexts(host: Host, { document, project, language }: View, places: Places): DocumentLink[] {
  return nodes<ast.Instrument>(document, 'Instrument').flatMap((instrument) =>
    instrument.held.flatMap((name, index) => {
      const span = places.span(instrument, 'held', index);
      const file = project.dataFile(document.uri, name);
      return file && span ? [link(inside(span), clientUri(host, file.uri), OPEN[language].text, places)] : [];
    }),
  );
}

/** Only pages of the web are opened: a source may name anything else, such as a program. */
function webPage(page: string | undefined): string | undefined {
  if (!page || !URL.canParse(page)) return undefined;
  const { protocol, href } = new URL(page);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** A text without its quotes. */
function inside({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}

function link(span: Span, target: string, tooltip: string, places: Places): DocumentLink {
  return { range: places.range(span), target, tooltip };
}

function nodes<T>({ nodes: byType }: View['document'], type: string): readonly T[] {
  return (byType.get(type) ?? []) as readonly T[];
}
