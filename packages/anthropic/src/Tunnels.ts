/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveTunnel,
  CreateTunnel,
  ListTunnels,
  RetrieveTunnel,
  RevealTunnelToken,
  RotateTunnelToken,
  Tunnel,
  TunnelsPageCursor,
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
  TunnelsPageCursor,
  TunnelToken
} from "./generated/Tunnels.ts"

/** TODO ListTunnels. */
export const list = /* @__PURE__ */ pages("GET /v1/tunnels", {
  input: ListTunnels,
  response: TunnelsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<Tunnel>()
})

/** TODO CreateTunnel. */
export const create = /* @__PURE__ */ call("POST /v1/tunnels", { input: CreateTunnel, response: Tunnel })

/** TODO RetrieveTunnel. */
export const retrieve = /* @__PURE__ */ call("GET /v1/tunnels/{tunnel_id}", { input: RetrieveTunnel, response: Tunnel })

/** TODO ArchiveTunnel. */
export const archive = /* @__PURE__ */ call("POST /v1/tunnels/{tunnel_id}/archive", {
  input: ArchiveTunnel,
  response: Tunnel
})

/** TODO RevealTunnelToken. */
export const revealToken = /* @__PURE__ */ call("POST /v1/tunnels/{tunnel_id}/reveal_token", {
  input: RevealTunnelToken,
  response: TunnelToken
})

/** TODO RotateTunnelToken. */
export const rotateToken = /* @__PURE__ */ call("POST /v1/tunnels/{tunnel_id}/rotate_token", {
  input: RotateTunnelToken,
  response: TunnelToken
})

export * as Certificates from "./Tunnels/Certificates.ts"
