/**
 * Makes the language switch lead to the same state of the page, not only to the same page: what is sought and filtered
 * is in the query of the address, a list that came by link behind its `#`. Both change after the page was loaded, so
 * they are read when someone is about to follow the switch, in this tab or in another.
 */
export function keepPageState(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.language[data-twin]')) {
    const carry = () => {
      link.search = location.search;
      link.hash = location.hash;
    };
    for (const moment of ['pointerdown', 'focus', 'click']) link.addEventListener(moment, carry);
  }
}
