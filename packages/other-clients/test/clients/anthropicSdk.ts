/** `@anthropic-ai/sdk` */
import Anthropic, { toFile } from "@anthropic-ai/sdk"
import { betaZodTool } from "@anthropic-ai/sdk/helpers/beta/zod"
import { z } from "zod"
import {
  claude,
  type Client,
  collect,
  description,
  parameters,
  pixel,
  prompt,
  weather,
  weatherPrompt
} from "./Client.ts"

const connect = (baseURL: string) => new Anthropic({ apiKey: "any", baseURL, maxRetries: 0 })

export const textOf = ({ content }: Anthropic.Message | Anthropic.Beta.BetaMessage): string =>
  content.flatMap((block) => block.type === "text" ? [block.text] : []).join("")

const user = (content: Anthropic.MessageParam["content"]) => ({ role: "user" as const, content })
const request = { ...claude, messages: [user(prompt)] }

export const weatherTool = betaZodTool({
  name: "get_weather",
  description,
  inputSchema: z.object({ city: z.string() }),
  run: () => weather
})

export const anthropicSdk: Client = {
  text: async (address) => textOf(await connect(address).messages.create(request)),
  stream: async (address) => {
    const events = await collect(await connect(address).messages.create({ ...request, stream: true }))
    return events.flatMap((event) =>
      event.type === "content_block_delta" && event.delta.type === "text_delta" ? [event.delta.text] : []
    )
  },
  tools: async (address) => {
    const client = connect(address)
    const tools = [{ name: "get_weather", description, input_schema: parameters, strict: true }]
    const first = await client.messages.create({ ...claude, tools, messages: [user(weatherPrompt)] })
    const calls = first.content.flatMap((block) => block.type === "tool_use" ? [block] : [])
    const results = calls.map(({ id }) => ({ type: "tool_result" as const, tool_use_id: id, content: weather }))
    const messages = [user(weatherPrompt), { role: first.role, content: first.content }, user(results)]
    const last = await client.messages.create({ ...claude, tools, messages })
    return { calls: calls.map(({ input }) => ({ city: String(Object(input).city) })), text: textOf(last) }
  },
  agent: async (address) => {
    const { messages } = connect(address).beta
    const agent = { ...claude, tools: [weatherTool], messages: [user(weatherPrompt)] }
    return [
      textOf(await messages.toolRunner(agent).runUntilDone()),
      textOf(await messages.toolRunner({ ...agent, stream: true }).runUntilDone())
    ]
  },
  structured: async (address) => {
    const format = { type: "json_schema" as const, schema: parameters }
    const message = await connect(address).messages.parse({ ...request, output_config: { format } })
    return JSON.parse(textOf(message))
  },
  image: async (address) => {
    const source = { type: "base64" as const, media_type: "image/png" as const, data: pixel }
    const content = [{ type: "image" as const, source }, { type: "text" as const, text: prompt }]
    return textOf(await connect(address).messages.create({ ...claude, messages: [user(content)] }))
  },
  files: async (address) => {
    const { files } = connect(address)
    const { id } = await files.upload({ file: await toFile(Buffer.from("Rain"), "rain.txt") })
    return (await files.retrieveMetadata(id)).size_bytes
  },
  batches: async (address) => {
    const { batches } = connect(address).messages
    const { id } = await batches.create({ requests: [{ custom_id: "one", params: request }] })
    while ((await batches.retrieve(id)).processing_status !== "ended") await new Promise((done) => setTimeout(done, 20))
    const [line] = await collect(await batches.results(id))
    return line?.result.type === "succeeded" ? textOf(line.result.message) : ""
  }
}
