/**
 * CA certificates of a tunnel: Anthropic checks the certificate of your gateway against them.
 *
 * A tunnel has at most two that are not archived, so add the next one before you archive the old one.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveTunnelCertificate,
  CreateTunnelCertificate,
  ListTunnelCertificates,
  RetrieveTunnelCertificate,
  TunnelCertificate,
  TunnelCertificatesPage
} from "../generated/Tunnels.ts"
import { call, list as pages } from "../internal/transport.ts"

export {
  ArchiveTunnelCertificate,
  CreateTunnelCertificate,
  ListTunnelCertificates,
  RetrieveTunnelCertificate,
  TunnelCertificate,
  TunnelCertificatesPage
} from "../generated/Tunnels.ts"

/** Streams the certificates of a tunnel; archived ones only with `include_archived`. */
export const list = /* @__PURE__ */ pages("GET /v1/tunnels/{tunnel_id}/certificates", {
  input: ListTunnelCertificates,
  response: TunnelCertificatesPage,
  pager: /* @__PURE__ */ Page.cursor<TunnelCertificate>()
})

/** Registers the public CA certificate of your gateway: one PEM block of up to 8 kB, without a private key. */
export const create = /* @__PURE__ */ call("POST /v1/tunnels/{tunnel_id}/certificates", {
  input: CreateTunnelCertificate,
  response: TunnelCertificate
})

/** Retrieves a certificate: its fingerprint and its end, not the PEM text. */
export const retrieve = /* @__PURE__ */ call("GET /v1/tunnels/{tunnel_id}/certificates/{certificate_id}", {
  input: RetrieveTunnelCertificate,
  response: TunnelCertificate
})

/** Ends the trust in a certificate; its record stays. Without any certificate, a tunnel accepts no traffic. */
export const archive = /* @__PURE__ */ call("POST /v1/tunnels/{tunnel_id}/certificates/{certificate_id}/archive", {
  input: ArchiveTunnelCertificate,
  response: TunnelCertificate
})
