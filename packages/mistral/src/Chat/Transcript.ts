/** The messages of an agent, as they are stored. */
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { ChatMessage } from "../generated/Messages.ts"

/** The messages of an agent, with the fields that this version does not know: a `transcript` of `runTools`. */
export type Transcript = ReadonlyArray<ChatMessage>
export const Transcript: Schema.Codec<Transcript> = OpenSchema.unchanged(Schema.Array(ChatMessage))
