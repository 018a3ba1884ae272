import { defineConfig } from 'vitest/config';

// The limit is there for what hangs. A slow machine must not fail a test.
export default defineConfig({ test: { testTimeout: 120_000 } });
