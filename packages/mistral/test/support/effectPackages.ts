// What the programs of Effect's documentation import as the packages of a provider: Mistral, on the embedded platform.
import * as LanguageModel from "@effect-genai/mistral/LanguageModel"
import * as Testing from "@effect-genai/mistral/Testing"
import * as Tools from "@effect-genai/mistral/Tools"

const Client = { layerConfig: () => Testing.layer() }

const Model = { model: (_name: string) => LanguageModel.model("mistral-small-latest") }

export {
  Client as AnthropicClient,
  Client as OpenAiClient,
  Model as AnthropicLanguageModel,
  Model as OpenAiLanguageModel
}

export const OpenAiTool = { WebSearch: () => Tools.WebSearch({}) }
