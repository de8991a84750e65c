// What the programs of Effect's documentation import as the packages of a provider: Mistral, on the embedded platform.
import * as LanguageModel from "@effect-genai/mistral/LanguageModel"
import * as Testing from "@effect-genai/mistral/Testing"
import * as Tool from "effect/ai/Tool"

const Client = { layerConfig: () => Testing.layer() }

const Model = { model: (_name: string) => LanguageModel.model("mistral-small-latest") }

const WebSearch = Tool.providerDefined({
  id: "mistral.web_search",
  customName: "WebSearch",
  providerName: "web_search",
  args: Tool.EmptyParams
})

export {
  Client as AnthropicClient,
  Client as OpenAiClient,
  Model as AnthropicLanguageModel,
  Model as OpenAiLanguageModel
}

export const OpenAiTool = { WebSearch: () => WebSearch({}) }
