import type { Filter } from '../shared/filter.ts';
import type { OpenMessage, SearchReply, SearchRequest, SearchResults } from './protocol.ts';

/** Sends queries to the worker. A query that a later one has overtaken never settles. */
export interface SearchClient {
  /** Fetches the index before the first query. */
  open: () => void;
  /** @throws Error when the index cannot be fetched */
  ask: (query: string, options: RequestOptions) => Promise<SearchResults>;
}

/** A request apart from its query (`SearchRequest`). */
export interface RequestOptions {
  limit: number;
  filter?: Filter | undefined;
  details?: boolean;
}

export function createSearchClient(files: OpenMessage): SearchClient {
  let worker: Worker | undefined;
  let lastId = 0;
  let pending: { resolve: (found: SearchResults) => void; reject: (error: Error) => void } | undefined;

  function open(): Worker {
    if (worker) return worker;
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const fail = () => {
      // The next query starts a new worker: the connection may be back.
      worker?.terminate();
      worker = undefined;
      pending?.reject(new Error('Search index unavailable'));
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
      if (data.id !== lastId) return;
      if (data.failed) fail();
      else pending?.resolve(data.found);
    });
    worker.postMessage(files satisfies OpenMessage);
    return worker;
  }

  return {
    open: () => void open(),
    ask(query, { limit, filter, details = false }) {
      lastId += 1;
      const request: SearchRequest = { id: lastId, query, limit, details, ...(filter && { filter }) };
      return new Promise((resolve, reject) => {
        pending = { resolve, reject };
        open().postMessage(request);
      });
    },
  };
}
