/**
 * Uploads a file once, asks two questions about it by its id, and always deletes it at the end.
 *
 *   node docs/examples/upload-and-ask.ts [path of a text or PDF]
 *
 * Without ANTHROPIC_API_KEY, it uses the embedded platform.
 */
import { AnthropicConfig, Files, Messages, Testing } from "@effect-genai/anthropic"
import { NodeTransport, UploadNode } from "@effect-genai/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Console, Effect, Layer } from "effect"

const askAbout = (file_id: string, question: string) =>
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

/** Prints the text of a message, with the passages of the document that it cites. */
const print = ({ content }: Messages.Message) =>
  Effect.forEach(content, (block) => {
    if (block.type !== "text") return Effect.void
    const quotes = (block.citations ?? []).flatMap((citation) =>
      citation.type === "char_location" ? [`“${citation.cited_text.trim()}”`] : []
    )
    return Console.log(block.text, ...quotes)
  })

const program = Effect.gen(function*() {
  const source = yield* UploadNode.fromPath(process.argv[2] ?? `${import.meta.dirname}/requests.md`)
  // Stored at Anthropic until the scope closes, or for an hour at most.
  const file = yield* Files.scoped({ file: source, expires_in_seconds: 3600 })
  yield* Console.log(`${file.filename} is ${file.id}, ${file.size_bytes} bytes of ${file.mime_type}`)
  yield* Effect.flatMap(askAbout(file.id, "What is this about? Answer in one sentence."), print)
  yield* Effect.flatMap(askAbout(file.id, "Who is named in it?"), print)
}).pipe(Effect.scoped)

const isReal = (process.env.ANTHROPIC_API_KEY ?? "") !== ""
const Anthropic = isReal ? Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig) : Testing.layer()

NodeRuntime.runMain(Effect.provide(program, Anthropic))
