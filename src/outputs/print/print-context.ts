import type { OpenTab } from '../../drawing/browser-tabs.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { BuildContext } from '../output.ts';
import type { Renderer } from './sheets/render.ts';

/** The input of making one edition. */
export interface PrintContext extends Pick<
  BuildContext,
  'outDir' | 'cache' | 'scratchDir' | 'contentDir' | 'pictures' | 'signal' | 'lang' | 'progress'
> {
  /** The entries that the edition prints: the book reads nothing else. */
  catalogue: Catalogue;
  renderer: Renderer;
  /** Hash of the program, its dependencies and the browser. */
  toolchain: string;
  /** Opens the browser tabs that measure, cut and print. */
  openTab: OpenTab;
}
