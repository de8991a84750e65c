import * as Upload from "@effect-genai/core/Upload"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Files from "@effect-genai/mistral/Files"
import * as Models from "@effect-genai/mistral/Models"
import { retries } from "@effect-genai/provider-contract/retries"
import * as Stream from "effect/Stream"
import { file, job, model } from "./support/mistral.ts"
import { mistral } from "./support/provider.ts"

const j = { job_id: "j" }
const f = { file_id: "f" }

retries(mistral, {
  retried: [
    ["BatchJobs.retrieve", BatchJobs.retrieve(j), job("SUCCESS")],
    ["BatchJobs.cancel", BatchJobs.cancel(j), job("CANCELLATION_REQUESTED")],
    ["BatchJobs.delete", BatchJobs.delete(j), { id: "j", object: "batch", deleted: true }],
    ["Files.retrieve", Files.retrieve(f), file("f")],
    ["Files.download", Stream.runDrain(Files.download(f)), {}],
    ["Files.upload", Files.upload({ file: Upload.fromBytes("a", { name: "a" }) }), file("f")],
    ["Models.retrieve", Models.retrieve({ model_id: "m" }), model("m")],
    ["Models.list", Stream.runDrain(Models.list()), { data: [] }]
  ]
})
