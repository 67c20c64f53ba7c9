import { type ast, english } from '@fefta/language';

/** The words for a written type: "set of ratio of shares". */
export function typeWords(type: ast.TypeRef): string {
  return `${plain(type)}${type.optional ? '?' : ''}`;
}

function plain(type: ast.TypeRef): string {
  if (type.primitive) return english(type.primitive);
  if (type.ratio) return `ratio of ${type.ratio.$refText}`;
  if (type.currency) return `money of ${type.currency}`;
  if (type.unit || type.measure) return `quantity of ${type.unit?.$refText ?? type.measure}`;
  if (type.collection && type.element) return `${english(type.collection)} of ${typeWords(type.element)}`;
  return type.named?.$refText ?? '';
}
