/**
 * Starts, watches and stops runs.
 *
 *   node docs/examples/cluster/client.ts setup COUNT               # creates the tables, with documents
 *   node docs/examples/cluster/client.ts start ID SIZE [ATTEMPT]   # runs of SIZE documents: ID-0000, ID-0001 …
 *   node docs/examples/cluster/client.ts status|interrupt|cancel RUN
 *
 * A run that was interrupted, canceled or has failed is continued by its next attempt.
 */
import { Bulk } from "@effect-genai/anthropic"
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Layer, Stream } from "effect"
import { requests, setup } from "./documents.ts"
import { Client, Database } from "./environment.ts"
import { Run } from "./Run.ts"

const [command, id = "", size = "1", attempt = "1"] = process.argv.slice(2)

const program = Effect.gen(function*() {
  if (command === "setup") return yield* setup(Number(id))
  const runs = yield* Run.client
  switch (command) {
    case "start":
      return yield* Bulk.partition(requests, { id, size: Number(size) }).pipe(
        Stream.runForEach(({ first, id }) =>
          runs(id).start({ first, size: Number(size), attempt: Number(attempt) }, { discard: true }).pipe(
            Effect.andThen(Console.log("started", id))
          )
        )
      )
    case "status":
    case "interrupt":
    case "cancel":
      return yield* Effect.flatMap(runs(id)[command](), Console.log)
  }
})

program.pipe(
  Effect.provide(Layer.provideMerge(Client, Database)),
  NodeRuntime.runMain
)
