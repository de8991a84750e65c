import * as mistral from "@effect-genai/mistral"
import { routes as routesContract } from "@effect-genai/provider-contract/responses"
import { routes } from "../src/generated/routes.ts"

// `BatchJobs.results`, which also reads the content of files, is not an endpoint but two or three calls.
routesContract({
  name: "Mistral",
  pages: mistral,
  routes,
  streamed: [
    "POST /v1/agents/completions",
    "POST /v1/audio/speech",
    "POST /v1/audio/transcriptions",
    "POST /v1/chat/completions",
    "POST /v1/conversations",
    "POST /v1/conversations/{conversation_id}",
    "POST /v1/conversations/{conversation_id}/restart",
    "POST /v1/fim/completions"
  ],
  built: 81
})
