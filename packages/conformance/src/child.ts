/** A process that runs one case after the other, as its parent sends them: see `isolated.ts`. */
import * as Effect from "effect/Effect"
import { caseOf, type Task } from "./cases.ts"
import * as Outcome from "./Outcome.ts"

const run = async (task: Task): Promise<Outcome.Outcome> => {
  const { one, suite } = caseOf(task)
  return suite === undefined ? Outcome.failed(`no suite ${task.suite}`) : Effect.runPromise(suite.run(one))
}

process.send?.("ready")
process.on("message", (task: Task) => {
  run(task).catch((error: unknown) => Outcome.failed(String(error))).then((outcome) => process.send?.(outcome))
})
