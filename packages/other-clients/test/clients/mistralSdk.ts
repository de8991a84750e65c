/** `@mistralai/mistralai` */
import { Mistral } from "@mistralai/mistralai"
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

const connect = (serverURL: string) => new Mistral({ apiKey: "any", serverURL, retryConfig: { strategy: "none" } })

const user = <C>(content: C) => ({ role: "user" as const, content })
const request = { model, messages: [user(prompt)] }

export const mistralSdk: Client = {
  text: async (address) => String((await connect(address).chat.complete(request)).choices[0]?.message?.content),
  stream: async (address) => {
    const events = await collect(await connect(address).chat.stream(request))
    return events.map(({ data }) => String(data.choices[0]?.delta.content ?? ""))
  },
  tools: async (address) => {
    const { chat } = connect(address)
    const tools = [{
      type: "function" as const,
      function: { name: "get_weather", description, parameters, strict: true }
    }]
    const message = (await chat.complete({ model, tools, messages: [user(weatherPrompt)] })).choices[0]?.message
    const calls = message?.toolCalls ?? []
    const results = calls.map(({ id }) => ({ role: "tool" as const, toolCallId: id ?? null, content: weather }))
    const called = { role: "assistant" as const, content: message?.content ?? "", toolCalls: calls }
    const last = await chat.complete({ model, tools, messages: [user(weatherPrompt), called, ...results] })
    return {
      calls: calls.map(({ function: { arguments: given } }) => JSON.parse(String(given))),
      text: String(last.choices[0]?.message?.content)
    }
  },
  structured: async (address) => {
    const jsonSchema = { name: "weather", schemaDefinition: parameters, strict: true }
    const { choices } = await connect(address).chat.complete({
      ...request,
      responseFormat: { type: "json_schema", jsonSchema }
    })
    return JSON.parse(String(choices[0]?.message?.content))
  },
  image: async (address) => {
    const content = [
      { type: "image_url" as const, imageUrl: `data:image/png;base64,${pixel}` },
      { type: "text" as const, text: prompt }
    ]
    const { choices } = await connect(address).chat.complete({ model, messages: [user(content)] })
    return String(choices[0]?.message?.content)
  },
  files: async (address) => {
    const { files } = connect(address)
    const { id } = await files.upload({ file: { fileName: "rain.txt", content: new Blob(["Rain"]) }, purpose: "ocr" })
    return (await files.retrieve({ fileId: id })).sizeBytes
  },
  batches: async (address) => {
    const { batch: { jobs } } = connect(address)
    const requests = [{ customId: "one", body: request }]
    const { id } = await jobs.create({ model, requests, endpoint: "/v1/chat/completions" })
    let job = await jobs.get({ jobId: id, inline: true })
    while (job.status !== "SUCCESS") {
      await new Promise((done) => setTimeout(done, 20))
      job = await jobs.get({ jobId: id, inline: true })
    }
    return JSON.stringify(job.outputs ?? [])
  },
  embeddings: async (address) =>
    (await connect(address).embeddings.create({ model: "mistral-embed", inputs: "Rain" })).data[0]?.embedding?.length
}
