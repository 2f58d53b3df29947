/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Base path of the site, for scripts; undefined in `astro dev`. */
  readonly SITE_BASE?: string;
}
