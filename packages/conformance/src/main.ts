/**
 * Runs the sets of third-party cases in a folder: `node main.ts <folder>`.
 * Prints one line per set, then its failed, deliberately different and not run cases
 * by reason; the last line has the totals. Exits with 1 if a case failed.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { readdirSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { tasksOf } from "./cases.ts"
import * as Isolated from "./isolated.ts"
import { type Ran, suiteReport, totals } from "./report.ts"
import { suites } from "./suites.ts"

const limits: Isolated.Limits = {
  processes: Math.min(availableParallelism(), 4),
  time: Duration.seconds(60),
  memory: 1024
}

const notes = new Map([...suites.values()].flat().map(({ name, note }) => [name, note]))

const main = Effect.fn("main")(function*(folder: string) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json")).sort()
  const files = names.map((name) => ({ name, ...tasksOf(join(folder, name)) }))
  const tasks = files.flatMap((file) => file.tasks)
  const outcomes = yield* Isolated.run(new URL("child.ts", import.meta.url), tasks, limits)
  const ran = outcomes.flatMap((outcome, at): ReadonlyArray<Ran> => {
    const task = tasks[at]
    return task === undefined ? [] : [{ suite: task.suite, name: task.name, outcome }]
  })
  for (const suite of new Set(ran.map(({ suite }) => suite))) {
    console.log(suiteReport(suite, ran.filter((one) => one.suite === suite), notes.get(suite)).join("\n"))
  }
  const problems = files.filter(({ problem }) => problem !== undefined)
  for (const { name, problem } of problems) console.log(`${name}: failed: ${problem}`)
  console.log(totals(ran, problems.length).join("\n"))
  if (problems.length > 0 || outcomes.some(({ _tag }) => _tag === "Failed")) process.exitCode = 1
})

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error("Usage: node packages/conformance/src/main.ts <folder of cases>")
  process.exitCode = 2
} else {
  await Effect.runPromise(main(folder))
}
