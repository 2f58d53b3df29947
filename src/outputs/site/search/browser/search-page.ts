import { setHidden, setText } from '../../browser/dom.ts';
import { formatCount, readPluralForms } from '../../shared/format-count.ts';
import { createDebounce } from './debounce.ts';
import { type Filters, startFilters } from './filters.ts';
import { insertQuery } from './insert-query.ts';
import type { SearchResults } from './protocol.ts';
import { createResultRow } from './result-row.ts';
import { createResultRows, IMMEDIATE_ROWS } from './result-rows.ts';
import type { SearchBox } from './search-box.ts';

/** Rows drawn while typing: a few more than a phone shows. */
const FIRST_ROWS = 6;
/** Rows added when the visitor reaches the last. */
const FURTHER_ROWS = 12;
/** With more results than this, another word helps more than further rows. */
const MAX_ROWS = 60;

/** "12 products, 5 cooperatives", or the number of results when fewer than half are products. */
function createSummary(box: HTMLElement, page: HTMLElement): (found: SearchResults) => string {
  const { products, cooperatives, count = '' } = page.dataset;
  const forms = {
    products: readPluralForms(products),
    cooperatives: readPluralForms(cooperatives),
    results: readPluralForms(box.dataset['results']),
  };
  const locale = document.documentElement.lang;
  return (found) =>
    found.products < found.total / 2
      ? formatCount(forms.results, found.total, locale)
      : count
          .replace('{products}', formatCount(forms.products, found.products, locale))
          .replace('{cooperatives}', formatCount(forms.cooperatives, found.cooperatives, locale));
}

function updateAddress(query: string, filters: Filters | undefined): void {
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  filters?.write(address.searchParams);
  if (address.href !== location.href) history.replaceState(null, '', address);
}

/** @returns a function that shows the parts named and hides the others */
function createPartSwitch(page: HTMLElement): (...shown: string[]) => void {
  const names = ['results', 'partly', 'unfiltered', 'none', 'failed', 'browse'];
  const parts = names.map((name) => ({ name, element: page.querySelector<HTMLElement>(`[data-part="${name}"]`) }));
  return (...shown) => {
    for (const { name, element } of parts) {
      setHidden(element, !shown.includes(name));
    }
  };
}

/** The search page: shows results at once, and puts the query into the address after a pause in typing. */
export function startSearchPage({ root, form, input, client, home, pictures }: SearchBox, page: HTMLElement): void {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [list, status, noneTitle] = [part('rows'), part('status'), part('none-title')];
  const template = page.querySelector<HTMLTemplateElement>('template[data-template="row"]');
  if (!list || !status || !noneTitle || !template) return;
  const summary = createSummary(root, page);
  const show = createPartSwitch(page);
  const rows = createResultRows(list, () => createResultRow(template, { home, pictures }));
  const suggestions = createSuggestions(part('near'), (word) => {
    input.value = word;
    input.focus();
    void search();
  });
  const debounce = createDebounce();
  const isCurrent = (query: string) => input.value.trim() === query;
  const announce = (text: string) => setText(status, text);

  const lastRow = new IntersectionObserver(async ([row]) => {
    if (!row?.isIntersecting) return;
    lastRow.disconnect();
    const query = input.value.trim();
    const { count } = rows;
    const options = { limit: Math.min(MAX_ROWS, count + FURTHER_ROWS), filter: filters?.forRequest() };
    const found = await client.ask(query, options).catch(() => undefined);
    if (!found || !isCurrent(query) || rows.count !== count) return;
    rows.show(found.cards);
    watchLastRow(found);
  });
  const watchLastRow = ({ total }: SearchResults) => {
    lastRow.disconnect();
    if (rows.last && rows.count < Math.min(total, MAX_ROWS)) lastRow.observe(rows.last);
  };

  /** With every letter: shows the first results, or that there are none. */
  const draw = (found: SearchResults) => {
    lastRow.disconnect();
    const filtered = filters?.hasCriteria() ?? false;
    if (found.total > 0) {
      rows.show(found.cards, IMMEDIATE_ROWS);
      show('results', ...(found.matchesAllWords ? [] : ['partly']), ...(found.unfiltered ? ['unfiltered'] : []));
      return;
    }
    const none = filtered ? page.dataset['noneFiltered'] : page.dataset['none'];
    noneTitle.textContent = insertQuery(none, found.query);
    for (const [name, hidden] of [
      ['none-clear', !filtered],
      ['none-help', filtered],
    ] as const) {
      setHidden(part(name), hidden);
    }
    suggestions.show([]);
    show('none');
  };

  /** After a pause: shows the other results, their number, and filters or suggestions. */
  const showDetails = async (found: SearchResults) => {
    const { query, total } = found;
    if (total > 0) rows.show(found.cards);
    updateAddress(query, filters);
    const filtered = filters?.hasCriteria() ?? false;
    // Without results, a heading below says so: the status is for screen readers only.
    status.classList.toggle('sr-only', total === 0);
    announce(total > 0 ? summary(found) : (noneTitle.textContent ?? ''));
    filters?.show(total > 0 || filtered, total);
    if (total === 0 && !filtered) show('none', 'browse');
    // Facet counts and suggestions need more files, so they come after the results.
    if (total > 0 ? filters?.needsFacetCounts() : !filtered) {
      const options = { limit: FIRST_ROWS, filter: filters?.forRequest(), details: true };
      const details = await client.ask(query, options).catch((): Partial<SearchResults> => ({}));
      if (!isCurrent(query)) return;
      const { offered, suggestions: words = [] } = details;
      if (offered) filters?.offer(offered);
      suggestions.show(words);
      if (words.length > 0) setHidden(part('none-help'), true);
    }
    watchLastRow(found);
  };

  /** Without a query: shows chapters and cooperatives. */
  const browse = () => {
    announce('');
    filters?.hide();
    show('browse');
  };

  const fail = () => {
    announce('');
    filters?.show(false, 0);
    show('failed', 'browse');
  };

  const search = async () => {
    const query = input.value.trim();
    const typing = debounce.isTyping(input.value);
    if (!typing || !query) updateAddress(query, filters);
    if (!query) return debounce.after(typing, browse);
    try {
      const found = await client.ask(query, { limit: FIRST_ROWS, filter: filters?.forRequest() });
      if (!isCurrent(query)) return;
      draw(found);
      debounce.after(typing, () => void showDetails(found));
    } catch {
      fail();
      debounce.after(typing, () => updateAddress(query, filters));
    }
  };

  const filters = startFilters(page, () => void search());

  input.addEventListener('input', search);
  // A visitor who leaves before the pause, for a result or the other language, comes back to the same query.
  list.addEventListener('click', () => updateAddress(input.value.trim(), filters), { capture: true });
  input.addEventListener('blur', () => updateAddress(input.value.trim(), filters));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Closes the keyboard of a phone, which covers the results.
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

/** Suggestions are links, so that they can be opened in another tab. */
function createSuggestions(element: HTMLElement | null, choose: (word: string) => void) {
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
