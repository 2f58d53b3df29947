// Runs first in every page of the copy on a stick, where browsers refuse what the site's scripts are used to: nothing
// can be fetched, no worker started from a file, and a folder is not a page. Each is put right here, so that the
// scripts of the site need not know where they run. Files come in scripts that hand over their text.

type Content = string | Uint8Array<ArrayBuffer>;

declare global {
  /** Called by each carried file (build-usb.ts) with its path and content. */
  var dalilCarry: (path: string, content: string, isBase64?: boolean) => void;
}

const root = new URL('../', (document.currentScript as HTMLScriptElement).src).href;
const arrived = new Map<string, Content>();
const asked = new Map<string, Promise<Content>>();

globalThis.dalilCarry = (path, content, isBase64 = false) => {
  arrived.set(path, isBase64 ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)) : content);
};

/** Path of a file within the copy. Scripts know their workers from the root of a host, which a disk does not have. */
function pathOf(address: string): string | undefined {
  const url = new URL(address, document.baseURI).href.replace(/[?#].*$/, '');
  return url.startsWith(root) ? decodeURI(url.slice(root.length)) : /_assets\/[^/]+$/.exec(url)?.[0];
}

function contentOf(path: string): Promise<Content> {
  const request =
    asked.get(path) ??
    new Promise<Content>((resolve, reject) => {
      const script = document.createElement('script');
      const settle = () => {
        const content = arrived.get(path);
        if (content === undefined) reject(new TypeError(`Not in this copy: ${path}`));
        else resolve(content);
      };
      script.addEventListener('load', settle);
      script.addEventListener('error', settle);
      script.src = `${root}_usb/${encodeURI(path)}.js`;
      document.head.append(script);
    });
  asked.set(path, request);
  return request;
}

const fetchElsewhere = globalThis.fetch.bind(globalThis);

globalThis.fetch = async (input, init) => {
  const path = pathOf(input instanceof Request ? input.url : String(input));
  return path === undefined ? fetchElsewhere(input, init) : new Response(await contentOf(path));
};

/** What a worker asks of its page, and what it gets. */
interface Wanted {
  carryFrom: string;
  number: number;
}
interface Handed {
  carried: number;
  content?: Content;
}

/** Runs inside a worker, before its own code: it fetches through the page. Reads nothing from around it. */
function fetchThroughPage(): void {
  const waiting = new Map<number, (answer: Handed) => void>();
  let number = 0;
  self.addEventListener('message', (event: MessageEvent<Handed | undefined>) => {
    const settle = event.data?.carried === undefined ? undefined : waiting.get(event.data.carried);
    if (!settle || !event.data) return;
    event.stopImmediatePropagation();
    settle(event.data);
  });
  self.fetch = (input) =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, ({ content }) => {
        if (content === undefined) reject(new TypeError('Not in this copy'));
        else resolve(new Response(content));
      });
      (self.postMessage as (message: Wanted) => void)({ carryFrom: String(input), number });
    });
}

const WorkerOfFile = globalThis.Worker;

/** A worker whose code arrives in a moment; until then its messages wait. */
class CarriedWorker extends EventTarget {
  private worker: Worker | undefined;
  private stopped = false;
  private readonly waiting: [message: unknown, transfer: Transferable[]][] = [];

  constructor(address: string | URL) {
    super();
    this.start(String(address)).catch(() => this.dispatchEvent(new Event('error')));
  }

  private async start(address: string): Promise<void> {
    const code = await contentOf(pathOf(address) ?? address);
    if (this.stopped) return;
    const blob = new Blob([`(${fetchThroughPage})();`, code], { type: 'text/javascript' });
    const worker = new WorkerOfFile(URL.createObjectURL(blob));
    worker.addEventListener('message', ({ data }: MessageEvent<Wanted | undefined>) => {
      if (data?.carryFrom === undefined) this.dispatchEvent(new MessageEvent('message', { data }));
      else void this.hand(worker, data);
    });
    worker.addEventListener('error', () => this.dispatchEvent(new Event('error')));
    for (const [message, transfer] of this.waiting.splice(0)) worker.postMessage(message, transfer);
    this.worker = worker;
  }

  private async hand(worker: Worker, { carryFrom, number }: Wanted): Promise<void> {
    const path = pathOf(carryFrom);
    const content = path === undefined ? undefined : await contentOf(path).catch(() => undefined);
    worker.postMessage({ carried: number, content } satisfies Handed);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    if (this.worker) this.worker.postMessage(message, transfer);
    else this.waiting.push([message, transfer]);
  }

  terminate(): void {
    this.stopped = true;
    this.worker?.terminate();
  }
}

globalThis.Worker = CarriedWorker as unknown as typeof Worker;

/** Browsers show a folder as a list of files: links lead to the page in it. */
function leadToPage({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link?.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
}
for (const type of ['pointerdown', 'click']) document.addEventListener(type, leadToPage, true);

const replaceState = history.replaceState.bind(history);
history.replaceState = (data, unused, url) => {
  try {
    replaceState(data, unused, url);
  } catch {
    // Some browsers let no page of a disk change its address; then it does not hold the query.
  }
};

export {};
