declare namespace App {
  interface Locals {
    /** Data for editorial components, set by the page that renders them, in the site and in the book. */
    prose?: {
      lang: import('../../model/languages.ts').Lang;
      catalogue: import('../../model/catalogue.ts').Catalogue;
    };
  }
}
