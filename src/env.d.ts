/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Path the site is served under, for scripts; none in `astro dev`. */
  readonly SITE_BASE?: string;
}
