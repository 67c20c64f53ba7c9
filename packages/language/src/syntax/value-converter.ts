import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { toHalfWidth } from '@fefta/law';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };

/** The name without its quotes 「 」, in Unicode normal form C. */
export function nameOf(text: string): string {
  return (text.startsWith('「') ? text.slice(1, -1) : text).normalize('NFC');
}

/** Token text → value: names lose their quotes, strings their escapes, numbers and codes their full-width digits. */
export class FeftaValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    switch (rule.name) {
      case 'ID':
        return nameOf(input);
      case 'STRING':
        return input.slice(1, -1).replace(/\\(.)/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
      case 'NUMBER':
        return toHalfWidth(input);
      case 'CODE':
        return toHalfWidth(input).slice(1);
      case 'DATE':
      case 'FRACTION':
        return input;
      default:
        return super.runConverter(rule, input, cstNode);
    }
  }
}
