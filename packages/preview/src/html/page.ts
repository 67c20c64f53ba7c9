import { sha256 } from '@fefta/bundle';
import type { Language } from '../words/language.ts';
import { escapeHtml } from './markup.ts';

export interface Page {
  title: string;
  language: Language;
  /** Allows the script and style of this page; without one, their digests do. */
  nonce?: string;
  /** Markup. */
  body: string;
  script?: string;
  style?: string;
}

/** A whole document that loads nothing, and runs no script and no style but its own. */
export function renderPage(page: Page): string {
  const { before, after } = pageFrame(page);
  return before + page.body + after;
}

/** What stands before and after the body, for a page that is written piece by piece. */
export function pageFrame({ title, language, nonce, script, style }: Omit<Page, 'body'>): {
  before: string;
  after: string;
} {
  const css = style === undefined ? undefined : style.replace(/<\/(style)/gi, '<\\/$1');
  // The same to the interpreter, as these can only stand in texts, patterns and comments; but no end of the element.
  const js = script?.replace(/<(?=\/script|!--)/gi, '\\x3c');
  const attribute = nonce === undefined ? '' : ` nonce="${escapeHtml(nonce)}"`;
  const policy = [
    "default-src 'none'",
    `style-src ${source(css, nonce)}`,
    `script-src ${source(js, nonce)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    ...(css === undefined ? [] : [`<style${attribute}>${css}</style>`]),
    '</head>',
    '<body>',
    '',
  ];
  const foot = [...(js === undefined ? [] : [`<script${attribute}>${js}</script>`]), '</body>', '</html>', ''];
  return { before: head.join('\n'), after: `\n${foot.join('\n')}` };
}

function source(text: string | undefined, nonce: string | undefined): string {
  if (text === undefined) return "'none'";
  return nonce === undefined ? `'sha256-${base64(sha256(text))}'` : `'nonce-${nonce}'`;
}

/** The bytes of a hexadecimal text. */
function base64(hexadecimal: string): string {
  const bytes = hexadecimal.match(/../g) ?? [];
  return btoa(bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(''));
}
