import { type Connection, ConnectionError, ResponseError } from 'vscode-languageserver';

/** Asks the client for something that the server can do without: undefined where it refuses, or has left meanwhile. */
export async function ask<T>(connection: Connection, question: () => Promise<T>): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof ResponseError) connection.console.warn(`fefta: ${error.message}`);
    else if (!isGone(error)) throw error;
    return undefined;
  }
}

function isGone(error: unknown): boolean {
  if (error instanceof ConnectionError) return true;
  return error instanceof Error && /connection (?:is|got) (?:closed|disposed)/i.test(error.message);
}
