/** Vaults, memory stores, resources of sessions, dreams and tunnels. */
import type { Calls } from "../Call.ts"
import { textFile } from "./files.ts"

const model = "claude-haiku-4-5"

export const pem = "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n"

export const stores: Calls = {
  "beta.vaults.create": () => [{ display_name: "Ana's accounts" }],
  "beta.vaults.list": () => [],
  "beta.vaults.retrieve": ({ id }) => [id("beta.vaults.create")],
  "beta.vaults.update": ({ id }) => [id("beta.vaults.create"), { display_name: "Accounts of Ana" }],
  "beta.vaults.credentials.create": ({ id }) => [id("beta.vaults.create"), {
    display_name: "Maps",
    auth: { type: "mcp_oauth", access_token: "made-up", mcp_server_url: "https://maps.example.com/mcp" }
  }],
  "beta.vaults.credentials.list": ({ id }) => [id("beta.vaults.create")],
  "beta.vaults.credentials.retrieve": (
    { id }
  ) => [id("beta.vaults.credentials.create"), { vault_id: id("beta.vaults.create") }],
  "beta.vaults.credentials.update": (
    { id }
  ) => [id("beta.vaults.credentials.create"), { vault_id: id("beta.vaults.create"), display_name: "Maps of Peru" }],
  "beta.vaults.credentials.mcpOAuthValidate": (
    { id }
  ) => [id("beta.vaults.credentials.create"), { vault_id: id("beta.vaults.create") }],
  "beta.vaults.credentials.archive": (
    { id }
  ) => [id("beta.vaults.credentials.create"), { vault_id: id("beta.vaults.create") }],
  "beta.vaults.credentials.delete": (
    { id }
  ) => [id("beta.vaults.credentials.create"), { vault_id: id("beta.vaults.create") }],
  "beta.vaults.archive": ({ id }) => [id("beta.vaults.create")],
  "beta.vaults.delete": ({ id }) => [id("beta.vaults.create")],

  "beta.memoryStores.create": () => [{ name: "Rivers" }],
  "beta.memoryStores.list": () => [],
  "beta.memoryStores.retrieve": ({ id }) => [id("beta.memoryStores.create")],
  "beta.memoryStores.update": ({ id }) => [id("beta.memoryStores.create"), { description: "What Ana knows." }],
  "beta.memoryStores.memories.create": (
    { id }
  ) => [id("beta.memoryStores.create"), { path: "/peru.md", content: "Ucayali" }],
  "beta.memoryStores.memories.list": ({ id }) => [id("beta.memoryStores.create")],
  "beta.memoryStores.memories.retrieve": (
    { id }
  ) => [id("beta.memoryStores.memories.create"), { memory_store_id: id("beta.memoryStores.create") }],
  "beta.memoryStores.memories.update": ({ id }) => [id("beta.memoryStores.memories.create"), {
    memory_store_id: id("beta.memoryStores.create"),
    content: "Ucayali, Marañón"
  }],
  "beta.memoryStores.memories.delete": (
    { id }
  ) => [id("beta.memoryStores.memories.create"), { memory_store_id: id("beta.memoryStores.create") }],
  "beta.memoryStores.memoryVersions.list": ({ id }) => [id("beta.memoryStores.create")],
  "beta.memoryStores.memoryVersions.retrieve": (
    { first, id }
  ) => [first("beta.memoryStores.memoryVersions.list"), { memory_store_id: id("beta.memoryStores.create") }],
  "beta.memoryStores.memoryVersions.redact": (
    { first, id }
  ) => [first("beta.memoryStores.memoryVersions.list"), { memory_store_id: id("beta.memoryStores.create") }],

  "beta.sessions.resources.list": ({ id }) => [id("beta.sessions.create")],
  "beta.sessions.resources.update": ({ first, id }) => [first("beta.sessions.resources.list"), {
    session_id: id("beta.sessions.create"),
    authorization_token: "made-up-too"
  }],
  "beta.files.upload": () => [{ file: textFile("peru.txt", "Ucayali") }],
  "beta.sessions.resources.add": (
    { id }
  ) => [id("beta.sessions.create"), { type: "file", file_id: id("beta.files.upload") }],
  "beta.sessions.resources.retrieve": (
    { id }
  ) => [id("beta.sessions.resources.add"), { session_id: id("beta.sessions.create") }],
  "beta.sessions.resources.delete": (
    { id }
  ) => [id("beta.sessions.resources.add"), { session_id: id("beta.sessions.create") }],

  "beta.dreams.create": ({ id }) => [{
    model,
    inputs: [
      { type: "memory_store", memory_store_id: id("beta.memoryStores.create") },
      { type: "sessions", session_ids: [id("beta.sessions.create")] }
    ]
  }],
  "beta.dreams.list": () => [],
  "beta.dreams.retrieve": ({ id }) => [id("beta.dreams.create")],
  "beta.dreams.cancel": ({ id }) => [id("beta.dreams.create")],
  "beta.dreams.archive": ({ id }) => [id("beta.dreams.create")],
  "beta.memoryStores.archive": ({ id }) => [id("beta.memoryStores.create")],
  "beta.memoryStores.delete": ({ id }) => [id("beta.memoryStores.create")],

  "beta.tunnels.create": () => [{ display_name: "Office" }],
  "beta.tunnels.list": () => [],
  "beta.tunnels.retrieve": ({ id }) => [id("beta.tunnels.create")],
  "beta.tunnels.revealToken": ({ id }) => [id("beta.tunnels.create")],
  "beta.tunnels.rotateToken": ({ id }) => [id("beta.tunnels.create"), {}],
  "beta.tunnels.certificates.create": ({ id }) => [id("beta.tunnels.create"), { ca_certificate_pem: pem }],
  "beta.tunnels.certificates.list": ({ id }) => [id("beta.tunnels.create")],
  "beta.tunnels.certificates.retrieve": (
    { id }
  ) => [id("beta.tunnels.certificates.create"), { tunnel_id: id("beta.tunnels.create") }],
  "beta.tunnels.certificates.archive": (
    { id }
  ) => [id("beta.tunnels.certificates.create"), { tunnel_id: id("beta.tunnels.create") }],
  "beta.tunnels.archive": ({ id }) => [id("beta.tunnels.create")]
}
