import * as LanguageModel from "@effect-genai/mistral/LanguageModel"
import * as Testing from "@effect-genai/mistral/Testing"
import { effectPrograms } from "@effect-genai/provider-contract/effectPrograms"
import * as Layer from "effect/Layer"
import { join } from "node:path"

effectPrograms({
  name: "mistral",
  packages: join(import.meta.dirname, "support", "effectPackages.ts"),
  model: Layer.provide(LanguageModel.model("mistral-small-latest"), Testing.layer())
})
