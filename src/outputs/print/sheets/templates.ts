import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Template } from '../book.ts';
import BackCover from './BackCover.astro';
import Band from './Band.astro';
import Basket from './Basket.astro';
import Blank from './Blank.astro';
import Chapter from './Chapter.astro';
import ChapterOpener from './ChapterOpener.astro';
import Contents from './Contents.astro';
import Cooperative from './Cooperative.astro';
import Cover from './Cover.astro';
import Distributors from './Distributors.astro';
import Event from './Event.astro';
import HowToOrder from './HowToOrder.astro';
import Imprint from './Imprint.astro';
import Index from './Index.astro';
import Meeting from './Meeting.astro';
import Notes from './Notes.astro';
import OneProduct from './OneProduct.astro';
import OrderSlips from './OrderSlips.astro';
import Plan from './Plan.astro';
import PointsOfSale from './PointsOfSale.astro';
import PriceList from './PriceList.astro';
import Products from './Products.astro';
import Prose from './Prose.astro';
import Story from './Story.astro';

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
