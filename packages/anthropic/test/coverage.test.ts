import { Batches, Files, Messages, Models } from "@effect-genai/anthropic"
import { routes as routesContract } from "@effect-genai/provider-contract/responses"
import { routes } from "../src/generated/routes.ts"

routesContract({
  name: "Anthropic",
  pages: { Batches, Files, Messages, Models },
  routes,
  streamed: ["POST /v1/messages"],
  built: 15
})
