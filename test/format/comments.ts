import { createFeftaServices } from '../../packages/language/src/services.ts';

const { fefta } = createFeftaServices();

/** The comments of a text in order, without what a formatter may change: spaces at line ends and the form of line ends. */
export function commentsOf(text: string): string[] {
  return fefta.parser.Lexer.tokenize(text).hidden.map((comment) =>
    comment.image
      .split(/\r\n|\r|\n/)
      .map((line) => line.trimEnd())
      .join('\n'),
  );
}
