/** `@langchain/anthropic` and `@langchain/mistralai`. */
import { ChatAnthropic } from "@langchain/anthropic"
import type { BaseChatModel } from "@langchain/core/language_models/chat_models"
import { HumanMessage, ToolMessage } from "@langchain/core/messages"
import { tool } from "@langchain/core/tools"
import { ChatMistralAI, MistralAIEmbeddings } from "@langchain/mistralai"
import { z } from "zod"
import { claude, type Client, collect, description, mistral, pixel, prompt, weather, weatherPrompt } from "./Client.ts"

const schema = z.object({ city: z.string() })
const getWeather = tool(() => weather, { name: "get_weather", description, schema })

const clientOf = (modelOf: (address: string) => BaseChatModel): Client => ({
  text: async (address) => (await modelOf(address).invoke(prompt)).text,
  stream: async (address) => (await collect(await modelOf(address).stream(prompt))).map(({ text }) => text),
  tools: async (address) => {
    const model = modelOf(address).bindTools?.([getWeather])
    if (model === undefined) throw new Error("The model has no tools")
    const first = await model.invoke([new HumanMessage(weatherPrompt)])
    const calls = first.tool_calls ?? []
    const results = calls.map(({ id = "" }) => new ToolMessage({ content: weather, tool_call_id: id }))
    const last = await model.invoke([new HumanMessage(weatherPrompt), first, ...results])
    return { calls: calls.map(({ args }) => schema.parse(args)), text: last.text }
  },
  structured: (address) => modelOf(address).withStructuredOutput(schema).invoke(prompt),
  image: async (address) => {
    const url = `data:image/png;base64,${pixel}`
    const content = [{ type: "image_url", image_url: { url } }, { type: "text", text: prompt }]
    return (await modelOf(address).invoke([new HumanMessage({ content })])).text
  }
})

export const langchainAnthropic = clientOf((address) =>
  new ChatAnthropic({ apiKey: "any", model: claude.model, anthropicApiUrl: address, maxRetries: 0 })
)

export const langchainMistral: Client = {
  ...clientOf((address) => new ChatMistralAI({ apiKey: "any", model: mistral, serverURL: address, maxRetries: 0 })),
  embeddings: async (address) =>
    (await new MistralAIEmbeddings({ apiKey: "any", model: "mistral-embed", serverURL: address, maxRetries: 0 })
      .embedQuery("Rain")).length
}
