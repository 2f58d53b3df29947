import { storage } from '../../orders/browser/default-storage.ts';
import { loadTown, saveTown } from '../../orders/browser/saved-order.ts';
import type { FacetKey } from '../shared/facets.ts';
import {
  countCriteria,
  type Filter,
  isEmpty,
  NO_FILTER,
  type Offered,
  readFilter,
  writeFilter,
} from '../shared/filter.ts';
import { setHidden } from '../../browser/dom.ts';
import { createFilterForm } from './filter-form.ts';
import { formatCount, readPluralForms } from '../../shared/format-count.ts';

/** The filters of the search page: a sheet over it on a phone, a column beside it on a wide screen. */
export interface Filters {
  /** The filter to send with a request; undefined while filters were never used nor visible. */
  forRequest: () => Filter | undefined;
  /** True when something is chosen. */
  hasCriteria: () => boolean;
  /** Writes the choices into the query of the page address. */
  write: (query: URLSearchParams) => void;
  /** After an answer: shows how many results are left, or hides the filters when there is nothing to filter. */
  show: (visible: boolean, total: number) => void;
  /** Hides the filters with the results, keeping the layout for the next ones. */
  hide: () => void;
  /** Offers what the results have, and nothing else. */
  offer: (offered: Offered) => void;
  /** True once filters were visible: ask the worker for facet counts. */
  needsFacetCounts: () => boolean;
}

/** @returns undefined when the page has no filters */
export function startFilters(page: HTMLElement, changed: () => void): Filters | undefined {
  const part = <Wanted extends HTMLElement = HTMLElement>(name: string) =>
    page.querySelector<Wanted>(`[data-part="${name}"]`);
  const form = part<HTMLFormElement>('filters');
  const sheet = part<HTMLDialogElement>('filter-sheet');
  const [side, chips, submit, status, opener] = ['side', 'chips', 'filter-go', 'filter-count', 'filter-open'].map(
    (name) => part(name),
  );
  const town = form?.querySelector<HTMLSelectElement>('select[name="to"]');
  if (!form || !sheet || !side || !chips || !submit || !status || !opener) return undefined;

  const controls = createFilterForm(form);
  const pluralForms = readPluralForms(page.querySelector<HTMLElement>('[data-results]')?.dataset['results']);
  const columns = side.parentElement?.classList;
  let active = false;

  const chipButtons = [...chips.querySelectorAll<HTMLButtonElement>('[data-chip]')];
  const townChip = chipButtons.find(({ dataset }) => dataset['chip'] === 'to');
  /** The town chosen here or on an earlier page. */
  const homeTown = () => {
    const key = town?.value || loadTown(storage);
    return key ? town?.querySelector<HTMLOptionElement>(`option[value="${CSS.escape(key)}"]`) : undefined;
  };
  /** Copies the state of the form to the chips above the results. */
  const updateChips = () => {
    const filter = controls.read();
    const count = countCriteria(filter);
    const label = opener.querySelector('[data-part="filter-label"]');
    if (label) label.textContent = (opener.dataset['label'] ?? '') + (count > 0 ? ` (${count})` : '');
    for (const chip of chipButtons) {
      const isOn = filter[chip.dataset['chip'] as FacetKey] !== undefined;
      chip.setAttribute('aria-pressed', String(isOn));
    }
    const home = homeTown();
    setHidden(townChip, !home || !town || !controls.isOffered(town, home));
    const words = townChip?.querySelector('[data-part="chip-text"]');
    if (words && home) {
      const name = home.dataset['said'] ?? home.text;
      words.textContent = (townChip?.dataset['label'] ?? '').replace('{town}', () => name);
    }
  };
  const change = () => {
    updateChips();
    changed();
  };

  form.addEventListener('change', ({ target }) => {
    if (target === town && town?.value) saveTown(storage, town.value);
    change();
  });
  // The form is emptied after this event.
  form.addEventListener('reset', () => setTimeout(change));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sheet.close();
  });
  part('none-clear')?.addEventListener('click', () => {
    controls.fill(NO_FILTER);
    change();
    page.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  });
  opener.addEventListener('click', () => {
    sheet.showModal();
    active = true;
    changed();
  });
  // A click beside the sheet hits the dialog element itself.
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) sheet.close();
  });
  chips.addEventListener('click', ({ target }) => {
    const facet = (target as Element).closest<HTMLElement>('[data-chip]')?.dataset['chip'];
    const box = controls.checkbox(facet ?? '');
    if (box) box.checked = !box.checked;
    else if (facet === 'to' && town) town.value = town.value ? '' : (homeTown()?.value ?? '');
    else return;
    change();
  });

  columns?.add('with-side');
  const wide = matchMedia('(min-width: 60rem)');
  const moveForm = () => {
    sheet.close();
    (wide.matches ? side : sheet).append(form);
    if (wide.matches && !chips.hidden && !active) changed();
  };
  wide.addEventListener('change', moveForm);
  moveForm();
  controls.fill(readFilter(new URLSearchParams(location.search)));
  updateChips();

  return {
    forRequest() {
      const filter = controls.read();
      active ||= !isEmpty(filter);
      return active ? filter : undefined;
    },
    hasCriteria: () => !isEmpty(controls.read()),
    write: (query) => writeFilter(query, controls.read()),
    needsFacetCounts() {
      active ||= wide.matches;
      return active;
    },
    hide() {
      for (const element of [chips, side]) setHidden(element, true);
    },
    show(visible, total) {
      for (const element of [chips, side]) setHidden(element, !visible);
      // Two columns on a wide screen, or the full width for what replaces the results.
      if (visible !== columns?.contains('with-side')) columns?.toggle('with-side');
      submit.textContent = (submit.dataset['label'] ?? '').replace('{n}', String(total));
      // Screen readers do not read the page's status while the sheet is open.
      if (sheet.open) status.textContent = formatCount(pluralForms, total, document.documentElement.lang);
    },
    offer(offered) {
      controls.offer(offered);
      for (const chip of chipButtons) {
        const box = controls.checkbox(chip.dataset['chip'] ?? '');
        if (box) setHidden(chip, box.closest('label')?.hasAttribute('hidden') ?? true);
      }
      updateChips();
    },
  };
}
