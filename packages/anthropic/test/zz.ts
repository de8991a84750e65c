import * as Schema from "effect/Schema"
import * as Result from "effect/Result"
import { CreateMessageBody } from "../src/generated/Messages.ts"
import * as SchemaIssue from "effect/SchemaIssue"
const f = SchemaIssue.makeFormatterStandardSchemaV1()
const t = (v: unknown) => { const r = Schema.decodeUnknownResult(CreateMessageBody, { onExcessProperty: "error" })(v)
 console.log(JSON.stringify(v)); console.log(Result.isFailure(r) ? JSON.stringify(f(r.failure.issue).issues) + "\n" + String(r.failure.issue) : "ok") }
const ok = { model: "claude-opus-5", max_tokens: 10, messages: [{ role: "user", content: "hi" }] }
t(ok)
t({ ...ok, temperature: 1 })
t({ ...ok, max_tokens: "1" })
t({ ...ok, max_tokens: 1.5 })
t({ model: "x" })
t({ ...ok, messages: [{ role: "user", content: 3 }] })
t({ ...ok, messages: [{ role: "robot", content: "" }] })
t({ ...ok, messages: [{ role: "user", content: [{ type: "text" }] }] })
t({ ...ok, messages: [{ role: "user", content: [{ type: "text", text: "", foo: 1 }] }] })
t({ ...ok, messages: [{ role: "user", content: [{ type: "image", source: { type: "base64", data: "", media_type: "x" } }] }] })
t({ ...ok, messages: [{ role: "user", content: [{ type: "zzz", source: { } }] }] })
t({ ...ok, messages: {} })
t({ ...ok, messages: [{ role: "user" }] })
t({ ...ok, thinking: { type: "enabled" } })
t({ ...ok, tools: [{ name: "x" }] })
t({ ...ok, tools: [{ name: "x", input_schema: { type: "object" }, foo: 1 }] })
t({ ...ok, messages: [{ role: "user", content: "hi", foo: 1 }] })
t("x")
t({ ...ok, service_tier: "nope" })
