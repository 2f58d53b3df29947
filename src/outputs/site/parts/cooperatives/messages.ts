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

/** A phone link, in international form, so that it works from abroad. */
export function telLink(phone: Phone): string {
  return `tel:${phone.e164}`;
}

/** A WhatsApp link with a prefilled text. */
export function whatsappLink(phone: Phone, text: string): string {
  return whatsappAddress(phone.e164.slice(1), text);
}

/** The number to call, of the first contact, and the first WhatsApp number. */
export function contactNumbers(contacts: Contact[]): { call?: Phone; whatsapp?: Phone } {
  return { call: contacts[0]?.phone, whatsapp: contacts.find((contact) => contact.whatsapp)?.whatsapp };
}

/** The message that orders one piece: code, quantity, size and price. */
export function orderText(product: Product, variant: Variant, lang: Lang): string {
  const { code, variants } = product;
  const size = variants.length > 1 ? typeset(wordsOf(variant.size.text, lang), lang) : undefined;
  const order = { lines: [{ code, quantity: 1, size }], sum: variant.price ?? 0, asked: variant.price === null };
  return orderMessage(messageWords(lang), order);
}

/** A first message to a cooperative, with its code. */
export function cooperativeText(cooperative: Cooperative, lang: Lang): string {
  return typeset(translator(lang)('site:message.cooperative', { code: cooperative.code }), lang);
}

/** A first message to a distributor or shop; `code` is that of a product or basket. */
export function askText(lang: Lang, code?: string): string {
  const t = translator(lang);
  return typeset(code ? t('site:message.about', { code }) : t('site:message.ask'), lang);
}
