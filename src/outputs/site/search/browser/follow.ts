/**
 * Opens an address as a link would, not by `location`: whoever listens for links hears this one too (usb/usb-runtime.ts,
 * where a folder is not a page).
 */
export function follow(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}
