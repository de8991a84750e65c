import { createHash } from "node:crypto"
import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"
import { BaseSequencer, type TestSpecification } from "vitest/node"

/** Files that take longest because they start many processes or make many calls. */
const long = /(guide|crashes|limits|fuzz|cluster|workers|frozen|outages)\.test/

/** Long files first, so that no worker is left alone with one at the end; beyond that the seed gives the order. */
class LongFirst extends BaseSequencer {
  override async sort(files: Array<TestSpecification>): Promise<Array<TestSpecification>> {
    const { seed } = this.ctx.config.sequence
    const rank = ({ moduleId }: TestSpecification) =>
      `${long.test(moduleId) ? 0 : 1} ${createHash("sha1").update(`${seed} ${moduleId}`).digest("hex")}`
    return files.toSorted((a, b) => rank(a) < rank(b) ? -1 : 1)
  }
}

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  cacheDir: ".cache/vite",
  test: {
    include: ["scripts/test/*.test.ts", "packages/*/test/**/*.test.ts", "docs/test/**/*.test.ts"],
    // A worker loads Effect once, not once for each file. The random order shows a test that leaves something behind.
    isolate: false,
    maxWorkers: availableParallelism(),
    sequence: { shuffle: { tests: true }, sequencer: LongFirst },
    testTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["packages/{core,anthropic,mistral,node,sql}/src/**/*.ts"],
      exclude: ["**/generated/**", "**/index.ts"],
      reporter: ["text", "json-summary"],
      reportsDirectory: ".cache/coverage",
      thresholds: { lines: 95, branches: 95 }
    }
  }
})
