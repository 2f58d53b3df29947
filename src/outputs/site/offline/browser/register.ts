import type { PageSource, WorkerMessage } from '../shared/offline-data.ts';

/** Milliseconds after loading, so that caching never competes with drawing the page. */
const REGISTER_DELAY = 2500;

type Note = 'offline' | 'slow' | 'back';

/** The line under the header. It shows a note when the page did not come from the network. */
function createStatusLine(root: HTMLElement): (note: Note | undefined) => void {
  const notes = [...root.querySelectorAll<HTMLElement>('[data-note]')];
  root.querySelector('button')?.addEventListener('click', () => location.reload());
  return (note) => {
    for (const element of notes) element.hidden = element.dataset['note'] !== note;
  };
}

/** Asks the service worker for the source of this page. The promise stays pending when it does not answer. */
function askPageSource(worker: ServiceWorker): Promise<PageSource> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<PageSource>) => resolve(data);
    worker.postMessage({ kind: 'from' } satisfies WorkerMessage, [port2]);
  });
}

/** Whether the visitor has turned on the browser's data saver. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function reportVisit(worker: ServiceWorker): void {
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  const message: WorkerMessage = {
    kind: 'visit',
    lang: document.documentElement.lang,
    page: location.href,
    files,
    ahead: !savesData(),
  };
  worker.postMessage(message);
}

/** Runs work some time after the page has loaded. */
function afterLoading(work: () => void): void {
  const later = () => setTimeout(work, REGISTER_DELAY);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}

/** Registers the service worker, and reports the visit to it, so that it caches the page. */
async function registerWorker(scope: string): Promise<void> {
  if (!navigator.onLine) return;
  try {
    await navigator.serviceWorker.register(`${scope}sw.js`, { scope, updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    if (active) reportVisit(active);
  } catch {
    // Without a service worker the site works as usual.
  }
}

/**
 * Registers the service worker, and shows a note when a page comes from the cache. Without service workers (an old
 * browser, private browsing, no https) nothing happens, and the site works as usual.
 */
export async function startOffline(root: HTMLElement): Promise<void> {
  const { scope } = root.dataset;
  if (!scope || !('serviceWorker' in navigator)) return;
  const line = createStatusLine(root);
  const { controller } = navigator.serviceWorker;

  let from: PageSource = 'network';
  addEventListener('offline', () => line('offline'));
  addEventListener('online', () => line(from === 'network' ? undefined : 'back'));
  if (!navigator.onLine) line('offline');

  afterLoading(() => void registerWorker(scope));

  if (!controller) return;
  from = await askPageSource(controller);
  if (from !== 'network') line(from === 'slow' && navigator.onLine ? 'slow' : 'offline');
}
