import { Mistral } from "@mistralai/mistralai"

const messages = [{ role: "user" as const, content: "Hello" }]
const documentUrl = "https://example.org/report.pdf"

const client = new Mistral()
const completion = await client.chat.complete({ model: "mistral-small-latest", messages })
let streamed = ""
for await (const { data } of await client.chat.stream({ model: "mistral-small-latest", messages })) {
  const content = data.choices[0]?.delta.content
  if (typeof content === "string") streamed += content
}
const filled = await client.fim.complete({ model: "codestral-latest", prompt: "const one =" })
const agent = await client.beta.agents.create({ model: "mistral-small-latest", name: "Helper" })
const conversation = await client.beta.conversations.start({ agentId: agent.id, inputs: "Hello" })
const embeddings = await client.embeddings.create({ model: "mistral-embed", inputs: ["Hello"] })
const moderation = await client.classifiers.moderate({ model: "mistral-moderation-latest", inputs: "Hello" })
const ocr = await client.ocr.process({ model: "mistral-ocr-latest", document: { type: "document_url", documentUrl } })
const speech = await client.audio.speech.complete({ model: "voxtral-tts", input: "Hello" })
const transcription = await client.audio.transcriptions.complete({ model: "voxtral-mini-latest", fileUrl: documentUrl })
const voices = await client.audio.voices.list()
const file = await client.files.upload({ purpose: "batch", file: new Blob(["{}"]) })
const files = await client.files.list()
const library = await client.beta.libraries.create({ name: "Reports" })
const documents = await client.beta.libraries.documents.list({ libraryId: library.id })
const accesses = await client.beta.libraries.accesses.list({ libraryId: library.id })
const models = await client.models.list()
const job = await client.batch.jobs.create({ endpoint: "/v1/chat/completions", inputFiles: [file.id] })

console.log({
  texts: [...[completion, filled].flatMap(({ choices }) => choices.map(({ message }) => message?.content)), streamed],
  outputs: conversation.outputs.length,
  numbers: embeddings.data.map(({ embedding }) => embedding !== undefined),
  verdicts: moderation.results.length,
  pages: ocr.pages.map(({ markdown }) => markdown),
  sound: [speech.audioData.length, transcription.text, voices.items.length],
  names: [...files.data.map(({ filename }) => filename), ...documents.data.map(({ name }) => name)],
  counts: [accesses.data.length, models.data?.length, job.totalRequests]
})
