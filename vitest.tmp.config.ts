import { defineConfig } from 'vitest/config';
export default defineConfig({ root: '/work/wt/cache', test: { include: ['tests/**/*.test.ts'], testTimeout: 120000, hookTimeout: 300000 } });
