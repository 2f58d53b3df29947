import type { Command } from '../commands.ts';

/** `npm run search`: the visitors' search, from the terminal. Written once the index of `outputs/site/search` stands. */
export const searchCommand: Command = {
  name: 'search',
  options: ['content', 'lang', 'format'],
  async run() {
    return 2;
  },
};
