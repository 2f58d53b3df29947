/**
 * Runs tasks a few at a time, in the order they came. Once `signal` is aborted nothing more is begun: what waits is
 * refused with the signal's reason.
 */
export function createQueue(concurrency: number, signal: AbortSignal): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async (task) => {
    signal.throwIfAborted();
    // The slot of a finished task is handed on, not freed and taken again, so that nobody can jump the queue.
    if (running >= concurrency) await new Promise<void>((resume) => waiting.push(resume));
    else running += 1;
    try {
      signal.throwIfAborted();
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
