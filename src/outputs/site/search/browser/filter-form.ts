import { type Choice, type FacetKey, satisfies } from '../shared/facets.ts';
import type { Filter, Offered } from '../shared/filter.ts';
import { setHidden } from '../../browser/dom.ts';

/** The controls of the filter form. Each names its facet: a checkbox in `data-facet`, a select box in `name`. */
export interface FilterForm {
  read: () => Filter;
  /** Sets every control; choices without an option are dropped. */
  fill: (filter: Filter) => void;
  /** Hides options that no result has, but for chosen ones. */
  offer: (offered: Offered) => void;
  /** Whether an option of a select box is offered. Before the first `offer`, every option is. */
  isOffered: (select: HTMLSelectElement, option: HTMLOptionElement) => boolean;
  /** The checkbox of a yes-or-no facet. */
  checkbox: (facet: string) => HTMLInputElement | undefined;
}

const facetOf = ({ dataset }: HTMLInputElement) => dataset['facet'] as FacetKey;
const choiceOf = ({ value, dataset }: HTMLOptionElement): Choice => ({ key: value, within: dataset['within'] });

/** Whether a select box offers an option besides "any": usually one of the first. */
function offersAny({ options }: HTMLSelectElement, isOffered: (option: HTMLOptionElement) => boolean): boolean {
  for (const option of options) if (option.value !== '' && isOffered(option)) return true;
  return false;
}

export function createFilterForm(form: HTMLFormElement): FilterForm {
  // Checkboxes have no name: the form is never submitted.
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const selects = [...form.querySelectorAll('select')];
  let offered: Offered | undefined;

  const isOffered = (select: HTMLSelectElement, option: HTMLOptionElement): boolean => {
    if (!offered || option.value === '' || option.selected) return true;
    const key = select.name as FacetKey;
    return offered[key].some((value) => satisfies(key, value, choiceOf(option)));
  };

  // Select boxes hold hundreds of towns: their options are hidden when one is about to open, not after every answer.
  const hideOptions = (select: HTMLSelectElement) => {
    for (const option of offered ? select.options : []) {
      const refused = !isOffered(select, option);
      if (option.disabled !== refused) option.disabled = refused;
      setHidden(option, refused);
    }
  };
  for (const select of selects) {
    for (const type of ['pointerdown', 'focus']) select.addEventListener(type, () => hideOptions(select));
  }

  return {
    isOffered,
    checkbox: (facet) => boxes.find((box) => facetOf(box) === facet),
    read() {
      const filter: Partial<Record<FacetKey, Choice[]>> = {};
      for (const box of boxes) {
        if (box.checked) filter[facetOf(box)] = [...(filter[facetOf(box)] ?? []), { key: box.value }];
      }
      for (const select of selects) {
        const [option] = select.selectedOptions;
        if (option?.value) filter[select.name as FacetKey] = [choiceOf(option)];
      }
      return filter;
    },
    fill(filter) {
      const keysOf = (key: string) => filter[key as FacetKey]?.map((choice) => choice.key) ?? [];
      for (const box of boxes) box.checked = keysOf(facetOf(box)).includes(box.value);
      for (const select of selects) {
        const [wanted] = keysOf(select.name);
        select.value = [...select.options].some(({ value }) => value === wanted) ? (wanted ?? '') : '';
      }
    },
    offer(values) {
      offered = values;
      for (const box of boxes) {
        const key = facetOf(box);
        const found = values[key].some((value) => satisfies(key, value, { key: box.value }));
        setHidden(box.closest('label'), !(found || box.checked || box === document.activeElement));
      }
      for (const select of selects) {
        const isEmpty = !offersAny(select, (option) => isOffered(select, option));
        setHidden(select.closest<HTMLElement>('[data-group]'), isEmpty);
      }
      for (const group of form.querySelectorAll<HTMLElement>('fieldset')) {
        setHidden(group, !group.querySelector('label:not([hidden])'));
      }
    },
  };
}
