/**
 * Runs the sets of third-party cases in a folder: `node main.ts <folder>`.
 * Prints a line a set, then what failed and what is deliberately different, and
 * exits with 1 if anything failed.
 */
import * as Effect from "effect/Effect"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { jsonl } from "./jsonl.ts"
import { partialJson } from "./partialJson.ts"
import type { Results } from "./Results.ts"
import { sse } from "./sse.ts"

type Runner = (cases: unknown) => Results | Effect.Effect<Results>

const runners = new Map<string, Runner>([
  ["sse-cases.json", sse],
  ["jsonl-cases.json", jsonl],
  ["partial-json-cases.json", partialJson]
])

const run = (folder: string, file: string, runner: Runner): Effect.Effect<Results> => {
  const results = runner(JSON.parse(readFileSync(join(folder, file), "utf8")))
  return Effect.isEffect(results) ? results : Effect.succeed(results)
}

const report = ({ different, failed, passed, set }: Results) => {
  console.log(`${set}: ${passed.length} passed, ${failed.length} failed, ${different.length} different`)
  for (const { name, why } of failed) console.log(`  failed: ${name}\n    ${why}`)
  for (const { name, reason } of different) console.log(`  different: ${name}\n    ${reason}`)
}

const main = Effect.fn("main")(function*(folder: string) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json")).sort()) {
    const runner = runners.get(file)
    if (runner === undefined) {
      console.log(`${file.replace(".json", "")}: no runner`)
      continue
    }
    const results = yield* run(folder, file, runner)
    report(results)
    if (results.failed.length > 0) process.exitCode = 1
  }
})

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error("Usage: node packages/conformance/src/main.ts <folder of cases>")
  process.exitCode = 2
} else {
  await Effect.runPromise(main(folder))
}
