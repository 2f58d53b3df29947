import arCommon from '../../../i18n/ar/common.json' with { type: 'json' };
import arOffline from '../../../i18n/ar/offline.json' with { type: 'json' };
import arSite from '../../../i18n/ar/site.json' with { type: 'json' };
import frCommon from '../../../i18n/fr/common.json' with { type: 'json' };
import frOffline from '../../../i18n/fr/offline.json' with { type: 'json' };
import frSite from '../../../i18n/fr/site.json' with { type: 'json' };
import type { Catalogue } from '../../../model/catalogue.ts';

/** All characters of the site: those of the catalogue and of the interface. */
export function siteCharacters(catalogue: Catalogue): Set<string> {
  const characters = new Set<string>();
  const seen = new Set<object>();

  function collect(value: unknown): void {
    if (typeof value === 'string') for (const character of value) characters.add(character);
    // The catalogue has cycles: a cooperative refers to its products, and they to it.
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const item of Object.values(value)) collect(item);
  }

  collect([catalogue, arCommon, arSite, arOffline, frCommon, frSite, frOffline]);
  return characters;
}
