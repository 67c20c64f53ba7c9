/**
 * Runs a body that says what has to be undone after it. All of it is undone, the last first, also when the body fails; what cannot be undone
 * is an error unless the body's own error is the one to tell.
 */
export async function withCleanup<T>(body: (later: (undo: () => unknown) => void) => Promise<T>): Promise<T> {
  const undos: (() => unknown)[] = [];
  const undoAll = async () => {
    const errors: unknown[] = [];
    for (const undo of undos.reverse())
      await Promise.resolve()
        .then(undo)
        .catch((error) => errors.push(error));
    return errors;
  };
  let result: T;
  try {
    result = await body((undo) => undos.push(undo));
  } catch (error) {
    await undoAll();
    throw error;
  }
  const [error] = await undoAll();
  if (error) throw error;
  return result;
}
