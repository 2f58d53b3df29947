import { translator } from '../../../../i18n/translate.ts';
import { dirOf, LANGUAGES, type Lang } from '../../../../model/languages.ts';
import { wordsOf } from '../../../../model/values/text.ts';
import { href, paths } from '../../addresses.ts';
import { site } from '../../context.ts';
import { APP_ICONS } from './icons.ts';

/**
 * The manifest that puts the guide on a phone's home screen (W3C Web Application Manifest). Each language has its own,
 * with the same id, so a phone installs one application.
 */
export function manifest(lang: Lang): string {
  const { base, catalogue } = site();
  const { title, short_title, motto } = catalogue.settings;
  const t = translator(lang);
  return JSON.stringify({
    id: base,
    name: wordsOf(title, lang),
    short_name: wordsOf(short_title ?? title, lang),
    description: wordsOf(motto ?? title, lang),
    lang: LANGUAGES[lang].locale,
    dir: dirOf(lang),
    start_url: href(lang),
    scope: base,
    display: 'standalone',
    background_color: '#fbf7ee',
    theme_color: '#fbf7ee',
    icons: APP_ICONS.map(({ name, size, purpose }) => ({
      src: `${base}icons/${name}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
    shortcuts: [{ name: t('offline:app.search'), url: href(lang, paths.search) }],
  });
}
