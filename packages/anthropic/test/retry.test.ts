import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Upload from "@effect-genai/core/Upload"
import { retries } from "@effect-genai/provider-contract/retries"
import * as Stream from "effect/Stream"
import { batch, file, model } from "./support/anthropic.ts"
import { anthropic } from "./support/provider.ts"

const b = { message_batch_id: "b" }
const f = { file_id: "f" }

retries(anthropic, {
  retried: [
    ["Messages.countTokens", Messages.countTokens({ model: "m", messages: [] }), { input_tokens: 1 }],
    ["Batches.retrieve", Batches.retrieve(b), batch("ended")],
    ["Batches.cancel", Batches.cancel(b), batch("canceling")],
    ["Batches.delete", Batches.delete(b), { id: "b", type: "message_batch_deleted" }],
    ["Batches.results", Stream.runDrain(Batches.results(b)), { custom_id: "a", result: { type: "canceled" } }],
    ["Files.retrieve", Files.retrieve(f), file("f")],
    ["Files.download", Stream.runDrain(Files.download(f)), {}],
    ["Files.upload", Files.upload({ file: Upload.fromBytes("a", { name: "a" }) }), file("f")],
    ["Models.retrieve", Models.retrieve({ model_id: "m" }), model("m")],
    ["Models.list", Stream.runDrain(Models.list()), { data: [], has_more: false }]
  ]
})
