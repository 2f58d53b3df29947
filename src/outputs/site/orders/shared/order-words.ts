import { typesetTranslator } from '../../../../i18n/format.ts';
import { translator } from '../../../../i18n/translate.ts';
import type { Lang } from '../../../../model/languages.ts';
import { type PluralForms, pluralForms } from '../../shared/plural-forms.ts';
import type { MessageWords } from './message.ts';
import { messageWords } from './message-words.ts';

/** Texts of the order page; the browser fills in `{…}`. */
export interface OrderWords {
  message: MessageWords;
  unit: string;
  onRequest: string;
  separator: string;
  products: PluralForms;
  asked: string;
  callName: string;
  sendName: string;
  added: string;
  less: string;
  more: string;
  whole: string;
  left: string;
  nobody: string;
  nearTown: string;
  nearProvince: string;
  copied: string;
  copyThis: string;
  cleared: string;
  received: string;
  took: string;
  damaged: string;
  unreadable: string;
  missing: string;
  remove: string;
  replaced: string;
  unread: string;
}

export function orderWords(lang: Lang): OrderWords {
  const t = translator(lang);
  const say = typesetTranslator(lang);
  return {
    message: messageWords(lang),
    unit: t('dirham'),
    onRequest: say('price.on-request'),
    separator: t('site:list-separator'),
    products: pluralForms('site:products', lang),
    asked: say('site:message.asked'),
    callName: say('site:call.name', { name: '{name}' }),
    sendName: say('site:list.send-name', { name: '{name}' }),
    added: say('site:list.added'),
    less: say('site:list.less'),
    more: say('site:list.more'),
    whole: say('site:list.whole'),
    left: say('site:list.left'),
    nobody: say('site:list.nobody'),
    nearTown: say('site:delivery.near-town'),
    nearProvince: say('site:delivery.near-province'),
    copied: say('site:list.copied'),
    copyThis: say('site:list.copy-this'),
    cleared: say('site:list.cleared'),
    received: say('site:list.received'),
    took: say('site:list.took'),
    damaged: say('site:list.damaged'),
    unreadable: say('site:list.unreadable'),
    missing: say('site:list.missing'),
    remove: say('site:list.remove'),
    replaced: say('site:list.replaced'),
    unread: say('site:list.unread'),
  };
}
