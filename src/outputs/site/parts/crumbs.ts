import type { Lang } from '../../../model/languages.ts';
import { publicAddress } from '../addresses.ts';
import { breadcrumbThing, type Thing } from '../head/json-ld.ts';

/** A step of a breadcrumb. The current page has no path and is not a link. */
export interface Crumb {
  name: string;
  path?: string;
}

/** The breadcrumb of a page, for search engines. */
export function crumbsThing(steps: Crumb[], own: string, lang: Lang): Thing {
  return breadcrumbThing(steps.map(({ name, path = own }) => ({ name, url: publicAddress(lang, path) })));
}
