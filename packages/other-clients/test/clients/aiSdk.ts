/** `ai` with `@ai-sdk/anthropic` and `@ai-sdk/mistral`. */
import { createAnthropic } from "@ai-sdk/anthropic"
import { createMistral } from "@ai-sdk/mistral"
import { embed, generateText, isStepCount, type LanguageModel, Output, streamText, tool } from "ai"
import { z } from "zod"
import { claude, type Client, collect, description, mistral, pixel, prompt, weather, weatherPrompt } from "./Client.ts"

const schema = z.object({ city: z.string() })

/** The programs of a model; retries would hide errors. */
const clientOf = (modelOf: (address: string) => LanguageModel): Client => {
  const settings = (address: string) => ({ model: modelOf(address), maxRetries: 0 })
  return {
    text: async (address) => (await generateText({ ...settings(address), prompt })).text,
    stream: async (address) => {
      const errors: Array<unknown> = []
      const onError = ({ error }: { readonly error: unknown }) => void errors.push(error)
      const pieces = await collect(streamText({ ...settings(address), prompt, onError }).textStream)
      if (errors.length > 0) throw errors[0]
      return pieces
    },
    tools: async (address) => {
      const get_weather = tool({ description, inputSchema: schema, execute: () => weather })
      const { steps, text } = await generateText({
        ...settings(address),
        prompt: weatherPrompt,
        tools: { get_weather },
        stopWhen: isStepCount(3)
      })
      return { text, calls: steps.flatMap(({ toolCalls }) => toolCalls).map(({ input }) => schema.parse(input)) }
    },
    structured: async (address) =>
      (await generateText({ ...settings(address), prompt, output: Output.object({ schema }) })).output,
    image: async (address) => {
      const content = [
        { type: "file" as const, data: Buffer.from(pixel, "base64"), mediaType: "image/png" },
        { type: "text" as const, text: prompt }
      ]
      return (await generateText({ ...settings(address), messages: [{ role: "user", content }] })).text
    }
  }
}

const mistralOf = (address: string) => createMistral({ apiKey: "any", baseURL: `${address}/v1` })

export const aiAnthropic = clientOf((address) =>
  createAnthropic({ apiKey: "any", baseURL: `${address}/v1` })(claude.model)
)

export const aiMistral: Client = {
  ...clientOf((address) => mistralOf(address)(mistral)),
  embeddings: async (address) =>
    (await embed({ model: mistralOf(address).textEmbeddingModel("mistral-embed"), value: "Rain", maxRetries: 0 }))
      .embedding.length
}
