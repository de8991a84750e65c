/** The loop of an agent: how tools are called, how it ends, what it sends, and what it reports. */
import { approval } from "./toolLoop/approval.ts"
import { costs } from "./toolLoop/costs.ts"
import { endings } from "./toolLoop/endings.ts"
import { failures } from "./toolLoop/failures.ts"
import type { LoopError, LoopUnderTest } from "./toolLoop/LoopUnderTest.ts"
import { parallel } from "./toolLoop/parallel.ts"
import { spans } from "./toolLoop/spans.ts"
import { streaming } from "./toolLoop/streaming.ts"
import { toolkits } from "./toolLoop/toolkits.ts"
import { transcripts } from "./toolLoop/transcripts.ts"
import { inputsAndResults } from "./toolLoop/values.ts"

export type { LoopUnderTest } from "./toolLoop/LoopUnderTest.ts"

export const toolLoop = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  parallel(loop)
  failures(loop)
  inputsAndResults(loop)
  toolkits(loop)
  endings(loop)
  transcripts(loop)
  streaming(loop)
  approval(loop)
  costs(loop)
  spans(loop)
}
