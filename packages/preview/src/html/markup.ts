/** HTML that is known to be well formed and escaped. Only `element`, `group` and `comment`-free constants make it. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  toString(): string {
    return this.html;
  }
}

/** A text is escaped; what is false or undefined is left out. */
export type Content = Markup | string | false | undefined | readonly Content[];

/** True: the attribute alone; false and undefined: no attribute. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Elements without content and end tag. */
const VOID = new Set(['br', 'hr', 'input', 'meta']);

/** An element whose attributes and content are escaped. The name and the names of attributes are the program's own. */
export function element(name: string, attributes: Attributes = {}, ...content: Content[]): Markup {
  const start = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  return new Markup(VOID.has(name) ? start : `${start}${render(content)}</${name}>`);
}

/** Several things one after the other. */
export function group(...content: Content[]): Markup {
  return new Markup(render(content));
}

function attribute([name, value]: [string, Attributes[string]]): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}

function render(content: Content): string {
  if (content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeHtml(content);
  return content instanceof Markup ? content.html : content.map(render).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no HTML document may hold, and those that would turn the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSHOWABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** The text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found).replace(UNSHOWABLE, '\ufffd');
}

/** JSON as a block of data: scripts find it by its id; nothing in it can end the element. */
export function dataBlock(id: string, value: unknown): Markup {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return new Markup(`<script type="application/json" id="${escapeHtml(id)}">${json}</script>`);
}
