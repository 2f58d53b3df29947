import { counted, readForms } from './counting.ts';
import { setHidden, setText } from './dom.ts';
import { type Filters, startFilters } from './filters.ts';
import { createPause } from './pause.ts';
import type { Found } from './protocol.ts';
import { quoting } from './quoting.ts';
import { createRow } from './row.ts';
import { AT_ONCE, createRows } from './rows.ts';
import type { Box } from './start.ts';

/** Rows drawn while one types: what a phone shows and a little more. */
const FIRST = 6;
/** Rows that are added when one gets to the last. */
const FURTHER = 12;
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
  if (address.href !== location.href) history.replaceState(null, '', address);
}

/** The parts of the page of which some are shown and the others are not. */
function createStates(page: HTMLElement): (...shown: string[]) => void {
  const names = ['results', 'partly', 'unfiltered', 'none', 'failed', 'browse'];
  const parts = names.map((name) => ({ name, element: page.querySelector<HTMLElement>(`[data-part="${name}"]`) }));
  return (...shown) => {
    for (const { name, element } of parts) {
      setHidden(element, !shown.includes(name));
    }
  };
}

/** The search page: what is typed is found at once, and the address holds the query as soon as one stops typing. */
export function enhancePage({ root, form, input, client, home, pictures }: Box, page: HTMLElement): void {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [list, status, noneTitle] = [part('rows'), part('status'), part('none-title')];
  const template = page.querySelector<HTMLTemplateElement>('template[data-template="row"]');
  if (!list || !status || !noneTitle || !template) return;
  const summary = createSummary(root, page);
  const show = createStates(page);
  const rows = createRows(list, () => createRow(template, { home, pictures }));
  const near = createNear(part('near'), (word) => {
    input.value = word;
    input.focus();
    void search();
  });
  const pause = createPause();
  const asks = (query: string) => input.value.trim() === query;
  const say = (text: string) => setText(status, text);

  const lastRow = new IntersectionObserver(async ([row]) => {
    if (!row?.isIntersecting) return;
    lastRow.disconnect();
    const query = input.value.trim();
    const { count } = rows;
    const wanted = { most: Math.min(MOST, count + FURTHER), filter: filters?.asked() };
    const found = await client.ask(query, wanted).catch(() => undefined);
    if (!found || !asks(query) || rows.count !== count) return;
    rows.show(found.cards);
    watchLast(found);
  });
  const watchLast = ({ total }: Found) => {
    lastRow.disconnect();
    if (rows.last && rows.count < Math.min(total, MOST)) lastRow.observe(rows.last);
  };

  /** With every letter: the first results, or that there are none. */
  const draw = (found: Found) => {
    lastRow.disconnect();
    const filtered = filters?.chosen() ?? false;
    if (found.total > 0) {
      rows.show(found.cards, AT_ONCE);
      show('results', ...(found.whole ? [] : ['partly']), ...(found.unfiltered ? ['unfiltered'] : []));
      return;
    }
    const none = filtered ? page.dataset['noneFiltered'] : page.dataset['none'];
    noneTitle.textContent = quoting(none, found.query);
    for (const [name, hidden] of [
      ['none-clear', !filtered],
      ['none-help', filtered],
    ] as const) {
      setHidden(part(name), hidden);
    }
    near.show([]);
    show('none');
  };

  /** After a pause: the other results, how much was found, what can be chosen, and what else to do. */
  const settle = async (found: Found) => {
    const { query, total } = found;
    if (total > 0) rows.show(found.cards);
    keepInAddress(query, filters);
    const filtered = filters?.chosen() ?? false;
    // That there is nothing stands in large letters below: here it is only heard.
    status.classList.toggle('sr-only', total === 0);
    say(total > 0 ? summary(found) : (noneTitle.textContent ?? ''));
    filters?.show(total > 0 || filtered, total);
    if (total === 0 && !filtered) show('none', 'browse');
    // What takes more files comes after what was found.
    if (total > 0 ? filters?.curious() : !filtered) {
      const wanted = { most: FIRST, filter: filters?.asked(), more: true };
      const { offered, near: words = [] } = await client.ask(query, wanted).catch((): Partial<Found> => ({}));
      if (!asks(query)) return;
      if (offered) filters?.offer(offered);
      near.show(words);
      if (words.length > 0) setHidden(part('none-help'), true);
    }
    watchLast(found);
  };

  /** All there is, without a query. */
  const browse = () => {
    say('');
    filters?.rest();
    show('browse');
  };

  const fail = () => {
    say('');
    filters?.show(false, 0);
    show('failed', 'browse');
  };

  const search = async () => {
    const query = input.value.trim();
    const typing = pause.isTyping(input.value);
    if (!typing || !query) keepInAddress(query, filters);
    if (!query) return pause.after(typing, browse);
    try {
      const found = await client.ask(query, { most: FIRST, filter: filters?.asked() });
      if (!asks(query)) return;
      draw(found);
      pause.after(typing, () => void settle(found));
    } catch {
      fail();
      pause.after(typing, () => keepInAddress(query, filters));
    }
  };

  const filters = startFilters(page, () => void search());

  input.addEventListener('input', search);
  // Whoever leaves before the pause, for a result or for the other language, comes back to what they sought.
  list.addEventListener('click', () => keepInAddress(input.value.trim(), filters), { capture: true });
  input.addEventListener('blur', () => keepInAddress(input.value.trim(), filters));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Closes a phone's keyboard, so that the results are seen.
    input.blur();
    void search();
  });
  form.addEventListener('reset', () => {
    input.focus();
    // The box is emptied after this event.
    setTimeout(search);
  });

  input.value = new URLSearchParams(location.search).get('q') ?? input.value;
  if (input.value) void search();
}

/** Words to try instead of what was not found: links, so that they can also be opened elsewhere. */
function createNear(element: HTMLElement | null, choose: (word: string) => void) {
  const list = element?.querySelector('ul');
  list?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(link.textContent ?? '');
  });
  return {
    show(words: readonly string[]) {
      if (!element || !list) return;
      element.hidden = words.length === 0;
      list.replaceChildren(
        ...words.map((word) => {
          const link = document.createElement('a');
          link.className = 'choice';
          link.href = `?q=${encodeURIComponent(word)}`;
          link.textContent = word;
          const item = document.createElement('li');
          item.append(link);
          return item;
        }),
      );
    },
  };
}
