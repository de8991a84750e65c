// A process with runs in a directory: it reads one command a line, and prints one result a line.
import type * as JournalStore from "@effect-genai/core/JournalStore"
import * as JournalNode from "@effect-genai/node/JournalNode"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { createInterface } from "node:readline"

const Claim = Schema.Struct({ run: Schema.String, token: Schema.String })

export const Command = Schema.Union([
  Schema.Struct({ _tag: Schema.Literal("claim"), run: Schema.String }),
  Schema.Struct({ _tag: Schema.Literal("set"), claim: Claim, keys: Schema.Array(Schema.String) }),
  Schema.Struct({ _tag: Schema.Literal("renew"), claim: Claim }),
  Schema.Struct({ _tag: Schema.Literal("release"), claim: Claim }),
  /** Writes entries until it fails. */
  Schema.Struct({ _tag: Schema.Literal("write on"), claim: Claim })
])
export type Command = typeof Command.Type

const [directory = "", lease = ""] = process.argv.slice(2)

const writeOn = (store: JournalStore.JournalStore, claim: JournalStore.Claim, nth = 0): ReturnType<typeof store.set> =>
  Effect.andThen(
    store.set(claim, [{ key: `first.${nth}`, value: "first" }]),
    Effect.suspend(() => writeOn(store, claim, nth + 1))
  )

const execute = (store: JournalStore.JournalStore, command: Command) => {
  switch (command._tag) {
    case "claim":
      return store.claim(command.run)
    case "set":
      return store.set(command.claim, command.keys.map((key) => ({ key, value: `pid ${process.pid}` })))
    case "renew":
      return store.renew(command.claim, null)
    case "release":
      return store.release(command.claim, null)
    case "write on":
      return writeOn(store, command.claim)
  }
}

await Effect.runPromise(Effect.gen(function*() {
  const store = yield* JournalNode.make(directory, { lease: `${Number(lease)} millis` })
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
  while (true) {
    const line = yield* Effect.promise(() => lines.next())
    if (line.done) return
    const command = yield* Schema.decodeEffect(Schema.fromJsonString(Command))(line.value)
    const result = yield* Effect.match(execute(store, command), {
      onFailure: (error) => error,
      onSuccess: (value) => value ?? { _tag: "Done" }
    })
    console.log(JSON.stringify(result))
  }
}))
