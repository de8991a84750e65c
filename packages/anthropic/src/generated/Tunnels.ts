// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Schema from "effect/Schema"

/** Beta. */
export interface CreateTunnelBody {
  readonly display_name?: string | null
}
export const CreateTunnelBody: Schema.Codec<CreateTunnelBody> = Schema.Struct({
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface CreateTunnelCertificateBody {
  readonly ca_certificate_pem: string
}
export const CreateTunnelCertificateBody: Schema.Codec<CreateTunnelCertificateBody> = Schema.Struct({
  ca_certificate_pem: Schema.String
})

/** Beta. */
export interface RotateTunnelTokenBody {
  readonly reason?: string | null
}
export const RotateTunnelTokenBody: Schema.Codec<RotateTunnelTokenBody> = Schema.Struct({
  reason: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface Tunnel {
  readonly id: string
  /** RFC 3339. */
  readonly archived_at?: string | null
  /** RFC 3339. */
  readonly created_at: string
  readonly display_name?: string | null
  readonly domain: string
  readonly type: "tunnel"
}
export const Tunnel: Schema.Codec<Tunnel> = Schema.Struct({
  id: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  domain: Schema.String,
  type: Schema.Literal("tunnel")
})

/** Beta. */
export interface TunnelsPage {
  readonly data: ReadonlyArray<Tunnel>
  readonly next_page?: string | null
}
export const TunnelsPage: Schema.Codec<TunnelsPage> = Schema.Struct({
  data: Schema.Array(Tunnel),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface TunnelCertificate {
  readonly id: string
  /** RFC 3339. */
  readonly archived_at?: string | null
  /** RFC 3339. */
  readonly created_at: string
  /** RFC 3339. */
  readonly expires_at?: string | null
  readonly fingerprint: string
  readonly tunnel_id: string
  readonly type: "tunnel_certificate"
}
export const TunnelCertificate: Schema.Codec<TunnelCertificate> = Schema.Struct({
  id: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  expires_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  fingerprint: Schema.String,
  tunnel_id: Schema.String,
  type: Schema.Literal("tunnel_certificate")
})

/** Beta. */
export interface TunnelCertificatesPage {
  readonly data: ReadonlyArray<TunnelCertificate>
  readonly next_page?: string | null
}
export const TunnelCertificatesPage: Schema.Codec<TunnelCertificatesPage> = Schema.Struct({
  data: Schema.Array(TunnelCertificate),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface TunnelToken {
  readonly id: string
  readonly tunnel_token: string
  readonly type: "tunnel_token"
}
export const TunnelToken: Schema.Codec<TunnelToken> = Schema.Struct({
  id: Schema.String,
  tunnel_token: Schema.String,
  type: Schema.Literal("tunnel_token")
})

/** `GET /v1/tunnels` */
export interface ListTunnels {
  readonly limit?: number
  readonly page?: string | null
  readonly include_archived?: boolean
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListTunnels: Endpoint.Input<ListTunnels> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", include_archived: "include_archived" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["mcp-tunnels-2026-06-22"] }
})

/** `POST /v1/tunnels` */
export interface CreateTunnel extends CreateTunnelBody {
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateTunnel: Endpoint.Input<CreateTunnel> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateTunnelBody,
  flags: { always: ["mcp-tunnels-2026-06-22"] }
})

/** `GET /v1/tunnels/{tunnel_id}` */
export interface RetrieveTunnel {
  readonly tunnel_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveTunnel: Endpoint.Input<RetrieveTunnel> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["mcp-tunnels-2026-06-22"] }
})

/** `POST /v1/tunnels/{tunnel_id}/archive` */
export interface ArchiveTunnel {
  readonly tunnel_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ArchiveTunnel: Endpoint.Input<ArchiveTunnel> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["mcp-tunnels-2026-06-22"] }
})

/** `GET /v1/tunnels/{tunnel_id}/certificates` */
export interface ListTunnelCertificates {
  readonly tunnel_id: string
  readonly limit?: number
  readonly page?: string | null
  readonly include_archived?: boolean
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListTunnelCertificates: Endpoint.Input<ListTunnelCertificates> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", include_archived: "include_archived" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["mcp-tunnels-2026-06-22"] }
})

/** `POST /v1/tunnels/{tunnel_id}/certificates` */
export interface CreateTunnelCertificate extends CreateTunnelCertificateBody {
  readonly tunnel_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateTunnelCertificate: Endpoint.Input<CreateTunnelCertificate> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateTunnelCertificateBody,
  flags: { always: ["mcp-tunnels-2026-06-22"] }
})

/** `GET /v1/tunnels/{tunnel_id}/certificates/{certificate_id}` */
export interface RetrieveTunnelCertificate {
  readonly tunnel_id: string
  readonly certificate_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveTunnelCertificate: Endpoint.Input<RetrieveTunnelCertificate> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["mcp-tunnels-2026-06-22"] }
})

/** `POST /v1/tunnels/{tunnel_id}/certificates/{certificate_id}/archive` */
export interface ArchiveTunnelCertificate {
  readonly tunnel_id: string
  readonly certificate_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ArchiveTunnelCertificate: Endpoint.Input<ArchiveTunnelCertificate> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["mcp-tunnels-2026-06-22"] }
})

/** `POST /v1/tunnels/{tunnel_id}/reveal_token` */
export interface RevealTunnelToken {
  readonly tunnel_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RevealTunnelToken: Endpoint.Input<RevealTunnelToken> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["mcp-tunnels-2026-06-22"] }
})

/** `POST /v1/tunnels/{tunnel_id}/rotate_token` */
export interface RotateTunnelToken extends RotateTunnelTokenBody {
  readonly tunnel_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RotateTunnelToken: Endpoint.Input<RotateTunnelToken> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: RotateTunnelTokenBody,
  flags: { always: ["mcp-tunnels-2026-06-22"] }
})
