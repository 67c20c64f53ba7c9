/** What is used of the library, without the types of Node that its own declarations bring along: the browser does not have them. */
export declare function parse(
  text: string,
  options: {
    delimiter: string;
    record_delimiter: string[];
    relax_column_count: boolean;
    skip_empty_lines: boolean;
    skip_records_with_error: boolean;
    on_record(cells: string[], info: { bytes: number }): null;
    on_skip(error: { code: string; bytes?: unknown } | undefined): undefined;
  },
): unknown;
