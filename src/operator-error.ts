/**
 * A mistake of the person at the keyboard or of their machine: an unknown option, no browser, a folder that cannot be
 * written. The message says what to do, is already in the reader's language, and is printed without a stack.
 */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
