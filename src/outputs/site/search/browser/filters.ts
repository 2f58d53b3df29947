import { keepTown, keptTown } from '../../orders/browser/saved-order.ts';
import { shelf } from '../../orders/browser/default-storage.ts';
import { isServed } from '../../orders/shared/town.ts';
import { counted, readForms } from './counting.ts';
import { setHidden } from './dom.ts';
import { type Filter, isEmpty, NO_FILTER, type Offered, readFilter, wishes, writeFilter } from '../shared/filter.ts';

/** The filters of the search page: a sheet over it on a phone, a column beside it on a wide screen. */
export interface Filters {
  /** What to ask with; undefined as long as nobody has to know what there is to choose. */
  asked: () => Filter | undefined;
  /** True when something is chosen. */
  chosen: () => boolean;
  /** Writes what is chosen into the address of the page. */
  write: (query: URLSearchParams) => void;
  /** After an answer: says how much is left; nothing to filter at all hides the filters. */
  show: (visible: boolean, total: number) => void;
  /** Puts them away with the results: the next ones find their place as it was. */
  rest: () => void;
  /** Offers what the results have, and nothing else. */
  offer: (offered: Offered) => void;
  /** True when what there is to choose has to be asked for: the choices are in sight, or were. */
  curious: () => boolean;
}

/** Which kind of thing a box chooses. Boxes of one kind share no name: the form is sent to nobody. */
const facetOf = ({ dataset }: HTMLInputElement): string => dataset['facet'] ?? '';

/** True when one can choose more than "any" from a list: seldom far down in it. */
function someChoice({ options }: HTMLSelectElement, offers: (option: HTMLOptionElement) => boolean): boolean {
  for (const option of options) if (option.value !== '' && offers(option)) return true;
  return false;
}

const MONTH = new Date().getMonth() + 1;

/** @returns undefined when the page has no filters */
export function startFilters(page: HTMLElement, changed: () => void): Filters | undefined {
  const part = <Wanted extends HTMLElement = HTMLElement>(name: string) =>
    page.querySelector<Wanted>(`[data-part="${name}"]`);
  const form = part<HTMLFormElement>('filters');
  const sheet = part<HTMLDialogElement>('filter-sheet');
  const [side, chips, go, spoken, opener] = ['side', 'chips', 'filter-go', 'filter-count', 'filter-open'].map((name) =>
    part(name),
  );
  const to = form?.querySelector<HTMLSelectElement>('select[name="to"]');
  const town = form?.querySelector<HTMLSelectElement>('select[name="town"]');
  const price = form?.querySelector<HTMLSelectElement>('select[name="price"]');
  if (!form || !sheet || !side || !chips || !go || !spoken || !opener) return undefined;

  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const box = (name: string) => boxes.find((one) => facetOf(one) === name);
  const forms = readForms(page.querySelector<HTMLElement>('[data-results]')?.dataset['results']);
  const columns = side.parentElement?.classList;
  let awake = false;

  const values = (name: string) =>
    boxes.filter((one) => facetOf(one) === name && one.checked).map(({ value }) => value);
  const read = (): Filter => {
    const chosen = to?.value ? to.selectedOptions[0] : undefined;
    return {
      chapters: values('chapter'),
      towns: town?.value ? [town.value] : [],
      marks: values('mark'),
      ...(chosen && { to: { key: chosen.value, within: chosen.dataset['within'] } }),
      ...(box('season')?.checked && { month: MONTH }),
      womenLed: box('women')?.checked ?? false,
      ...(price?.value && { upTo: Number(price.value) }),
    };
  };
  const choose = (select: HTMLSelectElement | null | undefined, value = '') => {
    if (select) select.value = [...select.options].some((option) => option.value === value) ? value : '';
  };
  const fill = ({ chapters, towns, marks, to: place, month, womenLed, upTo }: Filter) => {
    const checked: Record<string, readonly string[]> = {
      chapter: chapters,
      mark: marks,
      season: month ? ['now'] : [],
      women: womenLed ? ['led'] : [],
    };
    for (const one of boxes) one.checked = checked[facetOf(one)]?.includes(one.value) ?? false;
    choose(town, towns[0]);
    choose(to, place?.key);
    choose(price, upTo ? String(upTo) : '');
  };

  /** What of a list of choices the results have. */
  const isOffered = new Map<HTMLSelectElement, (option: HTMLOptionElement) => boolean>();
  const chip = (name: string) => chips.querySelector<HTMLButtonElement>(`[data-chip="${name}"]`);
  const homeTown = () => {
    const key = to?.value || keptTown(shelf);
    return key ? to?.querySelector<HTMLOptionElement>(`option[value="${CSS.escape(key)}"]`) : undefined;
  };
  /** The short cuts above the results say what the form says. */
  const mirror = () => {
    const count = wishes(read());
    const label = opener.querySelector('[data-part="filter-label"]');
    if (label) label.textContent = (opener.dataset['label'] ?? '') + (count > 0 ? ` (${count})` : '');
    const home = homeTown();
    for (const [name, on] of [
      ['to', Boolean(to?.value)],
      ['season', box('season')?.checked],
      ['women', box('women')?.checked],
    ] as const) {
      chip(name)?.setAttribute('aria-pressed', String(on ?? false));
    }
    const delivered = chip('to');
    const words = delivered?.querySelector('[data-part="chip-text"]');
    setHidden(delivered, !home || !(isOffered.get(to as HTMLSelectElement)?.(home) ?? true));
    if (words && home) {
      words.textContent = (delivered?.dataset['label'] ?? '').replace(
        '{town}',
        () => home.dataset['said'] ?? home.text,
      );
    }
  };
  const change = () => {
    mirror();
    changed();
  };

  form.addEventListener('change', ({ target }) => {
    if (target === to && to?.value) keepTown(shelf, to.value);
    change();
  });
  form.addEventListener('reset', () => setTimeout(change));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sheet.close();
  });
  part('none-clear')?.addEventListener('click', () => {
    fill(NO_FILTER);
    change();
    page.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  });
  opener.addEventListener('click', () => {
    sheet.showModal();
    awake = true;
    changed();
  });
  // Beside the sheet is outside of it.
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) sheet.close();
  });
  chips.addEventListener('click', ({ target }) => {
    const name = (target as Element).closest<HTMLElement>('[data-chip]')?.dataset['chip'];
    const own = box(name ?? '');
    if (own) own.checked = !own.checked;
    else if (name === 'to' && to) to.value = to.value ? '' : (homeTown()?.value ?? '');
    else return;
    change();
  });

  columns?.add('with-side');
  const wide = matchMedia('(min-width: 60rem)');
  const settle = () => {
    sheet.close();
    (wide.matches ? side : sheet).append(form);
    if (wide.matches && !chips.hidden && !awake) changed();
  };
  wide.addEventListener('change', settle);
  settle();
  fill(readFilter(new URLSearchParams(location.search), MONTH));
  mirror();

  const prepare = (select: HTMLSelectElement) => {
    const has = isOffered.get(select);
    for (const option of has ? select.options : []) {
      const refused = !has?.(option);
      if (option.disabled !== refused) option.disabled = refused;
      setHidden(option, refused);
    }
  };
  // Hundreds of towns are gone through when the list is about to open, not whenever somebody stops typing.
  for (const select of form.querySelectorAll('select')) {
    for (const type of ['pointerdown', 'focus']) select.addEventListener(type, () => prepare(select));
  }
  const offerOptions = (select: HTMLSelectElement | null | undefined, has: (option: HTMLOptionElement) => boolean) => {
    if (!select) return;
    const offers = (option: HTMLOptionElement) => option.value === '' || option.selected || has(option);
    isOffered.set(select, offers);
    setHidden(select.closest<HTMLElement>('[data-group]'), !someChoice(select, offers));
  };

  return {
    asked() {
      const filter = read();
      awake ||= !isEmpty(filter);
      return awake ? filter : undefined;
    },
    chosen: () => !isEmpty(read()),
    write: (query) => writeFilter(query, read()),
    curious() {
      awake ||= wide.matches;
      return awake;
    },
    rest() {
      for (const element of [chips, side]) setHidden(element, true);
    },
    show(visible, total) {
      for (const element of [chips, side]) setHidden(element, !visible);
      // Two columns on a wide screen, or all the width for what there is instead.
      if (visible !== columns?.contains('with-side')) columns?.toggle('with-side');
      go.textContent = (go.dataset['label'] ?? '').replace('{n}', String(total));
      // The status of the page is not heard while the sheet lies over it.
      if (sheet.open) spoken.textContent = counted(forms, total, document.documentElement.lang);
    },
    offer(offered) {
      const has: Record<string, readonly string[]> = {
        chapter: offered.chapters,
        mark: offered.marks,
        season: offered.season ? ['now'] : [],
        women: offered.womenLed ? ['led'] : [],
      };
      for (const one of boxes) {
        const kept = one.checked || one === document.activeElement || (has[facetOf(one)] ?? []).includes(one.value);
        setHidden(one.closest('label'), !kept);
      }
      offerOptions(town, ({ value }) => offered.towns.includes(value));
      offerOptions(to, ({ value, dataset }) => isServed({ key: value, within: dataset['within'] }, offered.zones));
      offerOptions(price, ({ value }) => offered.from !== undefined && Number(value) >= offered.from);
      for (const group of form.querySelectorAll<HTMLElement>('fieldset')) {
        setHidden(group, !group.querySelector('label:not([hidden])'));
      }
      for (const name of ['season', 'women']) {
        setHidden(chip(name), box(name)?.closest('label')?.hasAttribute('hidden') ?? true);
      }
      mirror();
    },
  };
}
