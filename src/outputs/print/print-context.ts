import type { OpenTab } from '../../drawing/browser-tabs.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { BuildContext } from '../output.ts';
import type { Renderer } from './sheets/render.ts';

/** What the making of one edition is given. */
export interface PrintContext extends Pick<
  BuildContext,
  'outDir' | 'cache' | 'scratchDir' | 'contentDir' | 'pictures' | 'signal' | 'lang' | 'progress'
> {
  /** What the edition shows: everything in its book is read from here. */
  catalogue: Catalogue;
  renderer: Renderer;
  /** Hash of what makes books of a catalogue: this program, what it is built with, the browser. */
  toolchain: string;
  /** The tabs of the browser that measure, cut and print. */
  openTab: OpenTab;
}
