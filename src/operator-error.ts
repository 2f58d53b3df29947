/**
 * A mistake of the user or a fault of the machine: an unknown option, no browser, a read-only folder. The message says
 * what to do, in the user's language, and is printed without a stack.
 */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
