import { defineConfig } from "vitest/config"

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  cacheDir: ".cache/vite",
  test: {
    include: ["scripts/test/*.test.ts", "packages/*/test/**/*.test.ts", "docs/test/**/*.test.ts"],
    sequence: { shuffle: true },
    testTimeout: 30_000,
    coverage: {
      provider: "v8",
      include: ["packages/{core,anthropic,mistral,node}/src/**/*.ts"],
      exclude: ["**/generated/**", "**/index.ts"],
      reporter: ["text", "json-summary"],
      reportsDirectory: ".cache/coverage",
      thresholds: { lines: 95, branches: 95 }
    }
  }
})
