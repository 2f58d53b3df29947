import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { importAstro } from './astro-modules.ts';

/** Draws a component as a whole HTML document, or as a part of one with `partial`. */
export type DrawComponent = (
  component: AstroComponentFactory,
  props: object,
  options?: { partial?: boolean; locals?: object },
) => Promise<string>;

/**
 * Opens a container that draws Astro components in this process, without a bundler. From then on `.astro` files can be
 * imported: `componentOf(import('./Sheet.astro'))`.
 */
export async function openContainer(): Promise<DrawComponent> {
  // A build sends no telemetry.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  importAstro();
  const { experimental_AstroContainer: Container } = await import('astro/container');
  const container = await Container.create();
  return (component, props, { partial = false, locals } = {}) =>
    container.renderToString(component, { props: { ...props }, partial, ...(locals && { locals }) });
}

/** The component of an imported `.astro` file. */
export async function componentOf(module: Promise<{ default: AstroComponentFactory }>): Promise<AstroComponentFactory> {
  return (await module).default;
}
