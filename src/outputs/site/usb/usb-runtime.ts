// Runs first in every page of the USB copy. Pages opened from a disk cannot fetch files or start workers from them, and
// a folder is not a page. This script replaces those functions of the browser, so that the scripts of the site run
// unchanged. Files arrive in scripts that provide their text.

type Content = string | Uint8Array<ArrayBuffer>;

declare global {
  /** Called by the script around each file (build-usb.ts) with its path and content. */
  var dalilProvide: (path: string, content: string, isBase64?: boolean) => void;
}

const root = new URL('../', (document.currentScript as HTMLScriptElement).src).href;
const received = new Map<string, Content>();
const requests = new Map<string, Promise<Content>>();

globalThis.dalilProvide = (path, content, isBase64 = false) => {
  received.set(path, isBase64 ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)) : content);
};

/** Path of a file in the copy. Scripts name their workers from the root of a host, which a disk does not have. */
function pathOf(address: string): string | undefined {
  const url = new URL(address, document.baseURI).href.replace(/[?#].*$/, '');
  return url.startsWith(root) ? decodeURI(url.slice(root.length)) : /_assets\/[^/]+$/.exec(url)?.[0];
}

function contentOf(path: string): Promise<Content> {
  const request =
    requests.get(path) ??
    new Promise<Content>((resolve, reject) => {
      const script = document.createElement('script');
      const settle = () => {
        const content = received.get(path);
        if (content === undefined) reject(new TypeError(`Not in this copy: ${path}`));
        else resolve(content);
      };
      script.addEventListener('load', settle);
      script.addEventListener('error', settle);
      script.src = `${root}_usb/${encodeURI(path)}.js`;
      document.head.append(script);
    });
  requests.set(path, request);
  return request;
}

const nativeFetch = globalThis.fetch.bind(globalThis);

globalThis.fetch = async (input, init) => {
  const path = pathOf(input instanceof Request ? input.url : String(input));
  return path === undefined ? nativeFetch(input, init) : new Response(await contentOf(path));
};

/** A worker's request for a file, and the page's reply. */
interface FileRequest {
  fetchFrom: string;
  number: number;
}
interface FileReply {
  replyTo: number;
  content?: Content;
}

/**
 * Runs in a worker before its own code, so that it fetches through the page. Refers to nothing outside this function.
 */
function fetchThroughPage(): void {
  const pending = new Map<number, (answer: FileReply) => void>();
  let number = 0;
  self.addEventListener('message', (event: MessageEvent<FileReply | undefined>) => {
    const settle = event.data?.replyTo === undefined ? undefined : pending.get(event.data.replyTo);
    if (!settle || !event.data) return;
    event.stopImmediatePropagation();
    settle(event.data);
  });
  self.fetch = (input) =>
    new Promise((resolve, reject) => {
      number += 1;
      pending.set(number, ({ content }) => {
        if (content === undefined) reject(new TypeError('Not in this copy'));
        else resolve(new Response(content));
      });
      (self.postMessage as (message: FileRequest) => void)({ fetchFrom: String(input), number });
    });
}

const NativeWorker = globalThis.Worker;

/** A worker that starts when its code has arrived; until then messages are queued. */
class UsbWorker extends EventTarget {
  private worker: Worker | undefined;
  private stopped = false;
  private readonly queue: [message: unknown, transfer: Transferable[]][] = [];

  constructor(address: string | URL) {
    super();
    this.start(String(address)).catch(() => this.dispatchEvent(new Event('error')));
  }

  private async start(address: string): Promise<void> {
    const code = await contentOf(pathOf(address) ?? address);
    if (this.stopped) return;
    const blob = new Blob([`(${fetchThroughPage})();`, code], { type: 'text/javascript' });
    const worker = new NativeWorker(URL.createObjectURL(blob));
    worker.addEventListener('message', ({ data }: MessageEvent<FileRequest | undefined>) => {
      if (data?.fetchFrom === undefined) this.dispatchEvent(new MessageEvent('message', { data }));
      else void this.hand(worker, data);
    });
    worker.addEventListener('error', () => this.dispatchEvent(new Event('error')));
    for (const [message, transfer] of this.queue.splice(0)) worker.postMessage(message, transfer);
    this.worker = worker;
  }

  private async hand(worker: Worker, { fetchFrom, number }: FileRequest): Promise<void> {
    const path = pathOf(fetchFrom);
    const content = path === undefined ? undefined : await contentOf(path).catch(() => undefined);
    worker.postMessage({ replyTo: number, content } satisfies FileReply);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    if (this.worker) this.worker.postMessage(message, transfer);
    else this.queue.push([message, transfer]);
  }

  terminate(): void {
    this.stopped = true;
    this.worker?.terminate();
  }
}

globalThis.Worker = UsbWorker as unknown as typeof Worker;

/** Leads links to the page inside a folder, because browsers show a folder as a list of files. */
function openFolderPage({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link?.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
}
for (const type of ['pointerdown', 'click']) document.addEventListener(type, openFolderPage, true);

const replaceState = history.replaceState.bind(history);
history.replaceState = (data, unused, url) => {
  try {
    replaceState(data, unused, url);
  } catch {
    // Some browsers forbid this for pages from a disk: their address then lacks the query.
  }
};

export {};
