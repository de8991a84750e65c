// A user's first program: packages whole and by page, with the types it needs to name.
import * as Core from "@effect-genai/core"
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Open from "@effect-genai/core/Open"
import * as Schema from "effect/Schema"

const Speed: Schema.Codec<Open.Enum<"fast" | "slow">> = Open.literals("Speed", ["fast", "slow"])
if (!Schema.is(Speed)("sideways")) throw new Error("an open enum refused a new value")
if (Core.Endpoint.input !== Endpoint.input) throw new Error("two copies of one module")
