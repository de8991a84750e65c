/** The helpers of the client: each is more than one request, or none. */
import { createHmac } from "node:crypto"
import { tmpdir } from "node:os"
import type { Helpers } from "../Call.ts"

const user = (content: string) => ({ role: "user" as const, content })
const request = { model: "claude-haiku-4-5", max_tokens: 64, messages: [user("Name a river in Peru.")] }

const river = {
  type: "json_schema" as const,
  schema: {
    type: "object" as const,
    properties: { river: { type: "string" } },
    required: ["river"],
    additionalProperties: false
  }
}

const body = JSON.stringify({
  type: "event",
  id: "wevt_river",
  created_at: "2026-01-05T00:00:00Z",
  data: { type: "session.status_idled", id: "sesn_river", organization_id: "org_river", workspace_id: "wrkspc_river" }
})

const collect = async <A>(elements: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const all: Array<A> = []
  for await (const element of elements) all.push(element)
  return all
}

const signed = (secret: Buffer) => {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac("sha256", secret).update(`wevt_river.${timestamp}.${body}`).digest("base64")
  return { "webhook-id": "wevt_river", "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` }
}

export const helpers: Helpers = {
  "messages.stream": ({ messages }) => messages.stream(request).finalMessage(),
  "messages.parse": ({ messages }) => messages.parse({ ...request, output_config: { format: river } }),
  "beta.messages.stream": ({ beta }) => beta.messages.stream(request).finalMessage(),
  "beta.messages.parse": ({ beta }) => beta.messages.parse({ ...request, output_config: { format: river } }),
  "beta.messages.toolRunner": ({ beta }) => beta.messages.toolRunner({ ...request, tools: [] }).runUntilDone(),
  "beta.messages.thread": async ({ beta }) => {
    const thread = beta.messages.thread({ model: request.model, max_tokens: request.max_tokens })
    await thread.send(user("Name a river in Peru."))
    return thread.send(user("And one in Chile."))
  },
  "beta.webhooks.parseUnverified": ({ beta }) => beta.webhooks.parseUnverified(body),
  "beta.webhooks.unwrap": ({ beta }) => {
    const secret = Buffer.from("a secret that is made up")
    return beta.webhooks.unwrap(body, { headers: signed(secret), key: `whsec_${secret.toString("base64")}` })
  },
  "beta.environments.work.poller": ({ beta }, { id }) =>
    collect(beta.environments.work.poller({
      environmentId: id("beta.environments.create"),
      environmentKey: "made-up",
      drain: true,
      blockMs: null
    })),
  "beta.environments.work.worker": ({ beta }, { id }) =>
    beta.environments.work.worker({
      environmentId: id("beta.environments.create"),
      environmentKey: "made-up",
      workdir: tmpdir(),
      tools: []
    }).run(AbortSignal.timeout(100)),
  "beta.sessions.events.toolRunner": ({ beta }, { id }) =>
    collect(beta.sessions.events.toolRunner(id("beta.sessions.create"), {
      tools: [],
      maxIdleMs: 50,
      signal: AbortSignal.timeout(500)
    }))
}
