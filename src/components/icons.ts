import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import bookOpen from 'lucide-static/icons/book-open.svg?raw';
import calendar from 'lucide-static/icons/calendar.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import clipboardList from 'lucide-static/icons/clipboard-list.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import globe from 'lucide-static/icons/globe.svg?raw';
import hand from 'lucide-static/icons/hand.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import leaf from 'lucide-static/icons/leaf.svg?raw';
import mail from 'lucide-static/icons/mail.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import mic from 'lucide-static/icons/mic.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import phone from 'lucide-static/icons/phone.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import share2 from 'lucide-static/icons/share-2.svg?raw';
import shieldCheck from 'lucide-static/icons/shield-check.svg?raw';
import shoppingBasket from 'lucide-static/icons/shopping-basket.svg?raw';
import sliders from 'lucide-static/icons/sliders-horizontal.svg?raw';
import store from 'lucide-static/icons/store.svg?raw';
import trash2 from 'lucide-static/icons/trash-2.svg?raw';
import truck from 'lucide-static/icons/truck.svg?raw';
import userPlus from 'lucide-static/icons/user-plus.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import wifi from 'lucide-static/icons/wifi.svg?raw';
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

/** Content of lucide's <svg>: we write the outer element ourselves. */
const inner = (svg: string) =>
  svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\/?svg[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A speech bubble with a receiver, our own line drawing: WhatsApp's logo is a protected mark. */
const WHATSAPP =
  '<path d="M3.2 20.8l1.3-4.5A8.9 8.9 0 1 1 8 19.6z"/><path d="M8.6 8.4c.3 3.6 3 6.6 6.9 7.1l1-1.7-2.2-1.3-1.1.9a6 6 0 0 1-2.5-2.6l1-1.1-1.1-2.3z"/>';

export const ICONS = {
  'arrow-up': inner(arrowUp),
  'book-open': inner(bookOpen),
  calendar: inner(calendar),
  check: inner(check),
  'chevron-down': inner(chevronDown),
  'chevron-right': inner(chevronRight),
  'clipboard-list': inner(clipboardList),
  clock: inner(clock),
  download: inner(download),
  globe: inner(globe),
  hand: inner(hand),
  info: inner(info),
  languages: inner(languages),
  leaf: inner(leaf),
  mail: inner(mail),
  'map-pin': inner(mapPin),
  mic: inner(mic),
  minus: inner(minus),
  phone: inner(phone),
  plus: inner(plus),
  printer: inner(printer),
  search: inner(search),
  'share-2': inner(share2),
  'shield-check': inner(shieldCheck),
  'shopping-basket': inner(shoppingBasket),
  sliders: inner(sliders),
  store: inner(store),
  'trash-2': inner(trash2),
  truck: inner(truck),
  'user-plus': inner(userPlus),
  users: inner(users),
  whatsapp: WHATSAPP,
  wifi: inner(wifi),
  'wifi-off': inner(wifiOff),
  x: inner(x),
} as const;

export type IconName = keyof typeof ICONS;
