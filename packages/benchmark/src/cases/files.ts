/** A hundred thousand files, listed by pages of a hundred. */
import type { Case, Load, Server } from "../Case.ts"
import * as clients from "../clients.ts"
import { total } from "./reading.ts"

interface Page {
  readonly data: ReadonlyArray<unknown>
  readonly next_page?: number | string
}

/** Reads pages by number, or by the cursor of the previous page, until there are enough files. */
const bare = (address: (server: Server, page: number | string) => string): Load => async (server) => {
  const send = await clients.bare("undici")
  return async (units) => {
    let seen = 0
    let next: number | string = 0
    for (let page = 1; seen < units; page++) {
      const { data, next_page = page }: Page = JSON.parse(await (await send(address(server, next))).text())
      next = next_page
      seen += data.length
    }
    return seen
  }
}

export const oursAnthropic: Load = async (server) => {
  const [run, Files, Stream] = await Promise.all([
    clients.ours("undici", server),
    import("@effect-genai/anthropic/Files"),
    import("effect/Stream")
  ])
  return (units) => run(Stream.runCount(Stream.take(Files.list({ limit: 100 }), units)))
}

const oursMistral: Load = async (server) => {
  const [run, Files, Stream] = await Promise.all([
    clients.ours("undici", server),
    import("@effect-genai/mistral/Files"),
    import("effect/Stream")
  ])
  return (units) => run(Stream.runCount(Stream.take(Files.list({ page_size: 100 }), units)))
}

const anthropicSdk: Load = async (server) => {
  const client = await clients.anthropic(server)
  return (units) => total(client.files.list({ limit: 100 }), { enough: units })
}

/** That SDK has no pagination: the program counts the pages. */
const mistralSdk: Load = async (server) => {
  const client = await clients.mistral(server)
  return async (units) => {
    let seen = 0
    for (let page = 0; seen < units; page++) seen += (await client.files.list({ page, pageSize: 100 })).data.length
    return seen
  }
}

const files = (name: string, title: string, atMost: number, loads: { bare: Load; ours: Load; theirs: Load }): Case => ({
  name: `files/${name}`,
  title: `Files by pages of 100, ${title}`,
  unit: "file",
  units: 100_000,
  contestants: {
    "bare undici": { load: loads.bare },
    "ours, undici": { load: loads.ours },
    "official SDK": { load: loads.theirs }
  },
  claims: [
    { metric: "cpu", of: "ours, undici", to: "official SDK", atMost },
    { metric: "cpu", of: "ours, undici", to: "bare undici", atMost: 1.2 }
  ]
})

export default [
  files("anthropic", "Anthropic", 0.75, {
    bare: bare(({ anthropic }, page) => `${anthropic}/v1/files?limit=100&page=${page}`),
    ours: oursAnthropic,
    theirs: anthropicSdk
  }),
  files("mistral", "Mistral", 0.6, {
    bare: bare(({ mistral }, page) => `${mistral}/v1/files?page=${page}&page_size=100`),
    ours: oursMistral,
    theirs: mistralSdk
  })
]
