/** `openai`, against Mistral. */
import OpenAI from "openai"
import {
  type Client,
  collect,
  description,
  mistral as model,
  parameters,
  pixel,
  prompt,
  weather,
  weatherPrompt
} from "./Client.ts"

const connect = (address: string) => new OpenAI({ apiKey: "any", baseURL: `${address}/v1`, maxRetries: 0 })

const user = (content: string) => ({ role: "user" as const, content })
const request = { model, messages: [user(prompt)] }

export const openai: Client = {
  text: async (address) =>
    String((await connect(address).chat.completions.create(request)).choices[0]?.message.content),
  stream: async (address) => {
    const chunks = await collect(await connect(address).chat.completions.create({ ...request, stream: true }))
    return chunks.map(({ choices }) => choices[0]?.delta.content ?? "")
  },
  tools: async (address) => {
    const { completions } = connect(address).chat
    const tools = [{
      type: "function" as const,
      function: { name: "get_weather", description, parameters, strict: true }
    }]
    const first = (await completions.create({ model, tools, messages: [user(weatherPrompt)] })).choices[0]?.message
    const calls = (first?.tool_calls ?? []).flatMap((call) => call.type === "function" ? [call] : [])
    const called = { role: "assistant" as const, content: first?.content ?? "", tool_calls: calls }
    const results = calls.map(({ id }) => ({ role: "tool" as const, tool_call_id: id, content: weather }))
    const last = await completions.create({ model, tools, messages: [user(weatherPrompt), called, ...results] })
    return {
      calls: calls.map(({ function: { arguments: given } }) => JSON.parse(given)),
      text: String(last.choices[0]?.message.content)
    }
  },
  structured: async (address) => {
    const { choices } = await connect(address).chat.completions.parse({
      ...request,
      response_format: { type: "json_schema", json_schema: { name: "weather", schema: parameters, strict: true } }
    })
    return choices[0]?.message.parsed
  },
  image: async (address) => {
    const content = [
      { type: "image_url" as const, image_url: { url: `data:image/png;base64,${pixel}` } },
      { type: "text" as const, text: prompt }
    ]
    const { choices } = await connect(address).chat.completions.create({ model, messages: [{ role: "user", content }] })
    return String(choices[0]?.message.content)
  },
  embeddings: async (address) => {
    const { data } = await connect(address).embeddings.create({
      model: "mistral-embed",
      input: "Rain",
      encoding_format: "float"
    })
    return data[0]?.embedding.length
  }
}
