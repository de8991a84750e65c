// A call of every endpoint.
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as Stream from "effect/Stream"
import { baseRequest, batch, events, file, model, submission } from "./anthropic.ts"
import { requested } from "./sentRequest.ts"

const deleted = (id: string) => ({ id, type: "message_batch_deleted" })
const nothing = Testing.json({ data: [], has_more: false })
const b = { message_batch_id: "b" }
const f = { file_id: "f" }
/** Each call and its documented request. */
export const calls: ReadonlyArray<readonly [request: string, call: ReturnType<typeof requested>]> = [
  ["POST /v1/messages", requested(Messages.create(baseRequest))],
  ["POST /v1/messages", requested(Stream.runDrain(Messages.stream(baseRequest)), Testing.sse(events()))],
  [
    "POST /v1/messages/count_tokens",
    requested(Messages.countTokens({ model: "m", messages: [] }), Testing.json({ input_tokens: 1 }))
  ],
  ["POST /v1/messages/batches", requested(Batches.create(submission), Testing.json(batch("in_progress")))],
  ["GET /v1/messages/batches/b", requested(Batches.retrieve(b), Testing.json(batch("ended")))],
  ["GET /v1/messages/batches?limit=5", requested(Stream.runDrain(Batches.list({ limit: 5 })), nothing)],
  ["POST /v1/messages/batches/b/cancel", requested(Batches.cancel(b), Testing.json(batch("canceling")))],
  ["DELETE /v1/messages/batches/b", requested(Batches.delete(b), Testing.json(deleted("b")))],
  ["GET /v1/messages/batches/b/results", requested(Stream.runDrain(Batches.results(b)), Testing.lines([]))],
  ["POST /v1/files", requested(Files.upload({ file: Upload.fromBytes("a", { name: "a" }) }), Testing.json(file("f")))],
  [
    "GET /v1/files?ids%5B%5D=a&ids%5B%5D=b",
    requested(Stream.runDrain(Files.list({ ids: ["a", "b"] })), Testing.json({ data: [] }))
  ],
  ["GET /v1/files/f", requested(Files.retrieve(f), Testing.json(file("f")))],
  ["DELETE /v1/files/f", requested(Files.delete(f), Testing.json({ id: "f", type: "file_deleted" }))],
  ["GET /v1/files/f/content", requested(Stream.runDrain(Files.download(f)), Testing.text("a"))],
  [
    "GET /v1/models?lifecycle%5B%5D=active",
    requested(Stream.runDrain(Models.list({ lifecycle: ["active"] })), nothing)
  ],
  ["GET /v1/models/m", requested(Models.retrieve({ model_id: "m" }), Testing.json(model("m")))]
]
