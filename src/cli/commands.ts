import type { Command } from './command.ts';

export const COMMANDS: readonly Command[] = [
  {
    name: 'build',
    options: ['content', 'out', 'lang', 'only', 'edition', 'strict'],
    load: () => import('./commands/build.ts'),
  },
  { name: 'check', options: ['content', 'lang', 'format'], load: () => import('./commands/check.ts') },
  { name: 'search', options: ['content', 'lang', 'format'], load: () => import('./commands/search.ts') },
  { name: 'dev', options: ['content', 'lang', 'port'], load: () => import('./commands/dev.ts') },
  { name: 'preview', options: ['content', 'out', 'lang', 'port'], load: () => import('./commands/preview.ts') },
  {
    name: 'import',
    options: ['content', 'map', 'format', 'lang'],
    load: () => import('./commands/import.ts'),
  },
  { name: 'schemas', options: [], load: () => import('./commands/schemas.ts') },
];
