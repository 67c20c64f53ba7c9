import type { Type } from '@fefta/bundle';
import { type Type as LanguageType, qualifiedName } from '@fefta/language';
import { unitName } from './quantities.ts';

/** A type of the language as the bundle writes it. */
export function bundleType(type: LanguageType): Type {
  const plain = withoutOptional(type);
  return type.optional ? { ...plain, optional: true } : plain;
}

function withoutOptional(type: LanguageType): Type {
  switch (type.kind) {
    case 'ratio':
      return { type: 'ratio', kind: type.ratio ? qualifiedName(type.ratio) : '' };
    case 'money':
      return { type: 'money', currency: type.currency };
    case 'quantity':
      return { type: 'quantity', unit: unitName(type.unit) };
    case 'enum':
      return { type: 'enum', name: qualifiedName(type.enum) };
    case 'entity':
      return { type: 'entity', name: qualifiedName(type.entity) };
    case 'codes':
      return { type: 'codes', name: type.list ? qualifiedName(type.list) : '' };
    case 'items':
      return { type: 'codes', name: qualifiedName(type.list) };
    case 'sectors':
      return { type: 'sectors', name: qualifiedName(type.list) };
    case 'set':
    case 'list':
      return { type: type.kind, of: bundleType(type.of) };
    case 'boolean':
    case 'integer':
    case 'number':
    case 'date':
    case 'period':
      return { type: type.kind };
    default:
      return { type: 'text' };
  }
}
