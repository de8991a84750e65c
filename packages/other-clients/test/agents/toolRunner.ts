import Anthropic from "@anthropic-ai/sdk"
import { betaZodTool } from "@anthropic-ai/sdk/helpers/beta/zod"
import { z } from "zod"

const get_weather = betaZodTool({
  name: "get_weather",
  description: "Returns the current weather of a city.",
  inputSchema: z.object({ city: z.string() }),
  run: (input) => {
    console.log("calling get_weather", input)
    if (input.city === "Atlantis") throw new Error("no station in Atlantis")
    return "18 °C"
  }
})

const runner = new Anthropic().beta.messages.toolRunner({
  model: "claude-haiku-4-5",
  max_tokens: 1024,
  messages: [{ role: "user", content: "Compare the weather of Lima, Rome and Atlantis." }],
  tools: [get_weather],
  max_iterations: 8,
  stream: true
})

let [turns, tokens] = [0, 0]
for await (const stream of runner) {
  stream.on("text", (text) => process.stdout.write(text))
  const { usage } = await stream.finalMessage()
  turns++
  tokens += usage.input_tokens + usage.output_tokens
}
console.log(`\n${turns} turns, ${tokens} tokens`)
