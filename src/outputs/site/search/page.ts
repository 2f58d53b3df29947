import { counted, readForms } from './counting.ts';
import { drawCard } from './draw.ts';
import type { Found } from './protocol.ts';
import type { Box } from './start.ts';

/** Rows drawn at most; who has more results types another word. */
const MOST = 60;

/** The search page: what is typed is found at once, and the address always holds the query. */
export function enhancePage({ form, input, client, home, pictures }: Box, page: HTMLElement): void {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const rows = part('rows');
  const row = page.querySelector<HTMLTemplateElement>('template[data-template="row"]');
  if (!rows || !row) return;
  const { products, makers, count = '', none = '' } = page.dataset;
  const forms = { products: readForms(products), makers: readForms(makers) };
  const others = readForms(form.parentElement?.dataset['results']);
  const locale = document.documentElement.lang;

  const shown = (name: string, visible: boolean) => part(name)?.toggleAttribute('hidden', !visible);

  function say(text: string): void {
    const status = part('status');
    if (status) status.textContent = text;
  }

  function summary({ total, products: many, makers: of }: Found): string {
    if (many === 0 || many < total / 2) return counted(others, total, locale);
    return count
      .replace('{products}', counted(forms.products, many, locale))
      .replace('{cooperatives}', counted(forms.makers, of, locale));
  }

  function draw(found: Found): void {
    const words = new Set(found.words);
    const items = found.cards.map((card) => {
      const item = drawCard(row as HTMLTemplateElement, card, words, pictures);
      item.querySelector('a')?.setAttribute('href', home + card.path);
      return item;
    });
    rows?.replaceChildren(...items);
    const any = items.length > 0;
    shown('results', any);
    shown('partly', any && !found.whole);
    shown('none', !any);
    shown('browse', !any);
    const title = part('none-title');
    if (title) title.textContent = none.replace('{query}', found.query);
    say(any ? summary(found) : '');
  }

  function browse(): void {
    for (const name of ['results', 'partly', 'none', 'failed']) shown(name, false);
    shown('browse', true);
    say('');
  }

  function keepInAddress(query: string): void {
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
  }

  async function search(): Promise<void> {
    const query = input.value.trim();
    keepInAddress(query);
    if (!query) return browse();
    try {
      const found = await client.ask(query, MOST);
      if (input.value.trim() !== query) return;
      shown('failed', false);
      draw(found);
    } catch {
      browse();
      shown('failed', true);
    }
  }

  function readAddress(): void {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    search();
  }

  input.addEventListener('input', search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Closes a phone's keyboard, so that the results are seen.
    input.blur();
    search();
  });
  form.addEventListener('reset', () => {
    input.focus();
    // The box is emptied after this event.
    setTimeout(search);
  });
  if (new URLSearchParams(location.search).has('q')) readAddress();
}
