import { formatNumber } from '../../../../i18n/number.ts';
import { deleteCopy, downloadCopy, savedCopyList } from './copy.ts';
import type { CopySize } from '../shared/offline-data.ts';

type State = 'none' | 'offer' | 'outdated' | 'working' | 'whole' | 'failed' | 'full';

/** Bytes on the device for each byte downloaded: pages are stored uncompressed. */
const STORAGE_FACTOR = 5;

/** Formats megabytes, with one decimal below 10: `1,9`, `148`. */
function megabytes(bytes: number): string {
  const size = Math.max(0.1, bytes / 1e6);
  return formatNumber(size, size < 10 ? 1 : 0);
}

/** Whether the device has room; true when the browser does not know. */
async function hasRoom(bytes: number): Promise<boolean> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined || quota - usage > bytes * STORAGE_FACTOR;
}

/** The download size; undefined without a network. */
async function fetchCopySize(base: string): Promise<CopySize | undefined> {
  if (!navigator.onLine) return undefined;
  const response = await fetch(`${base}offline/facts.json`, { cache: 'no-cache' }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as CopySize) : undefined;
}

/** Waits for the service worker, without which a copy is useless. False when the browser has none. */
async function ensureWorker(base: string): Promise<boolean> {
  try {
    await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}

/** Shows one state of the page at a time, with its buttons. */
function createView(root: HTMLElement) {
  const states = [...root.querySelectorAll<HTMLElement>('[data-state]')];
  const progress = root.querySelector('progress');
  const spoken = root.querySelector<HTMLElement>('[data-spoken]');
  const button = (name: string) => root.querySelector<HTMLButtonElement>(`[data-do="${name}"]`);
  const [download, remove] = [button('keep'), button('forget')];
  let shown: State = 'none';

  const fill = (text: string | undefined, values: Record<string, string>) =>
    (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

  return {
    download,
    remove,
    show(state: State, values: Record<string, string>) {
      for (const element of states) {
        element.hidden = element.dataset['state'] !== state;
        const { text } = element.dataset;
        if (!element.hidden && text) element.textContent = fill(text, values);
        // Screen readers hear each state once, not every file.
        if (!element.hidden && spoken && state !== shown) spoken.textContent = element.textContent;
      }
      shown = state;
      const label = download?.querySelector('span');
      if (label) label.textContent = fill(download?.dataset['text'], values);
      download?.toggleAttribute('hidden', !['offer', 'outdated', 'failed'].includes(state));
      remove?.toggleAttribute('hidden', !['outdated', 'whole', 'failed'].includes(state));
      progress?.toggleAttribute('hidden', state !== 'working');
    },
    count(done: number, all: number) {
      if (!progress) return;
      progress.max = all;
      progress.value = done;
    },
  };
}

/** Starts the controls of the offline copy: its size before, progress during, and deletion after the download. */
export async function startOfflineControls(root: HTMLElement): Promise<void> {
  const { base = '/' } = root.dataset;
  if (!('serviceWorker' in navigator) || location.protocol === 'file:') return;
  const lang = document.documentElement.lang as keyof CopySize['bytes'];
  const view = createView(root);
  let bytes = 0;
  let size = '';

  async function update(): Promise<void> {
    const [facts, list] = await Promise.all([fetchCopySize(base), savedCopyList(base, lang)]);
    bytes = facts?.bytes[lang] ?? 0;
    size = megabytes(bytes);
    // Without a network and a copy there is nothing to download, and chapters would not open.
    root.hidden = !facts && !list;
    document.querySelector('[data-chapters]')?.toggleAttribute('hidden', root.hidden);
    if (!list) view.show('offer', { size });
    else view.show(!facts || list.version === facts.version ? 'whole' : 'outdated', { size });
  }

  view.download?.addEventListener('click', async () => {
    if (!(await hasRoom(bytes))) return view.show('full', { size });
    // Asks the browser not to delete the copy when storage runs short. The copy is made even if it refuses.
    await navigator.storage?.persist?.().catch(() => false);
    const progress = (done: number, all: number) => {
      view.show('working', { size, done: String(done), all: String(all) });
      view.count(done, all);
    };
    const whole = (await ensureWorker(base)) && (await downloadCopy(base, lang, progress).catch(() => false));
    if (whole) await update();
    else view.show('failed', { size });
  });
  view.remove?.addEventListener('click', async () => {
    await deleteCopy(base);
    await update();
  });
  addEventListener('online', update);
  await update();
}
