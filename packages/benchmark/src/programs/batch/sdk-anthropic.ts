import Anthropic from "@anthropic-ai/sdk"

const { batches } = new Anthropic().messages

const { id } = await batches.create({
  requests: [{
    custom_id: "one",
    params: { model: "claude-haiku-4-5", max_tokens: 256, messages: [{ role: "user", content: "Hello" }] }
  }]
})
while ((await batches.retrieve(id)).processing_status !== "ended") {
  await new Promise((resolve) => setTimeout(resolve, 5000))
}
for await (const result of await batches.results(id)) console.log(result)
