import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Template } from '../book.ts';
import BackCover from './templates/BackCover.astro';
import Band from './Band.astro';
import Basket from './templates/Basket.astro';
import Blank from './templates/Blank.astro';
import Chapter from './templates/Chapter.astro';
import ChapterOpener from './templates/ChapterOpener.astro';
import Contents from './templates/Contents.astro';
import Cooperative from './templates/Cooperative.astro';
import Cover from './templates/Cover.astro';
import Distributors from './templates/Distributors.astro';
import Event from './templates/Event.astro';
import HowToOrder from './templates/HowToOrder.astro';
import Imprint from './templates/Imprint.astro';
import Index from './templates/Index.astro';
import Meeting from './templates/Meeting.astro';
import Notes from './templates/Notes.astro';
import OneProduct from './templates/OneProduct.astro';
import OrderSlips from './templates/OrderSlips.astro';
import Plan from './templates/Plan.astro';
import PointsOfSale from './templates/PointsOfSale.astro';
import PriceList from './templates/PriceList.astro';
import Products from './templates/Products.astro';
import Prose from './templates/Prose.astro';
import Story from './templates/Story.astro';

/** The component that draws each template. Each takes `SheetProps` of its own template, which a table cannot express. */
export const TEMPLATES: Record<Template, AstroComponentFactory> = {
  'back-cover': BackCover,
  band: Band,
  basket: Basket,
  blank: Blank,
  chapter: Chapter,
  'chapter-opener': ChapterOpener,
  contents: Contents,
  cooperative: Cooperative,
  cover: Cover,
  distributors: Distributors,
  event: Event,
  'how-to-order': HowToOrder,
  imprint: Imprint,
  index: Index,
  meeting: Meeting,
  notes: Notes,
  'one-product': OneProduct,
  'order-slips': OrderSlips,
  plan: Plan,
  'points-of-sale': PointsOfSale,
  'price-list': PriceList,
  products: Products,
  prose: Prose,
  story: Story,
};
