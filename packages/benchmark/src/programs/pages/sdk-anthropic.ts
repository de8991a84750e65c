import Anthropic, { toFile } from "@anthropic-ai/sdk"

const request: Anthropic.MessageCreateParamsNonStreaming = {
  model: "claude-haiku-4-5",
  max_tokens: 256,
  messages: [{ role: "user", content: "Hello" }]
}

const all = async <A>(pages: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const found: Array<A> = []
  for await (const one of pages) found.push(one)
  return found
}

const client = new Anthropic()
const message = await client.messages.create(request)
const streamed = await client.messages.stream(request).finalMessage()
const { input_tokens } = await client.messages.countTokens({ model: request.model, messages: request.messages })
const models = await all(client.models.list())
const file = await client.files.upload({ file: await toFile(Buffer.from("Hello"), "hello.txt") })
const files = await all(client.files.list())
const batch = await client.messages.batches.create({ requests: [{ custom_id: "one", params: request }] })
const batches = await all(client.messages.batches.list())
const results = await all(await client.messages.batches.results(batch.id))

console.log({
  texts: [message, streamed].flatMap(({ content }) => content.map((block) => block.type === "text" ? block.text : "")),
  tokens: input_tokens + message.usage.output_tokens,
  names: [...models.map(({ display_name }) => display_name), ...files.map(({ filename }) => filename), file.id],
  ended: batches.filter(({ processing_status }) => processing_status === "ended").length,
  done: results.filter(({ result }) => result.type === "succeeded").length
})
