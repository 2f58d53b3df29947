/**
 * Makes the language switch keep the state of the page: query and filters in the query of the address, a shared order
 * after its `#`. Both change after loading, so they are read just before the visitor follows the switch, in this tab or
 * another.
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
