import * as LanguageModel from "@effect-genai/anthropic/LanguageModel"
import * as Testing from "@effect-genai/anthropic/Testing"
import { effectPrograms } from "@effect-genai/provider-contract/effectPrograms"
import * as Layer from "effect/Layer"
import { join } from "node:path"

effectPrograms({
  name: "anthropic",
  packages: join(import.meta.dirname, "support", "effectPackages.ts"),
  model: Layer.provide(LanguageModel.model("claude-haiku-4-5"), Testing.layer())
})
