import type { Filter } from '../shared/filter.ts';
import type { Found, Opening, Question, Reply } from './protocol.ts';

/** Asks the worker. An answer that a later question has overtaken never arrives. */
export interface SearchClient {
  /** Fetches the index now, before anything is asked. */
  open: () => void;
  /** @throws Error when the index cannot be had */
  ask: (query: string, wanted: Wanted) => Promise<Found>;
}

/** What a question is about besides its words (`Question`). */
export interface Wanted {
  most: number;
  filter?: Filter | undefined;
  more?: boolean;
}

export function createClient(files: Opening): SearchClient {
  let worker: Worker | undefined;
  let asked = 0;
  let settle: { resolve: (found: Found) => void; reject: (error: Error) => void } | undefined;

  function open(): Worker {
    if (worker) return worker;
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const fail = () => {
      // The next question starts afresh: the connection may be back.
      worker?.terminate();
      worker = undefined;
      settle?.reject(new Error('Search index unavailable'));
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.id !== asked) return;
      if (data.failed) fail();
      else settle?.resolve(data.found);
    });
    worker.postMessage(files satisfies Opening);
    return worker;
  }

  return {
    open: () => void open(),
    ask(query, { most, filter, more = false }) {
      asked += 1;
      const question: Question = { id: asked, query, most, more, ...(filter && { filter }) };
      return new Promise((resolve, reject) => {
        settle = { resolve, reject };
        open().postMessage(question);
      });
    },
  };
}
