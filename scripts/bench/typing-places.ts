const PHONE = { width: 360, height: 800 };
const DESK = { width: 1280, height: 800 };

/** Search boxes, and the sign that results are shown. */
export const PLACES = {
  'plain box': { path: '', viewport: PHONE, script: false },
  list: { path: '', viewport: PHONE, script: true },
  page: { path: 'search/?women=led', viewport: PHONE, script: true },
  'wide page': { path: 'search/', viewport: DESK, script: true },
};
export type TypingPlace = keyof typeof PLACES;
export const TYPING_PLACES = Object.keys(PLACES) as TypingPlace[];
