/** The loop of an agent: how tools are called, how it ends, what it sends, and what it reports. */
import type { HasReason } from "@effect-genai/core/ToolLoop"
import { failures } from "./toolLoop/failures.ts"
import type { LoopUnderTest } from "./toolLoop/LoopUnderTest.ts"
import { parallel } from "./toolLoop/parallel.ts"

export type { LoopUnderTest } from "./toolLoop/LoopUnderTest.ts"

export const toolLoop = <Request, Response, Message, Turn, E extends HasReason, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  parallel(loop)
  failures(loop)
}
