/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveTunnelCertificate,
  CreateTunnelCertificate,
  ListTunnelCertificates,
  RetrieveTunnelCertificate,
  TunnelCertificate,
  TunnelCertificatesPageCursor
} from "../generated/Tunnels.ts"
import { call, list as pages } from "../internal/transport.ts"

export {
  ArchiveTunnelCertificate,
  CreateTunnelCertificate,
  ListTunnelCertificates,
  RetrieveTunnelCertificate,
  TunnelCertificate,
  TunnelCertificatesPageCursor
} from "../generated/Tunnels.ts"

/** TODO ListTunnelCertificates. */
export const list = /* @__PURE__ */ pages("GET /v1/tunnels/{tunnel_id}/certificates", {
  input: ListTunnelCertificates,
  response: TunnelCertificatesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<TunnelCertificate>()
})

/** TODO CreateTunnelCertificate. */
export const create = /* @__PURE__ */ call("POST /v1/tunnels/{tunnel_id}/certificates", {
  input: CreateTunnelCertificate,
  response: TunnelCertificate
})

/** TODO RetrieveTunnelCertificate. */
export const retrieve = /* @__PURE__ */ call("GET /v1/tunnels/{tunnel_id}/certificates/{certificate_id}", {
  input: RetrieveTunnelCertificate,
  response: TunnelCertificate
})

/** TODO ArchiveTunnelCertificate. */
export const archive = /* @__PURE__ */ call("POST /v1/tunnels/{tunnel_id}/certificates/{certificate_id}/archive", {
  input: ArchiveTunnelCertificate,
  response: TunnelCertificate
})
