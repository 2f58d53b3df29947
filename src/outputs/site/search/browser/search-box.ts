import { LANGS } from '../../../../model/languages.ts';
import { createSearchClient, type SearchClient } from './client.ts';

/** The elements and settings of a search box. */
export interface SearchBox {
  root: HTMLElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  client: SearchClient;
  /** Home page of the language, with a slash at the end: `/guide/ar/`. */
  home: string;
  /** Folder of pictures, with a slash at the end: `/guide/_pictures/`. */
  pictures: string;
}

/** Reads a search box from the page; undefined when it is incomplete. */
export function readSearchBox(root: HTMLElement): SearchBox | undefined {
  const form = root.querySelector('form');
  const input = root.querySelector<HTMLInputElement>('input[type="search"]');
  const { index, home = '', pictures = '' } = root.dataset;
  const lang = LANGS.find((known) => known === document.documentElement.lang);
  if (!form || !input || !index || !lang) return undefined;
  return { root, form, input, client: createSearchClient({ index, lang }), home, pictures };
}
