/**
 * Tunnels (research preview): connect Claude to MCP servers in your private network.
 *
 * `create` a tunnel, register the CA certificate of your gateway (`Tunnels.Certificates`), and start the connector in
 * your network with the token from `revealToken`. URLs of MCP servers under the `domain` of the tunnel then go through
 * it.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveTunnel,
  CreateTunnel,
  ListTunnels,
  RetrieveTunnel,
  RevealTunnelToken,
  RotateTunnelToken,
  Tunnel,
  TunnelsPage,
  TunnelToken
} from "./generated/Tunnels.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  ArchiveTunnel,
  CreateTunnel,
  ListTunnels,
  RetrieveTunnel,
  RevealTunnelToken,
  RotateTunnelToken,
  Tunnel,
  TunnelsPage,
  TunnelToken
} from "./generated/Tunnels.ts"

/** Streams the tunnels, newest first; archived ones only with `include_archived`. */
export const list = /* @__PURE__ */ pages("GET /v1/tunnels", {
  input: ListTunnels,
  response: TunnelsPage,
  pager: /* @__PURE__ */ Page.cursor<Tunnel>()
})

/**
 * Creates a tunnel with a new domain. It accepts no traffic until a certificate is added.
 *
 * Not retried once the request may have arrived: it then fails with `SubmissionUnknown`; look for the tunnel in
 * {@link list}.
 */
export const create = /* @__PURE__ */ call("POST /v1/tunnels", {
  input: CreateTunnel,
  response: Tunnel,
  submits: () => 1,
  reconcile: "Tunnels.list"
})

/** Retrieves a tunnel, not its token. */
export const retrieve = /* @__PURE__ */ call("GET /v1/tunnels/{tunnel_id}", { input: RetrieveTunnel, response: Tunnel })

/**
 * Archives a tunnel with its certificates and invalidates its token. This cannot be undone, and its domain is never
 * used again.
 */
export const archive = /* @__PURE__ */ call("POST /v1/tunnels/{tunnel_id}/archive", {
  input: ArchiveTunnel,
  response: Tunnel
})

/** Returns the token that the connector in your network needs: the same one until it is rotated. It is a secret. */
export const revealToken = /* @__PURE__ */ call("POST /v1/tunnels/{tunnel_id}/reveal_token", {
  input: RevealTunnelToken,
  response: TunnelToken
})

/** Replaces the token. Open connections stay; a connector that starts later needs the new token. */
export const rotateToken = /* @__PURE__ */ call("POST /v1/tunnels/{tunnel_id}/rotate_token", {
  input: RotateTunnelToken,
  response: TunnelToken
})

export * as Certificates from "./Tunnels/Certificates.ts"
