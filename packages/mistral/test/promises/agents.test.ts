import { promisesOf } from "@effect-genai/provider-contract/toolLoop/promises"
import { describe, it } from "@effect/vitest"
import { chat } from "../support/loop.ts"

const promises = promisesOf(chat)

describe("Chat.runTools", () => {
  it.effect("loops end: by the model, after 10 turns, or by name where a turn is not complete", () => promises.loopsEnd)

  it.effect(
    "tools run once: a loop that is cut at any turn continues with its transcript",
    () => promises.toolsRunOnce
  )

  it.effect(
    "failures go back: whatever a tool does, the model reads a result, and the others of its turn go on",
    () => promises.failuresGoBack
  )

  it.effect(
    "approval survives a process: the JSON of the transcript resumes the loop with the decisions",
    () => promises.approvalSurvives
  )

  it.effect(
    "no content in spans: they have no input, result or text of an agent, also where it fails",
    () => promises.noContentInSpans
  )
})
