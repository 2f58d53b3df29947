import { counted, readForms } from './counting.ts';
import { drawCard } from './draw.ts';
import { type Filters, startFilters } from './filters.ts';
import type { Found } from './protocol.ts';
import type { Box } from './start.ts';

/** Rows drawn while one types: what a phone shows and a little more. The others come when one gets there. */
const FIRST = 8;
/** Rows drawn at most; who has more results types another word. */
const MOST = 60;

/** "12 products, 5 cooperatives", or so many results where products are the lesser part. */
function createSummary(box: HTMLElement, page: HTMLElement): (found: Found) => string {
  const { products, makers, count = '' } = page.dataset;
  const forms = {
    products: readForms(products),
    makers: readForms(makers),
    results: readForms(box.dataset['results']),
  };
  const locale = document.documentElement.lang;
  return (found) =>
    found.products < found.total / 2
      ? counted(forms.results, found.total, locale)
      : count
          .replace('{products}', counted(forms.products, found.products, locale))
          .replace('{cooperatives}', counted(forms.makers, found.makers, locale));
}

function keepInAddress(query: string, filters: Filters | undefined): void {
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  filters?.write(address.searchParams);
  history.replaceState(null, '', address);
}

/** The search page: what is typed is found at once, and the address always holds the query. */
export function enhancePage({ root, form, input, client, home, pictures }: Box, page: HTMLElement): void {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [rows, status, noneTitle] = [part('rows'), part('status'), part('none-title')];
  const template = page.querySelector<HTMLTemplateElement>('template[data-template="row"]');
  if (!rows || !status || !noneTitle || !template) return;
  const summary = createSummary(root, page);

  /** Shows these parts of the page and no other. */
  const show = (...names: string[]) => {
    for (const name of ['results', 'partly', 'none', 'failed', 'browse']) {
      part(name)?.toggleAttribute('hidden', !names.includes(name));
    }
  };

  /** Draws the cards from the given one on, below what is there. */
  const addRows = ({ cards, words }: Found, from: number) => {
    const found = new Set(words);
    for (const card of cards.slice(from)) {
      const item = drawCard(template, card, found, pictures);
      item.querySelector('a')?.setAttribute('href', home + card.path);
      rows.append(item);
    }
  };

  const lastRow = new IntersectionObserver(async ([row]) => {
    if (!row?.isIntersecting) return;
    lastRow.disconnect();
    const query = input.value.trim();
    const drawn = rows.children.length;
    const found = await client.ask(query, MOST, filters?.asked()).catch(() => undefined);
    if (found && input.value.trim() === query && rows.children.length === drawn) addRows(found, drawn);
  });

  const draw = (found: Found) => {
    lastRow.disconnect();
    rows.replaceChildren();
    addRows(found, 0);
    if (found.total > found.cards.length && rows.lastElementChild) lastRow.observe(rows.lastElementChild);
    if (found.offered) filters?.offer(found.offered);
    const filtered = filters?.chosen() ?? false;
    filters?.show(found.total > 0 || filtered, found.total);
    part('none-clear')?.toggleAttribute('hidden', !filtered);
    part('none-help')?.toggleAttribute('hidden', filtered);
    if (found.total > 0) {
      status.textContent = summary(found);
      show('results', ...(found.whole ? [] : ['partly']));
    } else {
      status.textContent = '';
      const none = filtered ? page.dataset['noneFiltered'] : page.dataset['none'];
      noneTitle.textContent = (none ?? '').replace('{query}', () => found.query);
      show('none', ...(filtered ? [] : ['browse']));
    }
  };

  const browse = (...also: string[]) => {
    status.textContent = '';
    filters?.show(false, 0);
    show('browse', ...also);
  };

  /** What there is to choose comes after what was found. */
  const learn = async (query: string) => {
    const { offered } = await client.ask(query, FIRST, filters?.asked());
    if (offered && input.value.trim() === query) filters?.offer(offered);
  };

  const search = async () => {
    const query = input.value.trim();
    keepInAddress(query, filters);
    if (!query) return browse();
    try {
      const found = await client.ask(query, FIRST, filters?.asked());
      if (input.value.trim() !== query) return;
      draw(found);
      if (found.total > 0 && filters?.curious()) await learn(query);
    } catch {
      browse('failed');
    }
  };

  const filters = startFilters(page, () => void search());

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

  input.value = new URLSearchParams(location.search).get('q') ?? input.value;
  if (input.value) search();
}
