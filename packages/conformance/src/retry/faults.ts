/**
 * Consecutive faults, then success; whether a call survives them. The facts of the
 * case determine the call:
 *
 * - idempotent: `GET /v1/probe`;
 * - not idempotent, or only under a precondition that is not given: `Batches.create`;
 * - an upload: `Files.upload` of 1 MiB; a download: `Files.download` of as much.
 */
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Raw from "@effect-genai/anthropic/Raw"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Calls from "../calls.ts"
import * as Outcome from "../Outcome.ts"
import * as Suite from "../Suite.ts"

const Faults = Schema.Struct({
  name: Schema.String,
  input: Schema.Struct({
    faults: Schema.Array(Schema.String),
    // oxlint-disable-next-line unicorn/no-thenable -- a name of the cases
    then: Schema.optionalKey(Schema.Literal("success")),
    preconditionProvided: Schema.optionalKey(Schema.Boolean),
    methods: Schema.optionalKey(Schema.Int)
  }),
  expected: Schema.Struct({ success: Schema.Boolean })
})

const megabyte = new Uint8Array(1024 * 1024)

const probe = Raw.call("GET /v1/probe", { response: Schema.Json })

const messageInput = { model: "claude-opus-5", max_tokens: 1, messages: [{ role: "user" as const, content: "Hello" }] }

const run = Effect.fnUntraced(function*(one: typeof Faults.Type) {
  const { call, done, kind } = callOf(one)
  const steps = one.input.faults.map(toStep)
  const unknown = one.input.faults.find((_, index) => steps[index] === undefined)
  if (unknown !== undefined) return Outcome.notRun(`the fault ${unknown} is unknown here`)
  const server = Testing.script([...steps.filter((step) => step !== undefined), done])
  const { exit, requests } = yield* Calls.play(call, server)
  const succeeded = Exit.isSuccess(exit)
  const reason = Calls.reasonOf(exit)
  if (succeeded === one.expected.success) {
    return kind === "create" && !succeeded && requests.length > 1
      ? Outcome.failed(`a create was sent ${requests.length} times`)
      : Outcome.passed
  }
  if (kind === "download" && reason?._tag === "StreamFailed" && reason.afterContent) {
    return Outcome.different("committedDownload")
  }
  return Outcome.failed(`${requests.length} attempts: ${Calls.describe(exit)}`)
})

export const faults = Suite.runner<typeof Faults.Type>({ schema: Faults, run })

const callOf = ({ input, name }: typeof Faults.Type): {
  readonly kind: "read" | "create" | "upload" | "download"
  readonly call: Calls.Call<unknown>
  readonly done: Testing.ServerResponse
} => {
  if (name.includes("upload")) {
    const file = Upload.fromBytes(megabyte, { name: "large.bin" })
    return { kind: "upload", call: Files.upload({ file }), done: Testing.json(fileMetadata) }
  }
  if (name.includes("download")) {
    return { kind: "download", call: Stream.runDrain(Files.download({ file_id: "file_1" })), done: download }
  }
  return name.includes("non_idempotent") || (name.includes("conditionally") && input.preconditionProvided !== true)
    ? {
      kind: "create",
      call: Batches.create({ requests: [{ custom_id: "1", params: messageInput }] }),
      done: Testing.json(batch)
    }
    : { kind: "read", call: probe(), done: Testing.json({}) }
}

const download: Testing.ServerResponse = { ...Testing.text(""), body: Stream.succeed(megabyte) }

const toStep = (fault: string): Testing.Step | undefined => {
  if (fault === "return-reset-connection") return "reset"
  if (fault.startsWith("return-broken-stream")) return Testing.cutAfter(sizeOf(fault) ?? 1024)(download)
  const status = Number(/^return-(\d{3})(-after-\w+)?$/.exec(fault)?.[1])
  return Number.isInteger(status) ? Testing.json({}, { status }) : undefined
}

/** `…-after-256K`. */
const sizeOf = (fault: string): number | undefined => {
  const kilobytes = /-after-(\d+)K$/.exec(fault)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
}

const fileMetadata: Files.FileMetadata = {
  type: "file",
  id: "file_1",
  filename: "large.bin",
  mime_type: "application/octet-stream",
  size_bytes: megabyte.byteLength,
  created_at: "2026-11-01T00:00:00Z"
}

const batch: Batches.MessageBatch = {
  type: "message_batch",
  id: "msgbatch_1",
  processing_status: "in_progress",
  request_counts: { processing: 1, succeeded: 0, errored: 0, canceled: 0, expired: 0 },
  created_at: "2026-11-01T00:00:00Z",
  expires_at: "2026-11-02T00:00:00Z"
}
