import { APP_ICONS, APPLE_ICON, type AppIcon, iconPng } from '../../outputs/site/offline/build/icons.ts';

export const getStaticPaths = () =>
  [...APP_ICONS, APPLE_ICON].map((icon) => ({ params: { name: icon.name }, props: { icon } }));

export const GET = async ({ props }: { props: { icon: AppIcon } }) =>
  new Response(new Uint8Array(await iconPng(props.icon)), { headers: { 'Content-Type': 'image/png' } });
