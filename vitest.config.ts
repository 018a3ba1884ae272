import { defineConfig } from 'vitest/config';

// The limit is there for what hangs. A slow machine must not fail a test. By default one core is left idle, which is half of a small machine.
export default defineConfig({ test: { testTimeout: 120_000, maxWorkers: '100%' } });
