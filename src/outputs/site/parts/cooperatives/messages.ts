import { typeset } from '../../../../i18n/format.ts';
import { translator } from '../../../../i18n/translate.ts';
import type { Contact } from '../../../../model/contact.ts';
import type { Cooperative } from '../../../../model/cooperative.ts';
import type { Lang } from '../../../../model/languages.ts';
import type { Phone } from '../../../../model/values/phone.ts';
import type { Product, Variant } from '../../../../model/product.ts';
import { wordsOf } from '../../../../model/values/text.ts';
import { orderMessage, whatsappAddress } from '../../orders/shared/message.ts';
import { messageWords } from '../../orders/shared/message-words.ts';

/** `tel:` takes the international form, so that it also works from abroad. */
export function telLink(phone: Phone): string {
  return `tel:${phone.e164}`;
}

/** The text is what the reader finds already typed. */
export function whatsappLink(phone: Phone, text: string): string {
  return whatsappAddress(phone.e164.slice(1), text);
}

/** Whom one calls first, and the first who reads WhatsApp. */
export function contactNumbers(contacts: Contact[]): { call?: Phone; whatsapp?: Phone } {
  return { call: contacts[0]?.phone, whatsapp: contacts.find((contact) => contact.whatsapp)?.whatsapp };
}

/** The order of one piece, as one would say it: code and quantity, size, price. */
export function orderText(product: Product, variant: Variant, lang: Lang): string {
  const { code, variants } = product;
  const size = variants.length > 1 ? typeset(wordsOf(variant.size.text, lang), lang) : undefined;
  const order = { lines: [{ code, quantity: 1, size }], sum: variant.price ?? 0, asked: variant.price === null };
  return orderMessage(messageWords(lang), order);
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
