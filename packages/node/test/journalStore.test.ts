// Runs in a directory, as stores see it.
import * as JournalNode from "@effect-genai/node/JournalNode"
import { journalStores } from "@effect-genai/provider-contract/journalStore"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { temporaryDirectory } from "./support/directories.ts"

journalStores({
  name: "a directory",
  claims: "leased",
  open: Effect.gen(function*() {
    const directory = yield* temporaryDirectory
    return {
      store: yield* JournalNode.make(directory),
      other: yield* JournalNode.make(directory),
      expire: TestClock.adjust("16 seconds")
    }
  })
})
