import { forgetEverything, keepEverything, keptList } from './copy.ts';
import type { CopyFacts } from '../shared/offline-size.ts';

type State = 'none' | 'offer' | 'outdated' | 'working' | 'whole' | 'failed' | 'full';

/** Bytes a copy takes on the device, compared with those that are sent: pages are stored as they are read. */
const STORED = 5;

/** A million bytes, with one decimal while they are few: `1,9`, `148`. */
function megabytes(bytes: number, locale: string): string {
  const size = bytes / 1e6;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: size < 10 ? 1 : 0, numberingSystem: 'latn' }).format(
    Math.max(0.1, size),
  );
}

/** Whether the device says that it has room. When it says nothing, it is tried. */
async function hasRoom(bytes: number): Promise<boolean> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined || quota - usage > bytes * STORED;
}

/** Undefined without a network. */
async function fetchFacts(base: string): Promise<CopyFacts | undefined> {
  if (!navigator.onLine) return undefined;
  const response = await fetch(`${base}offline/facts.json`, { cache: 'no-cache' }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as CopyFacts) : undefined;
}

/** A copy is of use once a service worker answers from it: whoever taps before the page had its pause waits here. */
async function isServed(base: string): Promise<boolean> {
  try {
    await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}

/** What the page shows: one state at a time, and the buttons that go with it. */
function createView(root: HTMLElement) {
  const states = [...root.querySelectorAll<HTMLElement>('[data-state]')];
  const progress = root.querySelector('progress');
  const spoken = root.querySelector<HTMLElement>('[data-spoken]');
  const button = (name: string) => root.querySelector<HTMLButtonElement>(`[data-do="${name}"]`);
  const [keep, forget] = [button('keep'), button('forget')];
  let shown: State = 'none';

  const fill = (text: string | undefined, values: Record<string, string>) =>
    (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

  return {
    keep,
    forget,
    show(state: State, values: Record<string, string>) {
      for (const element of states) {
        element.hidden = element.dataset['state'] !== state;
        const { text } = element.dataset;
        if (!element.hidden && text) element.textContent = fill(text, values);
        // Said once for each state, not for each file.
        if (!element.hidden && spoken && state !== shown) spoken.textContent = element.textContent;
      }
      shown = state;
      const label = keep?.querySelector('span');
      if (label) label.textContent = fill(keep?.dataset['text'], values);
      keep?.toggleAttribute('hidden', !['offer', 'outdated', 'failed'].includes(state));
      forget?.toggleAttribute('hidden', !['outdated', 'whole', 'failed'].includes(state));
      progress?.toggleAttribute('hidden', state !== 'working');
    },
    count(done: number, all: number) {
      if (!progress) return;
      progress.max = all;
      progress.value = done;
    },
  };
}

/** Keeping everything with one tap: says what it costs before, how far it is meanwhile, and how to undo it after. */
export async function startKeeping(root: HTMLElement): Promise<void> {
  const { base = '/', locale = 'fr' } = root.dataset;
  if (!('serviceWorker' in navigator) || location.protocol === 'file:') return;
  const lang = document.documentElement.lang as keyof CopyFacts['bytes'];
  const view = createView(root);
  let bytes = 0;
  let size = '';

  async function settle(): Promise<void> {
    const [facts, list] = await Promise.all([fetchFacts(base), keptList(base, lang)]);
    bytes = facts?.bytes[lang] ?? 0;
    size = megabytes(bytes, locale);
    // Without a network, what could be had is a question for later, and chapters that are not kept lead nowhere.
    root.hidden = !facts && !list;
    document.querySelector('[data-chapters]')?.toggleAttribute('hidden', root.hidden);
    if (!list) view.show('offer', { size });
    else view.show(!facts || list.version === facts.version ? 'whole' : 'outdated', { size });
  }

  view.keep?.addEventListener('click', async () => {
    if (!(await hasRoom(bytes))) return view.show('full', { size });
    // So that the browser does not drop the copy when room is short. It may refuse, and the copy is made all the same.
    await navigator.storage?.persist?.().catch(() => false);
    const progress = (done: number, all: number) => {
      view.show('working', { size, done: String(done), all: String(all) });
      view.count(done, all);
    };
    const whole = (await isServed(base)) && (await keepEverything(base, lang, progress).catch(() => false));
    if (whole) await settle();
    else view.show('failed', { size });
  });
  view.forget?.addEventListener('click', async () => {
    await forgetEverything(base);
    await settle();
  });
  addEventListener('online', settle);
  await settle();
}
