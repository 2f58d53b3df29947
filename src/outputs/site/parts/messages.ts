import { typeset } from '../../../i18n/format.ts';
import { translator } from '../../../i18n/translate.ts';
import type { Contact } from '../../../model/contact.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Lang } from '../../../model/languages.ts';
import type { Phone } from '../../../model/phone.ts';
import type { Product, Variant } from '../../../model/product.ts';
import { wordsOf } from '../../../model/text.ts';

/** `tel:` takes the international form, so that it also works from abroad. */
export function telLink(phone: Phone): string {
  return `tel:${phone.e164}`;
}

/** wa.me wants digits only; the text is what the reader finds already typed. */
export function whatsappLink(phone: Phone, text: string): string {
  return `https://wa.me/${phone.e164.slice(1)}?text=${encodeURIComponent(text)}`;
}

/** Whom one calls first, and the first who reads WhatsApp. */
export function reach(contacts: Contact[]): { call?: Phone; whatsapp?: Phone } {
  return { call: contacts[0]?.phone, whatsapp: contacts.find((contact) => contact.whatsapp)?.whatsapp };
}

/** The order of one product as one would say it: code, name, size, one piece. */
export function orderText(product: Product, variant: Variant, lang: Lang): string {
  const values = {
    code: product.code,
    name: wordsOf(product.name, lang),
    size: wordsOf(variant.size.text, lang),
  };
  return typeset(translator(lang)('site:message.order', values), lang);
}

/** A first word to a cooperative, with the code it knows itself by. */
export function cooperativeText(cooperative: Cooperative, lang: Lang): string {
  return typeset(translator(lang)('site:message.cooperative', { code: cooperative.code }), lang);
}

/** A first word to a distributor or a shop; `code` names what it is about, a product's or a basket's. */
export function askText(lang: Lang, code?: string): string {
  const t = translator(lang);
  return typeset(code ? t('site:message.about', { code }) : t('site:message.ask'), lang);
}
