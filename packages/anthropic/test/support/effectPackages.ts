// What the programs of Effect's documentation import as the packages of a provider: Anthropic, on the embedded platform.
import * as LanguageModel from "@effect-genai/anthropic/LanguageModel"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Tools from "@effect-genai/anthropic/Tools"

const Client = { layerConfig: () => Testing.layer() }

const Model = { model: (_name: string) => LanguageModel.model("claude-haiku-4-5") }

export {
  Client as AnthropicClient,
  Client as OpenAiClient,
  Model as AnthropicLanguageModel,
  Model as OpenAiLanguageModel
}

export const OpenAiTool = { WebSearch: () => Tools.WebSearch_20250305({}) }
