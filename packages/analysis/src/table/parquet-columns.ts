import type { FileMetaData, SchemaElement, SchemaTree } from 'hyparquet';

/** What stands in a column of a Parquet file, as far as a cell of a table can say it. */
export type ParquetKind = 'boolean' | 'integer' | 'float' | 'date' | 'text' | 'texts' | { readonly scale: number };

export interface ParquetColumn {
  readonly name: string;
  readonly kind: ParquetKind;
}

/** The columns of a schema; those of a type that no cell has by their names and types. */
export function columnsOf({ children }: SchemaTree): { columns: ParquetColumn[]; others: string[] } {
  const columns: ParquetColumn[] = [];
  const others: string[] = [];
  for (const child of children) {
    const { name } = child.element;
    const kind = kindOf(child);
    if (kind === undefined) others.push(`${name} (${typeName(child.element)})`);
    else columns.push({ name, kind });
  }
  return { columns, others };
}

function kindOf({ element, children }: SchemaTree): ParquetKind | undefined {
  if (children.length > 0) return isListOfTexts(element, children) ? 'texts' : undefined;
  if (element.repetition_type === 'REPEATED') return undefined;
  const { type } = element;
  const annotation = annotationOf(element);
  if (annotation === 'DECIMAL') return { scale: element.scale ?? 0 };
  switch (type) {
    case 'BOOLEAN':
      return 'boolean';
    case 'FLOAT':
    case 'DOUBLE':
      return annotation === undefined ? 'float' : undefined;
    case 'INT32':
    case 'INT64':
      if (annotation === 'DATE') return 'date';
      return annotation === undefined || /^U?INT_?(EGER$|\d)/.test(annotation) ? 'integer' : undefined;
    case 'BYTE_ARRAY':
      return annotation !== undefined && TEXTS.has(annotation) ? 'text' : undefined;
    default:
      return undefined;
  }
}

const TEXTS = new Set(['UTF8', 'STRING', 'ENUM']);

function isListOfTexts(element: SchemaElement, [repeated]: readonly SchemaTree[]): boolean {
  const [item] = repeated?.children ?? [];
  return annotationOf(element) === 'LIST' && item !== undefined && kindOf(item) === 'text';
}

/** What a type stands for: the older annotation, or the newer one. */
const annotationOf = ({ converted_type: older, logical_type: newer }: SchemaElement): string | undefined =>
  older ?? newer?.type;

const typeName = (element: SchemaElement): string => annotationOf(element) ?? element.type ?? 'STRUCT';

/** Without the annotations of decimals: the library would make binary fractions of them. */
export function withoutDecimals(metadata: FileMetaData): FileMetaData {
  const schema = metadata.schema.map((element) => {
    if (annotationOf(element) !== 'DECIMAL') return element;
    const { converted_type: _, logical_type: __, ...plain } = element;
    return plain;
  });
  return { ...metadata, schema };
}
