import { toHalfWidth } from '@fefta/law';
import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };

/** The name without its quotes 「 」, in Unicode normal form C. */
export function nameOf(text: string): string {
  return (text.startsWith('「') ? text.slice(1, -1) : text).normalize('NFC');
}

/** The value of a terminal's text: names lose their quotes, strings their escapes, numbers and codes their full-width digits. */
export function terminalValue(terminal: string, text: string): string {
  switch (terminal) {
    case 'ID':
      return nameOf(text);
    case 'STRING':
      return text.slice(1, -1).replace(/\\(.)/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
    case 'NUMBER':
    case 'ITEM_CODE':
      return toHalfWidth(text);
    case 'CODE':
      return toHalfWidth(text).slice(1);
    default:
      return text;
  }
}

/** All values of the language are texts; see terminalValue. */
export class FeftaValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _cstNode: CstNode): ValueType {
    return rule.$type === 'TerminalRule' ? terminalValue(rule.name, input) : input;
  }
}
