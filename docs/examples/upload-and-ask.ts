/**
 * A file is sent once and asked about twice, by its id; it is deleted whatever happens.
 *
 *   node docs/examples/upload-and-ask.ts [path of a text or PDF]   (without ANTHROPIC_API_KEY on the embedded platform)
 */
import { AnthropicConfig, Files, Messages, Testing } from "@effect-genai/anthropic"
import { NodeTransport, UploadNode } from "@effect-genai/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Console, Effect, Layer } from "effect"

const ask = (file_id: string, question: string) =>
  Messages.create({
    model: "claude-haiku-4-5",
    max_tokens: 512,
    messages: [{
      role: "user",
      content: [
        { type: "document", source: { type: "file", file_id }, citations: { enabled: true } },
        { type: "text", text: question }
      ]
    }]
  })

/** Each text of an answer, and the places of the document it stands on. */
const show = ({ content }: Messages.Message) =>
  Effect.forEach(content, (block) => {
    if (block.type !== "text") return Effect.void
    const quotes = (block.citations ?? []).flatMap((it) =>
      it.type === "char_location" ? [`“${it.cited_text.trim()}”`] : []
    )
    return Console.log(block.text, ...quotes)
  })

const program = Effect.gen(function*() {
  const source = yield* UploadNode.fromPath(process.argv[2] ?? `${import.meta.dirname}/requests.md`)
  // At Anthropic's for as long as the scope is open, and an hour at the most.
  const file = yield* Files.scoped({ file: source, expires_in_seconds: 3600 })
  yield* Console.log(`${file.filename} is ${file.id}, ${file.size_bytes} bytes of ${file.mime_type}`)
  yield* Effect.flatMap(ask(file.id, "What is this about? Answer in one sentence."), show)
  yield* Effect.flatMap(ask(file.id, "Who is named in it?"), show)
}).pipe(Effect.scoped)

const isReal = (process.env.ANTHROPIC_API_KEY ?? "") !== ""
const Anthropic = isReal ? Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig) : Testing.layer()

NodeRuntime.runMain(Effect.provide(program, Anthropic))
