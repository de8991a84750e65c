import { Mistral } from "@mistralai/mistralai"

const { batch: { jobs }, files } = new Mistral()

const { id: jobId } = await jobs.create({
  endpoint: "/v1/chat/completions",
  model: "mistral-small-latest",
  requests: [{ customId: "one", body: { messages: [{ role: "user", content: "Hello" }] } }]
})
let job = await jobs.get({ jobId })
while (job.status === "QUEUED" || job.status === "RUNNING") {
  await new Promise((resolve) => setTimeout(resolve, 5000))
  job = await jobs.get({ jobId })
}
for (const fileId of [job.outputFile, job.errorFile]) {
  if (fileId == null) continue
  const text = await new Response(await files.download({ fileId })).text()
  for (const line of text.trim().split("\n")) console.log(JSON.parse(line))
}
