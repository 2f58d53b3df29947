import type { Located } from '../../../../model/values/within.ts';
import { saveTown, loadTown } from './saved-order.ts';
import { storage } from './default-storage.ts';
import { ELSEWHERE } from '../shared/town.ts';

/** Event on the document when the visitor has chosen a town. */
const TOWN_CHANGED = 'dalil:town';

/** The visitor's town, as this page names it. */
export interface ChosenTown extends Located {
  /** Name inside a sentence. */
  said: string;
  /** Name in messages; undefined for a town that is not in the guide. */
  written?: string;
}

function selects(): HTMLSelectElement[] {
  return [...document.querySelectorAll<HTMLSelectElement>('select[data-town]')];
}

/** The town chosen on this page or an earlier one; undefined when none was, or when the guide no longer has it. */
export function chosenTown(): ChosenTown | undefined {
  const option = selects()[0]?.selectedOptions[0];
  if (!option?.value) return undefined;
  const said = option.dataset['said'] ?? option.text;
  return {
    key: option.value,
    within: option.dataset['within'],
    said,
    written: option.value === ELSEWHERE ? undefined : said,
  };
}

function showSavedTown(): void {
  const key = loadTown(storage) ?? '';
  for (const select of selects()) {
    const known = [...select.options].some((option) => option.value === key);
    select.value = known ? key : '';
  }
}

/** Shows and saves the visitor's town in every select box, and calls `react` at once and at every change. */
export function followTown(react: (town: ChosenTown | undefined) => void): void {
  showSavedTown();
  for (const select of selects()) {
    if (select.dataset['followed']) continue;
    select.dataset['followed'] = 'yes';
    select.addEventListener('change', () => {
      saveTown(storage, select.value);
      showSavedTown();
      document.dispatchEvent(new Event(TOWN_CHANGED));
    });
  }
  document.addEventListener(TOWN_CHANGED, () => react(chosenTown()));
  react(chosenTown());
}
