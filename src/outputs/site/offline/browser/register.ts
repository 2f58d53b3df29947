import type { From, Message } from '../shared/offline-size.ts';

/** After the page is there, so that keeping it never competes with showing it. */
const PAUSE = 2500;

type Note = 'offline' | 'slow' | 'back';

/** The line under the header: says where the page came from, and nothing while all is well. */
function createLine(root: HTMLElement): (note: Note | undefined) => void {
  const notes = [...root.querySelectorAll<HTMLElement>('[data-note]')];
  root.querySelector('button')?.addEventListener('click', () => location.reload());
  return (note) => {
    for (const element of notes) element.hidden = element.dataset['note'] !== note;
  };
}

/** Asks the service worker where this page came from. Never settles when it does not answer. */
function askFrom(worker: ServiceWorker): Promise<From> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<From>) => resolve(data);
    worker.postMessage({ kind: 'from' } satisfies Message, [port2]);
  });
}

/** Readers who asked their browser for little data get nothing they did not open. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function reportVisit(worker: ServiceWorker): void {
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  const message: Message = {
    kind: 'visit',
    lang: document.documentElement.lang,
    page: location.href,
    files,
    ahead: !savesData(),
  };
  worker.postMessage(message);
}

/** Once the page has loaded and its reader pauses. */
function afterLoading(work: () => void): void {
  const later = () => setTimeout(work, PAUSE);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}

/** Has the service worker keep what its reader saw, and what comes with it. */
async function keepSite(scope: string): Promise<void> {
  if (!navigator.onLine) return;
  try {
    await navigator.serviceWorker.register(`${scope}sw.js`, { scope, updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    if (active) reportVisit(active);
  } catch {
    // A browser that refuses keeps the site it always had.
  }
}

/**
 * Makes the site work without a network, and says so when it does. Without service workers (an old browser, private
 * browsing, a page that is not https) nothing happens, and nothing is missing.
 */
export async function startOffline(root: HTMLElement): Promise<void> {
  const { scope } = root.dataset;
  if (!scope || !('serviceWorker' in navigator)) return;
  const line = createLine(root);
  const { controller } = navigator.serviceWorker;

  let from: From = 'network';
  addEventListener('offline', () => line('offline'));
  addEventListener('online', () => line(from === 'network' ? undefined : 'back'));
  if (!navigator.onLine) line('offline');

  afterLoading(() => void keepSite(scope));

  if (!controller) return;
  from = await askFrom(controller);
  if (from !== 'network') line(from === 'slow' && navigator.onLine ? 'slow' : 'offline');
}
