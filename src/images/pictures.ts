import type { Photo } from '../model/photo.ts';

/** One file of a picture for the web. */
export interface WebSource {
  width: number;
  height: number;
  /** File name `<hash>-<width>.webp`, to be served from the site's picture folder. */
  name: string;
  /** Where the file lies in the cache. */
  path: string;
}

/** A picture as the site needs it: three widths at most, the size of the largest, and a colour to stand in. */
export interface WebPicture {
  sources: WebSource[];
  width: number;
  height: number;
  /** `#a26825`: the mean colour, shown until the picture is there. */
  colour: string;
}

/** The box a picture is cut to: pixels, already multiplied by the resolution wanted. */
export interface Box {
  width: number;
  height: number;
}

/** Derivatives by content hash: made once, kept in the cache, never with EXIF or GPS. */
export interface Pictures {
  /**
   * The picture cut around its focus to an aspect, in up to three widths, none wider than the original.
   *
   * @param aspect width over height, 4/3 for cards; undefined keeps the photo's own
   */
  web: (photo: Photo, aspect?: number) => Promise<WebPicture>;
  /** A JPEG cut around its focus to exactly this aspect, at most this large, never enlarged. Returns its path. */
  print: (photo: Photo, box: Box) => Promise<string>;
}
