/**
 * Runs the sets of third-party cases in a folder: `node main.ts <folder>`.
 * Prints one line per set, then failed and deliberately different cases; the last
 * line has the totals. Exits with 1 if a case failed.
 */
import * as Effect from "effect/Effect"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { batchResults } from "./batchResults.ts"
import { chatStreams } from "./chatStreams.ts"
import { jsonl } from "./jsonl.ts"
import { messageStreams } from "./messageStreams.ts"
import { mistralRequests } from "./mistralRequests.ts"
import { partialJson } from "./partialJson.ts"
import { pathIds } from "./pathIds.ts"
import type { Results } from "./Results.ts"
import { retry } from "./retry.ts"
import { mistralRetries } from "./retry/mistral.ts"
import { sse } from "./sse.ts"
import { webhooks } from "./webhooks.ts"
import { wireRequests } from "./wireRequests.ts"

type Runner = (cases: unknown) => Results | Effect.Effect<Results>

const runners = new Map<string, ReadonlyArray<Runner>>([
  ["sse-cases.json", [sse]],
  ["jsonl-cases.json", [jsonl, batchResults]],
  ["partial-json-cases.json", [partialJson]],
  ["message-streams.json", [messageStreams, chatStreams]],
  ["retry-cases.json", [retry, mistralRetries]],
  ["path-id-cases.json", [pathIds]],
  ["webhook-cases.json", [webhooks]],
  ["wire-requests.json", [wireRequests, mistralRequests]]
])

const run = (folder: string, file: string, runner: Runner): Effect.Effect<Results> => {
  const results = runner(JSON.parse(readFileSync(join(folder, file), "utf8")))
  return Effect.isEffect(results) ? results : Effect.succeed(results)
}

const report = ({ different, failed, note, notRun = [], passed, set }: Results) => {
  console.log(`${set}: ${passed.length} passed, ${failed.length} failed, ${different.length} different`)
  if (note !== undefined) console.log(`  ${note}`)
  for (const { count, reason } of notRun) if (count > 0) console.log(`  not run: ${count}, ${reason}`)
  for (const { name, why } of failed) console.log(`  failed: ${name}\n    ${why}`)
  for (const { name, reason } of different) console.log(`  different: ${name}\n    ${reason}`)
}

const main = Effect.fn("main")(function*(folder: string) {
  let passed = 0
  let failed = 0
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json")).sort()) {
    for (const runner of runners.get(file) ?? []) {
      const results = yield* run(folder, file, runner)
      report(results)
      passed += results.passed.length
      failed += results.failed.length
    }
    if (!runners.has(file)) console.log(`${file.replace(".json", "")}: no runner`)
  }
  console.log(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
})

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error("Usage: node packages/conformance/src/main.ts <folder of cases>")
  process.exitCode = 2
} else {
  await Effect.runPromise(main(folder))
}
