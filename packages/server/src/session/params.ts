import { ErrorCodes, ResponseError } from 'vscode-languageserver';

type Shape = (value: unknown) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isUnsigned: Shape = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isPosition: Shape = (value) => isObject(value) && isUnsigned(value.line) && isUnsigned(value.character);
const isRange: Shape = (value) => isObject(value) && isPosition(value.start) && isPosition(value.end);

/** The parameters that requests about documents have in common; those that are there must look like this. */
const SHAPES: Readonly<Record<string, Shape>> = {
  position: isPosition,
  range: isRange,
  positions: (value) => Array.isArray(value) && value.every(isPosition),
};

/** Throws the error that the protocol has for parameters that are not what it says. */
export function expectParams(uri: unknown, params: unknown): void {
  if (typeof uri !== 'string' || uri === '') throw invalid('there is no URI of a document');
  for (const [name, isRight] of Object.entries(SHAPES)) {
    if (isObject(params) && name in params && !isRight(params[name])) throw invalid(`'${name}' is not what it must be`);
  }
}

function invalid(why: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, `fefta: ${why}`);
}
