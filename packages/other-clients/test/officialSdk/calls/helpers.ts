/** The helpers of the client: each is more than one request, or none. */
import type Anthropic from "@anthropic-ai/sdk"
import { betaZodTool } from "@anthropic-ai/sdk/helpers/beta/zod"
import { createHmac } from "node:crypto"
import { tmpdir } from "node:os"
import { z } from "zod"
import type { Book, Helpers } from "../Call.ts"
import { lookup } from "./agents.ts"

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

/** A queue of work with one item. */
const queued = async (beta: Anthropic.Beta, { id }: Book) => {
  const environmentId = id("beta.environments.create")
  const content = [{ type: "text" as const, text: "Name a river." }]
  await beta.sessions.create({
    agent: id("beta.agents.create"),
    environment_id: environmentId,
    initial_events: [{ type: "user.message", content }]
  })
  return { environmentId, environmentKey: "made-up" }
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
  "beta.environments.work.poller": async ({ beta }, book) => {
    const options = { ...await queued(beta, book), drain: true, blockMs: null }
    const items = await collect(beta.environments.work.poller(options))
    if (items.length !== 1) throw new Error(`the poller claimed ${items.length} items`)
  },
  "beta.environments.work.worker": async ({ beta }, book) => {
    const { work } = beta.environments
    const options = { ...await queued(beta, book), workdir: tmpdir(), tools: [], maxIdleMs: 1 }
    const done = new AbortController()
    const limit = AbortSignal.timeout(30_000)
    const stopped = async () => {
      while (!done.signal.aborted) {
        const { data: [item] } = await work.list(options.environmentId)
        if (item?.state === "stopped") return done.abort()
        limit.throwIfAborted()
      }
    }
    const signal = AbortSignal.any([done.signal, limit])
    await Promise.all([work.worker(options).run(signal).finally(() => done.abort()), stopped()])
  },
  "beta.sessions.events.toolRunner": async ({ beta }, { id }) => {
    const session = id("beta.sessions.create")
    const content = [{ type: "text" as const, text: "Call look_up for the Ucayali." }]
    await beta.sessions.events.send(session, { events: [{ type: "user.message", content }] })
    const { description, name } = lookup
    const run = () => "1,771 km"
    const tools = [betaZodTool({ name, description, inputSchema: z.object({ river: z.string() }), run })]
    const runner = beta.sessions.events.toolRunner(session, { tools, signal: AbortSignal.timeout(30_000) })
    for await (const { posted } of runner) if (posted) return
    throw new Error("no result of a tool was accepted")
  }
}
