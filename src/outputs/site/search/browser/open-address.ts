/**
 * Opens an address through a link, not through `location`, so that click listeners take part: on a USB copy, one of
 * them leads from a folder to its page (usb-runtime.ts).
 */
export function openAddress(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}
