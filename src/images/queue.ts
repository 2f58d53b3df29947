/**
 * Runs tasks with limited concurrency, in order of arrival. Once `signal` is aborted no task starts: waiting ones
 * reject with the signal's reason.
 */
export function createQueue(concurrency: number, signal: AbortSignal): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async (task) => {
    signal.throwIfAborted();
    // A finished task passes its slot directly to the next, so that later tasks cannot overtake.
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
