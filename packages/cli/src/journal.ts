/** The journal of this machine: the runs of `batch run`, which continue after an interruption. */
import * as JournalNode from "@effect-genai/node/JournalNode"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { homedir } from "node:os"
import { join } from "node:path"

const fromEnvironment = Config.String("EFFECT_GENAI_JOURNAL").pipe(
  Config.withDefault(join(homedir(), ".effect-genai", "runs"))
)

/** The journal in a directory: by default that of the environment, or of the user. */
export const layer = (directory: Option.Option<string>) =>
  Layer.unwrap(Effect.gen(function*() {
    return JournalNode.layer(Option.isSome(directory) ? directory.value : yield* fromEnvironment)
  }))
